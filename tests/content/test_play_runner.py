"""Running a play, and telling in what it went otherwise than expected."""

from typing import Any

import pytest

from simulator.content.play_file import Play
from simulator.content.play_runner import Conversation, run_play, unmet_expectations
from simulator.scoring.context import EarlierReply
from simulator.text.language import Language
from tests.factories.documents import good_file
from tests.factories.scorers import EvenScorer

SCENARIO = good_file().scenario


def play(*turns: dict[str, Any], **more: Any) -> Play:
    values: dict[str, Any] = {
        "format": 1,
        "language": "en",
        "kind": "good",
        "note": "a play",
        "turns": turns,
        "ending": "settled",
        **more,
    }
    return Play.model_validate(values)


ASKS = {"say": "How is your leg?"}
THEN = {"say": "You will hear within the hour."}


def reasons(one: Play, level: int = 3) -> list[str]:
    conversation = run_play(SCENARIO, one, EvenScorer(level))
    return [unmet.reason for unmet in unmet_expectations(one, conversation)]


def test_a_play_that_goes_as_expected_has_nothing_unmet() -> None:
    first = {**ASKS, "expect": {"node": "when-fixed", "reveals": ["knee"], "steps": ["ask"]}}
    second = {**THEN, "expect": {"mood_at_most": 65, "at_least": {"speed": 3}, "says": "All right"}}
    assert reasons(play(first, second, ending_kind="settled")) == []


@pytest.mark.parametrize(
    ("expect", "reason"),
    [
        ({"node": "lift"}, "leads to when-fixed, not to lift"),
        ({"at_most": {"speed": 1}}, "speed is 3, not at most 1"),
        ({"mood_at_least": 90}, "the mood is 60, not at least 90"),
        ({"mood_at_most": 10}, "the mood is 60, not at most 10"),
        ({"hits": ["dismiss"]}, "no hit dismiss; found: none"),
        ({"acts": ["ask"]}, "no act ask; found: none"),
        ({"promises": ["reply"]}, "no promise reply; found: none"),
        ({"steps": ["ask", "tell"]}, "no step tell; found: ask"),
        ({"no_hits": False}, "has hits: none"),
        ({"overpromises": True}, "does not promise too much"),
        ({"says": "Go away"}, "the customer does not say “Go away”"),
    ],
)
def test_an_expectation_that_is_not_met_is_told(expect: dict[str, Any], reason: str) -> None:
    assert reasons(play({**ASKS, "expect": expect}, THEN)) == [reason]


def test_levels_below_what_is_expected_are_told() -> None:
    one = play({**ASKS, "expect": {"at_least": {"speed": 3}}}, THEN, ending="half")
    assert "speed is 2, not at least 3" in reasons(one, level=2)


def test_another_ending_is_told() -> None:
    assert reasons(play(ASKS, THEN, ending="half")) == ["the play ended in settled, not in half"]


def test_a_play_that_stops_too_early_is_told() -> None:
    assert reasons(play(ASKS)) == ["the play is still at when-fixed, not in settled"]


def test_replies_after_the_end_are_told() -> None:
    assert reasons(play(ASKS, THEN, THEN)) == ["it ended here already, in settled"]


def test_another_kind_of_ending_is_told() -> None:
    assert reasons(play(ASKS, THEN, ending_kind="hung_up")) == [
        "the play ended settled, not hung_up"
    ]


def test_a_pass_that_was_not_expected_is_told() -> None:
    assert reasons(play(ASKS, THEN, passes=False)) == ["the attempt is passed"]
    assert reasons(play(ASKS, THEN, passes=True)) == []


def test_each_reply_is_scored_against_what_was_said_just_before() -> None:
    scorer = EvenScorer(3)
    run_play(SCENARIO, play(ASKS, THEN), scorer)
    said = [context.customer.en for _, context in scorer.scored]
    assert said == [
        "The lift has stopped again!",
        "I have just had my knee done.\nSo when will it work?",
    ]


def test_earlier_replies_are_part_of_the_context() -> None:
    scorer = EvenScorer(3)
    run_play(SCENARIO, play(ASKS, THEN), scorer)
    earlier = [context.earlier_replies for _, context in scorer.scored]
    assert earlier == [(), (EarlierReply(ASKS["say"], turn=1),)]


def test_the_same_conversation_is_held_twice_the_same() -> None:
    conversations = [Conversation(SCENARIO, Language.SIMPLIFIED, EvenScorer(2)) for _ in range(2)]
    for conversation in conversations:
        conversation.answer("您的腿还好吗？")
    assert conversations[0].state == conversations[1].state
