"""Which of the five steps a reply does."""

import pytest

from simulator.dialogue.observation import NoticedPromise
from simulator.dialogue.script import Step
from simulator.dialogue.steps import BY_ACTS, NEXT_STEPS, steps_in
from simulator.scoring.principles import Act
from tests.factories.scripts import reply


@pytest.mark.parametrize(
    ("acts", "steps"),
    [
        (("apologise_specific",), [Step.ACCEPT]),
        (("acknowledge_feeling",), [Step.ACCEPT, Step.LISTEN]),
        (("invite",), [Step.LISTEN]),
        (("ask",), [Step.ASK]),
        (("act_now", "commit_time"), [Step.TELL]),
        (("advise_safety", "commit_time"), [Step.TELL]),
        (("act_now",), []),
        (("commit_time",), []),
        (("argue", "wait", "explain"), []),
    ],
)
def test_acts_do_steps(acts: tuple[str, ...], steps: list[Step]) -> None:
    assert list(steps_in(reply(acts=acts))) == steps


def test_a_question_for_a_hidden_fact_is_asking() -> None:
    assert list(steps_in(reply(asked={"knee": "your knee?"}))) == [Step.ASK]


def test_to_commit_to_an_answer_tells_the_next_step_and_follows_it_up() -> None:
    promises = (NoticedPromise("reply", "I will ring you"),)
    assert list(steps_in(reply(promises=promises))) == [Step.TELL, Step.FOLLOW_UP]


def test_a_further_time_follows_up_what_was_told() -> None:
    assert list(steps_in(reply(acts=("commit_time",)), [Step.TELL])) == [Step.FOLLOW_UP]


def test_a_promise_beyond_the_authority_is_neither() -> None:
    promises = (NoticedPromise("reply", "in five minutes", "forbidden", over=True),)
    assert list(steps_in(reply(promises=promises))) == []


def test_the_acts_named_exist() -> None:
    assert NEXT_STEPS.union(*BY_ACTS.values()) <= {act.value for act in Act}
