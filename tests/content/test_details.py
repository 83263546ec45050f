"""Which details of a case a reply speaks of."""

import pytest

from simulator.content.details import details_in
from simulator.dialogue.script import Script
from tests.factories.scripts import node, script, text

DETAIL = {
    "id": "bell",
    "zh": ["铃", "门口机"],
    "en": [r"\bbells?\b"],
    "example": text("the bell"),
}


@pytest.fixture
def door() -> Script:
    return script(node("first", {"to": "settled"}), details=[DETAIL])


@pytest.mark.parametrize(
    ("words", "details"),
    [
        ("铃我替您调小", {"bell"}),
        ("門口機鈴聲調小", {"bell"}),
        ("I'm turning the BELL down", {"bell"}),
        ("Everything below is fine", set()),
        ("", set()),
    ],
)
def test_a_detail_is_spoken_of_in_any_script(door: Script, words: str, details: set[str]) -> None:
    assert details_in(door, words) == details
