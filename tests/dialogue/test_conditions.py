"""Every key of a condition, alone and together."""

from typing import Any

import pytest

from simulator.dialogue.conditions import _CHECKS, Moment, holds
from simulator.dialogue.observation import NoticedPromise, Observation
from simulator.dialogue.script import Condition, Step
from simulator.dialogue.state import FactRevealed, HitTaken, PromiseMade, State
from simulator.text.language import Language
from tests.factories.scripts import reply

STATE = State(
    node="first",
    language=Language.ENGLISH,
    mood=50,
    answered=("first", "second", "first"),
    promises=(PromiseMade(kind="reply", quote="by six", over=False, turn=1),),
    hits=(HitTaken(category="dismiss", quote="nothing I can do", turn=2),),
    revealed=(FactRevealed(fact="knee", quote="your knee?", turn=2),),
    steps=(Step.ACCEPT,),
)
REPLY = reply(
    level=2,
    acts=("apologise", "ask"),
    hits=("provoke",),
    promises=(NoticedPromise("restore_by", "by six", "forbidden", over=True),),
    mentioned=("bell", "stairs"),
)


def met(observation: Observation | None = REPLY, *, repeats: bool = False, **keys: Any) -> bool:
    return holds(
        Condition.model_validate(keys), Moment(STATE, "first", observation, repeats=repeats)
    )


@pytest.mark.parametrize(
    "keys",
    [
        {"at_least": {"understanding": 2}},
        {"at_most": {"understanding": 2}},
        {"acts": ["invite", "ask"]},
        {"all_acts": ["apologise", "ask"]},
        {"without_acts": ["invite"]},
        {"hits": ["provoke"]},
        {"hits": ["any"]},
        {"no_hits": False},
        {"promises": ["restore_by"]},
        {"promises": ["any"]},
        {"overpromises": True},
        {"mentions": ["stairs"]},
        {"mentions": ["bell", "stairs"]},
        {"repeats_itself": False},
        {"mood_at_least": 50},
        {"mood_at_most": 50},
        {"turns_at_least": 3},
        {"visits_at_least": 2},
        {"asked": ["knee"]},
        {"not_asked": ["leg"]},
        {"promised": ["reply"]},
        {"promised": ["any"]},
        {"overpromised": False},
        {"hits_so_far": 1},
        {"steps_done": ["accept"]},
        {"steps_missing": ["tell"]},
        {"visited": ["first", "second"]},
        {"any_of": [{"hits_so_far": 9}, {"asked": ["knee"]}]},
        {"none_of": [{"hits_so_far": 9}, {"asked": ["leg"]}]},
        {"at_least": {"understanding": 2}, "mood_at_most": 60},
        {},
        {"acts": []},
    ],
)
def test_a_condition_that_is_met_holds(keys: dict[str, Any]) -> None:
    assert met(**keys)


@pytest.mark.parametrize(
    "keys",
    [
        {"at_least": {"understanding": 3}},
        {"at_least": {"speed": 0}},
        {"at_most": {"understanding": 1}},
        {"at_most": {"speed": 3}},
        {"acts": ["invite"]},
        {"all_acts": ["apologise", "invite"]},
        {"without_acts": ["ask"]},
        {"hits": ["dismiss"]},
        {"no_hits": True},
        {"promises": ["reply"]},
        {"overpromises": False},
        {"mentions": ["bell", "lift"]},
        {"repeats_itself": True},
        {"mood_at_least": 51},
        {"mood_at_most": 49},
        {"turns_at_least": 4},
        {"visits_at_least": 3},
        {"asked": ["knee", "leg"]},
        {"not_asked": ["knee"]},
        {"promised": ["visit"]},
        {"overpromised": True},
        {"hits_so_far": 2},
        {"steps_done": ["accept", "tell"]},
        {"steps_missing": ["accept"]},
        {"visited": ["third"]},
        {"any_of": [{"hits_so_far": 9}]},
        {"none_of": [{"hits_so_far": 9}, {"asked": ["knee"]}]},
        {"at_least": {"understanding": 2}, "mood_at_most": 40},
    ],
)
def test_a_condition_that_is_not_met_does_not_hold(keys: dict[str, Any]) -> None:
    assert not met(**keys)


@pytest.mark.parametrize(
    "keys",
    [
        {"at_least": {"understanding": 0}},
        {"at_most": {"understanding": 3}},
        {"without_acts": ["ask"]},
        {"no_hits": True},
        {"overpromises": False},
        {"repeats_itself": False},
    ],
)
def test_before_the_first_reply_nothing_about_a_reply_holds(keys: dict[str, Any]) -> None:
    assert not met(None, **keys)


def test_a_repeated_reply_is_known() -> None:
    assert met(repeats=True, repeats_itself=True)


def test_every_key_of_a_condition_is_checked() -> None:
    assert set(_CHECKS) == set(Condition.model_fields)
