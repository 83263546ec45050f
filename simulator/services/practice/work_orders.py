"""The work order of an attempt: filling it in, handing it over, and the marks it got."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from simulator.content.calendar import Calendar
from simulator.content.deadline import due_if_listed
from simulator.content.scenario import Scenario
from simulator.dialogue.state import State
from simulator.services.access import own_attempt
from simulator.services.errors import Conflict
from simulator.services.materials import Materials
from simulator.services.practice.finishing import close_if_ended
from simulator.services.practice.marking import (
    LONGEST_RECORD,
    RECORD,
    FormQuestion,
    checked_answers,
    mark_answer,
    questions_of,
)
from simulator.services.practice.places import WORK_ORDER
from simulator.services.practice.result import AnswerMark
from simulator.services.practice.scenarios import scenario_of
from simulator.store import db, practice, reading, writing
from simulator.store.models import OPEN_STATUSES, Attempt, WorkOrderAnswer
from simulator.text.bilingual import Text

__all__ = [
    "LONGEST_RECORD",
    "RECORD",
    "FormQuestion",
    "WorkOrderForm",
    "marks_of",
    "submit_work_order",
    "work_order_form",
]


@dataclass(frozen=True, slots=True)
class WorkOrderForm:
    """What the trainee fills in; the record is asked for besides ``questions``.

    ``draft`` is the text last kept for the place ``work-order``, in whatever form it was saved.
    """

    attempt_id: int
    scenario: Scenario
    questions: tuple[FormQuestion, ...]
    draft: str
    conversation_over: bool
    calendar: Calendar


def work_order_form(materials: Materials, user_id: int, attempt_id: int) -> WorkOrderForm:
    """The work order of an own attempt, to be filled in.

    :raises NotFound: if there is no such attempt of this user.
    :raises Conflict: if it was handed over already.
    """
    with reading():
        attempt = own_attempt(user_id, attempt_id)
        _refuse_if_done(attempt)
        scenario = scenario_of(materials, attempt)
        draft = practice.draft(attempt.id, WORK_ORDER)
        return WorkOrderForm(
            attempt_id=attempt.id,
            scenario=scenario,
            questions=questions_of(scenario.work_order),
            draft=draft.text if draft is not None else "",
            conversation_over=State.from_json(attempt.state).ended,
            calendar=materials.library.calendar,
        )


def submit_work_order(
    materials: Materials,
    user_id: int,
    attempt_id: int,
    answers: Mapping[str, str],
    now: datetime,
) -> None:
    """Mark and keep the answers; the result follows once the conversation is over too.

    :raises NotFound: if there is no such attempt of this user.
    :raises Invalid: if an answer is missing or not one of the choices.
    :raises Conflict: if it was handed over already.
    """
    with writing():
        attempt = own_attempt(user_id, attempt_id, lock=True)
        _refuse_if_done(attempt)
        scenario = scenario_of(materials, attempt)
        due = due_if_listed(scenario, materials.library.calendar)
        for question, answer in checked_answers(scenario.work_order, answers).items():
            mark = mark_answer(scenario.work_order, question, answer, due)
            attempt.work_order.append(
                WorkOrderAnswer(
                    question=question,
                    answer=answer,
                    right=mark.right,
                    mark=_to_record(mark),
                    submitted_at=now,
                )
            )
        practice.drop_drafts(attempt.id, [WORK_ORDER])
        db.session.flush()
        close_if_ended(materials, attempt, State.from_json(attempt.state), now)


def marks_of(attempt: Attempt) -> tuple[AnswerMark, ...]:
    """The marks as they were given; empty while the work order is not handed over."""
    return tuple(_from_record(row) for row in attempt.work_order)


def _refuse_if_done(attempt: Attempt) -> None:
    if attempt.status not in OPEN_STATUSES or attempt.work_order:
        raise Conflict(
            Text(zh="工单已经提交过了。", en="The work order has been handed over already.")
        )


def _to_record(mark: AnswerMark) -> dict[str, Any]:
    return {
        "expected": list(mark.expected),
        "choices": {key: _dump(text) for key, text in mark.choices.items()},
        "because": _dump(mark.because) if mark.because else None,
        "example": _dump(mark.example) if mark.example else None,
        "points": [[_dump(label), met] for label, met in mark.points],
        "reckoning": _dump(mark.reckoning) if mark.reckoning else None,
    }


def _from_record(row: WorkOrderAnswer) -> AnswerMark:
    kept = row.mark
    return AnswerMark(
        question=row.question,
        answer=row.answer,
        right=row.right,
        expected=tuple(kept["expected"]),
        choices={key: Text.model_validate(text) for key, text in kept["choices"].items()},
        because=Text.model_validate(kept["because"]) if kept["because"] else None,
        example=Text.model_validate(kept["example"]) if kept["example"] else None,
        points=tuple((Text.model_validate(label), met) for label, met in kept["points"]),
        reckoning=Text.model_validate(kept["reckoning"]) if kept.get("reckoning") else None,
    )


def _dump(text: Text) -> dict[str, str]:
    return text.model_dump(exclude_none=True)
