"""The questions of a work order, and answers against what the scenario expects."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.content.deadline import Due
from simulator.content.record import points_mentioned
from simulator.content.scenario import (
    CallBack,
    ChoiceQuestion,
    ComplaintClass,
    RecordQuestion,
    Urgency,
    WorkOrder,
)
from simulator.services.errors import Invalid
from simulator.services.practice.replies import clean_text
from simulator.services.practice.result import AnswerMark
from simulator.text.bilingual import Text

RECORD = "record"
DEADLINE = "deadline"
LONGEST_RECORD = 1000
_ENUMS = {
    "complaint_class": tuple(ComplaintClass),
    "urgency": tuple(Urgency),
    "call_back": tuple(CallBack),
}
_ORDER = ("complaint_class", "urgency", "route", "escalation", DEADLINE, "call_back")


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """A question to choose from; where a choice has no text, its id is a word of the product."""

    name: str
    choices: tuple[tuple[str, Text | None], ...]


def questions_of(order: WorkOrder) -> tuple[FormQuestion, ...]:
    """The questions to choose from, in the order of the form."""
    return tuple(
        FormQuestion(name, tuple(_choices(order, name).items()))
        for name in _ORDER
        if getattr(order, name) is not None
    )


def checked_answers(order: WorkOrder, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers, one for each question and the record.

    :raises Invalid: if one is missing or not one of the choices.
    """
    checked = {}
    for question in questions_of(order):
        answer = answers.get(question.name, "")
        if answer not in dict(question.choices):
            raise Invalid(Text(zh="请选择一项。", en="Choose one."), question.name)
        checked[question.name] = answer
    record = clean_text(answers.get(RECORD, "")).strip()
    if not 1 <= len(record) <= LONGEST_RECORD:
        raise Invalid(
            Text(
                zh=f"请写一份不超过 {LONGEST_RECORD} 个字符的记录。",
                en=f"Write a record of at most {LONGEST_RECORD} characters.",
            ),
            RECORD,
        )
    return {**checked, RECORD: record}


def mark_answer(order: WorkOrder, question: str, answer: str, due: Due | None = None) -> AnswerMark:
    """``answer`` against what the scenario expects, with its reason.

    :param due: when the complaint is to be answered; its reckoning is told with the deadline.
    """
    if question == RECORD:
        return _mark_record(order.record, answer)
    asked = getattr(order, question)
    expected = (str(asked.answer), *(str(other) for other in asked.also))
    texts = {key: text for key, text in _choices(order, question).items() if text is not None}
    return AnswerMark(
        question=question,
        answer=answer,
        right=answer in expected,
        expected=expected,
        choices=texts,
        because=asked.because,
        reckoning=due.why if due is not None and question == DEADLINE else None,
    )


def _mark_record(asked: RecordQuestion, record: str) -> AnswerMark:
    mentioned = points_mentioned(asked, record)
    points = tuple((point.label, point.id in mentioned) for point in asked.must_mention)
    return AnswerMark(
        question=RECORD,
        answer=record,
        right=all(met for _, met in points),
        expected=(),
        choices={},
        because=None,
        example=asked.example,
        points=points,
    )


def _choices(order: WorkOrder, name: str) -> dict[str, Text | None]:
    if name in _ENUMS:
        return {str(value): None for value in _ENUMS[name]}
    asked: ChoiceQuestion = getattr(order, name)
    return {choice.id: choice.text for choice in asked.choices}
