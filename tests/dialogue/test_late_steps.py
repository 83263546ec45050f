"""Steps that came too late."""

from simulator.dialogue.script import Step
from simulator.dialogue.steps import late_steps, steps_in
from tests.factories.scripts import reply


def test_a_complaint_is_accepted_in_the_first_reply() -> None:
    assert late_steps({Step.ACCEPT: 1}, None) == frozenset()
    assert late_steps({Step.ACCEPT: 2}, None) == {Step.ACCEPT}


def test_questions_come_before_promises() -> None:
    assert late_steps({Step.ASK: 2}, 3) == frozenset()
    assert late_steps({Step.ASK: 2}, 2) == frozenset()
    assert late_steps({Step.ASK: 3}, 2) == {Step.ASK}


def test_what_was_never_done_is_not_late() -> None:
    assert late_steps({}, 1) == frozenset()


def test_to_ask_whether_it_suits_closes_once_the_next_step_is_told() -> None:
    assert Step.FOLLOW_UP in steps_in(reply(acts=("invite",)), [Step.TELL])
    assert Step.FOLLOW_UP in steps_in(reply(acts=("act_now", "commit_time", "invite")))
    assert Step.FOLLOW_UP not in steps_in(reply(acts=("invite",)))
