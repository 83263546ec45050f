"""What tests of practice begin with: materials, people, and attempts at any stage."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from simulator.content.library import load_library
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.services.people import create_person
from simulator.services.practice.conversation import Submitted
from simulator.store.models import RoleName
from simulator.text.language import Language
from tests.factories.rules import situation_packs
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY, RULES, SignScorer

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SCENARIO = "test-case"
ANSWERS = {
    "urgency": "urgent",
    "route": "billing",
    "escalation": "complaint",
    "deadline": "half-hour",
    "call_back": "yes",
    "record": "客户七次来电催复电。",
}


def later(seconds: float) -> datetime:
    """``seconds`` after :data:`NOW`."""
    return NOW + timedelta(seconds=seconds)


def case_materials(
    folder: Path, *others: str, change: tuple[str, str] = ("test-case", "test-case")
) -> Materials:
    """A library in ``folder`` with the test case, and copies of it under other ids.

    ``change`` replaces one text of the case by another.
    """
    source = (Path(__file__).parent / "scenario.yaml").read_text("utf-8").replace(*change)
    for name in (SCENARIO, *others):
        (folder / name).mkdir(parents=True)
        text = source.replace(f"id: {SCENARIO}", f"id: {name}", 1)
        (folder / name / "scenario.yaml").write_text(text, "utf-8")
    library = replace(load_library(folder), packs=situation_packs())
    assert [one for one in library.diagnostics if one.is_error] == []
    return Materials(library, SignScorer(), RULES)


def make_person(name: str = "林小满", *roles: RoleName) -> int:
    """A user with these roles; a trainee unless told otherwise."""
    email = f"{name.encode().hex()[:40]}@example.org"
    return create_person(name, email, roles or (RoleName.TRAINEE,), NOW, by=None)


def make_attempt(materials: Materials, user_id: int, scenario_id: str = SCENARIO) -> int:
    """A fresh attempt in Chinese."""
    return practice.start_attempt(
        materials, user_id, scenario_id, Language.SIMPLIFIED, NOW, afresh=True
    )


def send(materials: Materials, user_id: int, attempt_id: int, text: str, number: int) -> Submitted:
    """Submit ``text`` with a key of its own, 30 seconds after the last turn."""
    return practice.submit_turn(
        materials, user_id, attempt_id, f"key-{attempt_id}-{number:04}", text, 30,
        later(60 * number),
    )  # fmt: skip


def finish(materials: Materials, user_id: int, *replies: str, scenario_id: str = SCENARIO) -> int:
    """A finished attempt with these replies; two good ones unless given."""
    attempt_id = make_attempt(materials, user_id, scenario_id)
    for number, text in enumerate(replies or (GOOD_REPLY, GOOD_REPLY), start=1):
        send(materials, user_id, attempt_id, text, number)
    practice.submit_work_order(materials, user_id, attempt_id, ANSWERS, later(900))
    return attempt_id


def finish_blaming(materials: Materials, user_id: int) -> int:
    """A finished attempt whose first reply blames the customer."""
    return finish(materials, user_id, BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY)
