"""The work order: asked, marked with reasons, and the last step to the result."""

from collections.abc import Mapping

import pytest

from simulator.services import practice
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.materials import Materials
from simulator.services.practice.result import AnswerMark
from simulator.store.models import AttemptStatus
from tests.factories.practice import ANSWERS, finish, later, make_attempt, make_person, send
from tests.factories.scoring import GOOD_REPLY


def submit(materials: Materials, user: int, attempt: int, answers: Mapping[str, str]) -> None:
    practice.submit_work_order(materials, user, attempt, answers, later(900))


def marks(materials: Materials, user: int) -> dict[str, AnswerMark]:
    shown = practice.result(materials, user, finish(materials, user))
    return {mark.question: mark for mark in shown.work_order}


def test_the_form_asks_what_the_scenario_asks(materials: Materials, trainee: int) -> None:
    form = practice.work_order_form(materials, trainee, make_attempt(materials, trainee))
    assert [one.name for one in form.questions] == [
        "urgency",
        "route",
        "escalation",
        "deadline",
        "call_back",
    ]
    assert [key for key, _ in form.questions[1].choices] == ["crew", "billing"]


def test_a_right_answer_is_right(materials: Materials, trainee: int) -> None:
    assert marks(materials, trainee)["urgency"].right


def test_a_wrong_answer_tells_the_right_one_and_why(materials: Materials, trainee: int) -> None:
    mark = marks(materials, trainee)["route"]
    assert not mark.right
    assert mark.expected == ("crew",)
    assert mark.choices["crew"].zh == "抢修班"
    assert mark.because is not None
    assert mark.because.zh == "要到现场。"


def test_the_deadline_tells_how_it_comes_out(materials: Materials, trainee: int) -> None:
    shown = marks(materials, trainee)
    assert shown["deadline"].reckoning is not None
    assert shown["deadline"].reckoning.en == ("Wed 30 Sept 16:50 + one hour → Wed 30 Sept 17:50")
    assert shown["route"].reckoning is None


def test_the_record_is_marked_point_by_point(materials: Materials, trainee: int) -> None:
    mark = marks(materials, trainee)["record"]
    assert not mark.right
    assert [(label.zh, met) for label, met in mark.points] == [
        ("来电次数", True),
        ("回电时间", False),
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [("urgency", ""), ("route", "moon"), ("record", " "), ("record", "x" * 1001)],
)
def test_an_answer_that_is_none_is_refused(
    materials: Materials, trainee: int, question: str, answer: str
) -> None:
    attempt = make_attempt(materials, trainee)
    with pytest.raises(Invalid) as refused:
        submit(materials, trainee, attempt, {**ANSWERS, question: answer})
    assert refused.value.field == question


def test_it_can_be_handed_over_before_the_conversation_ends(
    materials: Materials, trainee: int
) -> None:
    attempt = make_attempt(materials, trainee)
    submit(materials, trainee, attempt, ANSWERS)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    talk = send(materials, trainee, attempt, GOOD_REPLY, 2).conversation
    assert talk.status is AttemptStatus.FINISHED


def test_it_is_handed_over_once(materials: Materials, trainee: int) -> None:
    attempt = finish(materials, trainee)
    with pytest.raises(Conflict):
        submit(materials, trainee, attempt, ANSWERS)


def test_a_stranger_cannot_fill_it_in(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    with pytest.raises(NotFound):
        submit(materials, make_person("赵一"), attempt, ANSWERS)


def test_its_draft_comes_back_and_goes_when_it_is_handed_over(
    materials: Materials, trainee: int
) -> None:
    attempt = make_attempt(materials, trainee)
    practice.save_draft(trainee, attempt, practice.WORK_ORDER, '{"urgency": "urgent"}', later(1))
    assert practice.work_order_form(materials, trainee, attempt).draft == '{"urgency": "urgent"}'
    submit(materials, trainee, attempt, ANSWERS)
    assert practice.draft_at(trainee, attempt, practice.WORK_ORDER) == ""
