"""The conversation as a machine: each step, hints, giving up, and what always holds."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.dialogue.effects import Ended, Hinted, MoodChanged, Revealed, Said, StepDone
from simulator.dialogue.machine import (
    MOST_VISITS,
    BrokenScriptError,
    ConversationEndedError,
    NoHintError,
    begin,
    give_up,
    step,
    take_hint,
)
from simulator.dialogue.mood_effects import ACTS, CATEGORIES, VERDICTS
from simulator.dialogue.observation import Noticed, NoticedPromise, Observation
from simulator.dialogue.script import Step
from simulator.dialogue.state import State
from simulator.text.language import Language
from tests.factories.scripts import node, reply, script, text, two_nodes

FACT: dict[str, Any] = {
    "id": "meter",
    "ask_zh": ["电表"],
    "ask_en": ["meter"],
    "example": text("Which meter?"),
    "answer": text("The one in the yard."),
    "note": text("The meter is in the yard."),
    "mood": -5,
}


def test_the_customer_speaks_first_in_the_language_chosen() -> None:
    state, effects = begin(two_nodes(), Language.ENGLISH)
    assert effects == (Said("line of first", "first"),)
    assert (state.node, state.mood, state.turns) == ("first", 60, 0)


def test_traditional_chinese_is_derived_from_simplified() -> None:
    lines = [{"text": {"zh": "电费的账单", "en": "the bill"}}]
    one = script(node("first", {"to": "settled"}, say=lines))
    _, effects = begin(one, Language.TRADITIONAL)
    assert effects == (Said("電費的賬單", "first"),)


def test_the_first_route_whose_condition_holds_is_taken() -> None:
    state, _ = begin(two_nodes(), Language.ENGLISH)
    after, effects = step(two_nodes(), state, reply(level=3))
    assert after.node == "second"
    assert effects[-1] == Said("line of second", "second")


def test_a_reply_that_meets_no_condition_takes_the_last_route() -> None:
    state, _ = begin(two_nodes(), Language.ENGLISH)
    after, _ = step(two_nodes(), state, reply(level=0))
    assert (after.node, after.answered) == ("first", ("first",))


def test_an_ending_has_the_last_word_and_closes_the_conversation() -> None:
    one = script(node("first", {"to": "settled"}))
    after, effects = step(one, begin(one, Language.ENGLISH)[0], reply())
    assert isinstance(effects[-2], Said)
    assert effects[-2].source == "settled"
    assert isinstance(effects[-1], Ended)
    assert after.ended


def test_an_ended_conversation_takes_no_reply() -> None:
    one = script(node("first", {"to": "settled"}))
    after, _ = step(one, begin(one, Language.ENGLISH)[0], reply())
    with pytest.raises(ConversationEndedError):
        step(one, after, reply())


def test_a_question_reveals_a_hidden_fact_before_the_next_line() -> None:
    one = two_nodes(hidden_facts=[FACT])
    state, _ = begin(one, Language.ENGLISH)
    after, effects = step(one, state, reply(level=3, asked={"meter": "which meter is it"}))
    said = [effect.source for effect in effects if isinstance(effect, Said)]
    assert said == ["meter", "second"]
    assert [one.fact for one in effects if isinstance(one, Revealed)] == ["meter"]
    assert after.revealed[0].quote == "which meter is it"


def test_a_fact_is_told_once() -> None:
    one = two_nodes(hidden_facts=[FACT])
    state, _ = begin(one, Language.ENGLISH)
    state, _ = step(one, state, reply("Which meter?", asked={"meter": "Which meter"}))
    _, effects = step(one, state, reply("The meter, which one?", asked={"meter": "which one"}))
    assert not [effect for effect in effects if isinstance(effect, Revealed)]


def test_a_question_for_what_the_script_does_not_hide_changes_nothing() -> None:
    one = two_nodes()
    after, _ = step(one, begin(one, Language.ENGLISH)[0], reply(asked={"elsewhere": "where"}))
    assert after.revealed == ()


def test_a_step_done_is_told_the_first_time_only() -> None:
    one = two_nodes()
    state, _ = begin(one, Language.ENGLISH)
    state, first = step(one, state, reply("Sorry about that.", acts=("apologise",)))
    _, second = step(one, state, reply("Once more, sorry.", acts=("apologise",)))
    assert StepDone(Step.ACCEPT) in first
    assert not [effect for effect in second if isinstance(effect, StepDone)]


def test_the_way_to_a_node_can_move_the_mood_with_words_of_its_own() -> None:
    route = {"to": "first", "mood": 7, "because": text("the lights went out")}
    one = script(node("first", {"when": {"visits_at_least": 2}, "to": "gone"}, route))
    _, effects = step(one, begin(one, Language.ENGLISH)[0], reply(acts=("explain",)))
    entries = [effect.entry for effect in effects if isinstance(effect, MoodChanged)]
    assert entries[-1].because.en == "the lights went out"
    assert entries[-1].delta == 7


def test_a_promise_is_taken_up_word_for_word() -> None:
    lines = [
        {"when": {"promised": ["any"]}, "text": {"zh": "“{{promise}}”？", "en": "“{{promise}}”?"}},
        {"text": text("line")},
    ]
    one = script(node("first", {"to": "second"}), node("second", {"to": "settled"}, say=lines))
    made = NoticedPromise("restore_by", "power by six, {{quote}}", "forbidden", over=True)
    _, effects = step(one, begin(one, Language.ENGLISH)[0], reply(promises=(made,)))
    assert effects[-1] == Said("“power by six, {{quote}}”?", "second")


def test_a_hint_is_recorded_with_its_cost() -> None:
    one = script(node("first", {"to": "settled"}, hint={"text": text("say when"), "cost": 8}))
    state, effects = take_hint(one, begin(one, Language.ENGLISH)[0])
    assert isinstance(effects[0], Hinted)
    assert (effects[0].cost, state.hint_cost) == (8, 8)


def test_the_same_hint_again_costs_nothing() -> None:
    one = script(node("first", {"to": "settled"}, hint={"text": text("say when"), "cost": 8}))
    state, _ = take_hint(one, begin(one, Language.ENGLISH)[0])
    again, effects = take_hint(one, state)
    assert isinstance(effects[0], Hinted)
    assert (effects[0].cost, again.hint_cost) == (0, 8)


def test_a_node_without_a_hint_says_so() -> None:
    with pytest.raises(NoHintError):
        take_hint(two_nodes(), begin(two_nodes(), Language.ENGLISH)[0])


def test_giving_up_ends_without_a_last_word() -> None:
    state, effects = give_up(two_nodes(), begin(two_nodes(), Language.ENGLISH)[0])
    assert [type(effect) for effect in effects] == [Ended]
    assert (state.given_up, state.ending) == (True, "gone")


def test_a_loop_that_the_linter_missed_still_ends() -> None:
    endless = script(node("first", {"to": "first"}))
    state, _ = begin(endless, Language.ENGLISH)
    for number in range(MOST_VISITS):
        state, _ = step(endless, state, reply(f"reply number {number} is different"))
    assert state.ending == "escalated"


def test_a_state_of_another_script_is_refused() -> None:
    state, _ = begin(two_nodes(), Language.ENGLISH)
    with pytest.raises(BrokenScriptError):
        step(two_nodes(), state.model_copy(update={"node": "elsewhere"}), reply())


ANY_ACT = st.sampled_from(sorted(ACTS))
ANY_HIT = st.sampled_from(sorted(CATEGORIES))
ANY_PROMISE = st.builds(
    NoticedPromise,
    kind=st.sampled_from(["reply", "restore_by"]),
    quote=st.text(max_size=80),
    verdict=st.sampled_from(sorted(VERDICTS)),
    over=st.booleans(),
)
ANY_REPLY = st.builds(
    Observation,
    text=st.text(max_size=40),
    levels=st.fixed_dictionaries({"understanding": st.integers(0, 3)}),
    acts=st.lists(st.builds(Noticed, ANY_ACT, st.text(max_size=20)), max_size=4).map(tuple),
    hits=st.lists(st.builds(Noticed, ANY_HIT, st.text(max_size=20)), max_size=3).map(tuple),
    promises=st.lists(ANY_PROMISE, max_size=2).map(tuple),
    asked=st.dictionaries(st.sampled_from(["meter", "unknown"]), st.text(max_size=20), max_size=2),
)


def played(replies: list[Observation], language: Language) -> list[State]:
    """The states of a conversation over ``replies``, up to its end."""
    state, _ = begin(PLAYED, language)
    states = [state]
    for one in replies:
        if state.ended:
            break
        state, _ = step(PLAYED, state, one)
        states.append(state)
    return states


PLAYED = two_nodes(hidden_facts=[FACT])
REPLIES = st.lists(ANY_REPLY, max_size=12)


@given(REPLIES, st.sampled_from(Language))
@settings(max_examples=60)
def test_no_reply_leads_out_of_the_declared_nodes_and_endings(
    replies: list[Observation], language: Language
) -> None:
    for state in played(replies, language):
        assert PLAYED.node(state.node) is not None
        assert state.ending is None or PLAYED.ending(state.ending) is not None


@given(REPLIES)
@settings(max_examples=60)
def test_the_mood_stays_in_bounds_and_is_the_sum_of_its_ledger(replies: list[Observation]) -> None:
    for state in played(replies, Language.ENGLISH):
        assert 0 <= state.mood <= 100
        assert state.mood == 60 + sum(entry.delta for entry in state.ledger)


@given(REPLIES)
@settings(max_examples=60)
def test_a_state_survives_being_saved(replies: list[Observation]) -> None:
    for state in played(replies, Language.TRADITIONAL):
        assert State.from_json(state.to_json()) == state


@given(REPLIES)
@settings(max_examples=30)
def test_the_same_replies_give_the_same_conversation(replies: list[Observation]) -> None:
    assert played(replies, Language.ENGLISH) == played(replies, Language.ENGLISH)


@given(st.lists(ANY_REPLY, min_size=30, max_size=30))
@settings(max_examples=15)
def test_every_conversation_ends(replies: list[Observation]) -> None:
    assert played(replies, Language.ENGLISH)[-1].ended
