"""Which of several people a reply turns to, and whom first."""

import pytest

from simulator.content.addressing import people_addressed
from simulator.dialogue.script import Script
from tests.factories.scripts import node, script, text

ELDER = {
    "id": "elder",
    "name": text("Grandpa Qin"),
    "persona": text("slow"),
    "address_zh": ["老人家", "秦大爷", "您二位"],
    "address_en": [r"\bmr qin\b", "both of you"],
}


@pytest.fixture
def desk() -> Script:
    customer = {
        "name": text("Mr Lin"),
        "persona": text("quick"),
        "mood": 50,
        "address_zh": ["林先生", "您二位"],
        "address_en": [r"\bmr lin\b", "both of you"],
    }
    return script(node("first", {"to": "settled"}), others=[ELDER], customer=customer)


@pytest.mark.parametrize(
    ("reply", "people"),
    [
        ("秦大爷，您先坐。林先生，请等我一分钟。", ("elder", "customer")),
        ("林先生请稍等，老人家您说。", ("customer", "elder")),
        ("秦大爺，您先坐。", ("elder",)),
        ("Mr Lin, one minute please. Mr Qin, do sit down.", ("customer", "elder")),
        ("请稍等。", ()),
    ],
)
def test_people_come_in_the_order_in_which_they_are_addressed(
    desk: Script, reply: str, people: tuple[str, ...]
) -> None:
    assert people_addressed(desk, reply) == people


def test_both_at_once_are_both_addressed(desk: Script) -> None:
    assert set(people_addressed(desk, "让您二位久等了。")) == {"customer", "elder"}


def test_where_one_person_speaks_nobody_needs_to_be_addressed() -> None:
    alone = script(node("first", {"to": "settled"}))
    assert people_addressed(alone, "Mr Lin, one minute.") == ()
