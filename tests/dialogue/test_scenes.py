"""Scenes between lines, others who speak, whom a reply turns to, and how harsh it may get."""

from dataclasses import replace
from typing import Any

import pytest

from simulator.dialogue.effects import Heard, Said, SceneSet, heard_in, words_to_answer
from simulator.dialogue.machine import begin, step
from simulator.dialogue.script import Intensity, Script
from simulator.dialogue.state import Manner, State
from simulator.text.bilingual import Text
from simulator.text.language import Language
from tests.factories.scripts import node, reply, script, text

NEIGHBOUR: dict[str, Any] = {
    "id": "neighbour",
    "name": text("Mrs Wu"),
    "persona": text("in a hurry"),
    "address_zh": ["吴阿姨"],
    "address_en": ["mrs wu"],
}


def with_scene(**more: Any) -> Script:
    told = {"text": text("An hour passes."), "learned": text("The wall is load-bearing.")}
    return script(
        node("first", {"to": "later"}),
        node(
            "later",
            {"when": {"visits_at_least": 2}, "to": "settled"},
            {"to": "later"},
            scene=told,
            **more,
        ),
    )


def test_a_scene_is_told_before_the_line_it_leads_to() -> None:
    state, _ = begin(with_scene(), Language.ENGLISH)
    _, effects = step(with_scene(), state, reply())
    assert effects[-2:] == (
        SceneSet(
            "An hour passes.",
            "later",
            Text(zh="中：The wall is load-bearing.", en="The wall is load-bearing."),
        ),
        Said("line of later", "later"),
    )


def test_a_scene_is_told_on_the_first_arrival_only() -> None:
    state, _ = begin(with_scene(), Language.ENGLISH)
    there, _ = step(with_scene(), state, reply())
    _, effects = step(with_scene(), there, reply("again"))
    assert not any(isinstance(one, SceneSet) for one in effects)


def test_a_scene_can_open_the_conversation_and_takes_up_a_promise() -> None:
    opening = script(
        node("first", {"to": "settled"}, scene={"text": text("You pick up the phone.")})
    )
    _, effects = begin(opening, Language.ENGLISH)
    assert effects == (SceneSet("You pick up the phone.", "first"), Said("line of first", "first"))


def test_others_chime_in_after_the_customer_when_their_condition_holds() -> None:
    chiming = [
        {"by": "neighbour", "text": text("I was first!"), "when": {"mood_at_least": 50}},
        {"by": "neighbour", "text": text("never said"), "when": {"mood_at_least": 99}},
    ]
    both = script(node("first", {"to": "settled"}, chime_in=chiming), others=[NEIGHBOUR])
    _, effects = begin(both, Language.ENGLISH)
    assert effects == (
        Said("line of first", "first"),
        Said("I was first!", "first", by="neighbour"),
    )


@pytest.mark.parametrize(
    ("addressed", "ending"),
    [
        (("neighbour", "customer"), "settled"),
        (("customer", "neighbour"), "escalated"),
        (("neighbour",), "escalated"),
        ((), "gone"),
    ],
)
def test_routes_can_ask_whom_a_reply_turns_to_and_in_which_order(
    addressed: tuple[str, ...], ending: str
) -> None:
    both = {"addressed": ["customer", "neighbour"], "addressed_first": "neighbour"}
    nobody = {"not_addressed": ["customer", "neighbour"]}
    desk = script(
        node(
            "first",
            {"when": both, "to": "settled"},
            {"when": nobody, "to": "gone"},
            {"to": "escalated"},
        ),
        others=[NEIGHBOUR],
    )
    state, _ = begin(desk, Language.ENGLISH)
    after, _ = step(desk, state, replace(reply(), addressed=addressed))
    assert after.ending == ending


def test_a_hidden_fact_can_be_told_by_somebody_else() -> None:
    told = {
        "id": "water",
        "ask_zh": ["水"],
        "ask_en": ["water"],
        "example": text("Is the water off?"),
        "answer": text("It is still running."),
        "note": text("The water is still running."),
        "by": "neighbour",
    }
    desk = script(node("first", {"to": "settled"}), others=[NEIGHBOUR], hidden_facts=[told])
    state, _ = begin(desk, Language.ENGLISH)
    _, effects = step(desk, state, reply(asked={"water": "Is the water off?"}))
    assert Said("It is still running.", "water", by="neighbour") in effects


HARSH = {
    "text": text("Liars, all of you!"),
    "mild": text("I don't believe that."),
    "fierce": text("You lying pack of thieves!"),
    "abusive": True,
}


@pytest.mark.parametrize(
    ("manner", "said"),
    [
        (Manner(), "Liars, all of you!"),
        (Manner(without_abuse=True), "I don't believe that."),
        (Manner(intensity=Intensity.GENTLE), "I don't believe that."),
        (Manner(intensity=Intensity.FIERCE), "You lying pack of thieves!"),
        (Manner(intensity=Intensity.FIERCE, without_abuse=True), "I don't believe that."),
    ],
)
def test_a_line_is_as_harsh_as_the_trainee_has_chosen(manner: Manner, said: str) -> None:
    one = script(node("first", {"to": "settled"}, say=[HARSH]))
    _, effects = begin(one, Language.ENGLISH, manner)
    assert effects == (Said(said, "first"),)


def test_a_fierce_customer_is_angered_more_and_soothed_no_less() -> None:
    changes = {}
    for intensity in Intensity:
        one = script(node("first", {"to": "first"}))
        state, _ = begin(one, Language.ENGLISH, Manner(intensity=intensity))
        angry, _ = step(one, state, reply(hits=["provoke"]))
        soothed, _ = step(one, state, reply(acts=["acknowledge_feeling"]))
        changes[intensity] = (angry.mood - state.mood, soothed.mood - state.mood)
    assert (
        changes[Intensity.GENTLE][0] < changes[Intensity.NORMAL][0] < changes[Intensity.FIERCE][0]
    )
    assert len({soothed for _, soothed in changes.values()}) == 1


def test_a_conversation_saved_before_there_was_a_choice_goes_on_as_usual() -> None:
    state, _ = begin(with_scene(), Language.ENGLISH)
    saved = state.to_json().replace('"manner":{"intensity":"normal","without_abuse":false},', "")
    assert "manner" not in saved
    assert State.from_json(saved).manner == Manner()


def test_scenes_are_heard_but_need_no_answer() -> None:
    heard = heard_in((SceneSet("An hour passes.", "later"), Said("So?", "later", by="neighbour")))
    assert heard == (Heard("An hour passes.", is_scene=True), Heard("So?", by="neighbour"))
    assert words_to_answer(heard) == ("So?",)
