import pytest

from simulator.scoring.authority import Authority
from simulator.scoring.principles import Level
from simulator.scoring.promises import careless_promises, find_promises, promise_level
from simulator.text.clauses import clauses
from tests.scoring.promises.sayings import ASSURED, HARMLESS, LOOSE


def _level(text: str) -> Level:
    return promise_level(find_promises(text, clauses(text), Authority()))


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_service_talk_is_left_alone(text: str) -> None:
    assert _level(text) is Level.GOOD


@pytest.mark.parametrize("text", ASSURED)
def test_an_assurance_is_found_without_knowing_the_case(text: str) -> None:
    assert careless_promises(find_promises(text, clauses(text), Authority()))


@pytest.mark.parametrize("text", LOOSE)
def test_a_loose_promise_costs_something(text: str) -> None:
    assert _level(text) in (Level.MISSING, Level.PARTLY)
