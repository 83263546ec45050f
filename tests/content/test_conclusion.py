"""How an attempt comes out: points, steps left out, and whether it is passed."""

import pytest

from simulator.content.conclusion import Answered, conclude
from simulator.content.play_runner import Conversation
from simulator.dialogue.machine import give_up
from simulator.dialogue.script import EndingKind, Step
from simulator.scoring.attempt import STEP_COST
from simulator.text.language import Language
from tests.factories.documents import good_file
from tests.factories.scorers import EvenScorer

SCENARIO = good_file().scenario
REPLIES = ("How is your leg?", "You will hear within the hour.")


def talk(level: int = 3) -> Conversation:
    conversation = Conversation(SCENARIO, Language.ENGLISH, EvenScorer(level))
    for reply in REPLIES:
        if not conversation.state.ended:
            conversation.answer(reply)
    return conversation


def test_good_replies_and_a_settled_case_pass() -> None:
    end = talk().in_time()
    assert (end.settled, end.passed) == (True, True)


@pytest.mark.parametrize("kind", [EndingKind.HUNG_UP, EndingKind.ESCALATED, None])
def test_good_replies_do_not_pass_a_case_that_is_not_settled(kind: EndingKind | None) -> None:
    state = talk().state.model_copy(update={"ending_kind": kind})
    answers = [Answered(turn.node, turn.score, 0) for turn in talk().turns]
    end = conclude(SCENARIO, state, answers)
    assert end.result.passed
    assert not end.passed


def test_giving_up_does_not_pass() -> None:
    conversation = Conversation(SCENARIO, Language.ENGLISH, EvenScorer(3))
    conversation.answer(REPLIES[0])
    conversation.state, _ = give_up(SCENARIO, conversation.state)
    assert not conversation.in_time().settled


def test_required_steps_that_were_not_done_cost_points() -> None:
    scenario = SCENARIO.model_copy(update={"steps": (Step.ACCEPT, Step.ASK)})
    conversation = talk()
    state = conversation.state.model_copy(update={"steps": (Step.ASK,)})
    end = conclude(scenario, state, [Answered(t.node, t.score, 0) for t in conversation.turns])
    assert (end.left_out, end.step_cost) == ((Step.ACCEPT,), STEP_COST)
    assert end.result.total == 100 - STEP_COST


def test_slow_typing_costs_points_for_speed() -> None:
    conversation = talk()
    slow = [Answered(turn.node, turn.score, 3600) for turn in conversation.turns]
    late = conclude(SCENARIO, conversation.state, slow).result.total
    assert late is not None
    assert late < (conversation.in_time().result.total or 0)


def test_an_answer_at_an_unknown_node_is_refused() -> None:
    conversation = talk()
    with pytest.raises(LookupError, match="no node nowhere"):
        conclude(
            SCENARIO, conversation.state, [Answered("nowhere", conversation.turns[0].score, 0)]
        )
