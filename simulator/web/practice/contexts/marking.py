"""The marked work order: what was answered, what was expected, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import gettext

from simulator.services.practice.result import AnswerMark
from simulator.text.language import Language
from simulator.web.practice import labels

RECORD = "record"
FIXED_WORDS = {
    "complaint_class": labels.COMPLAINT_CLASSES,
    "urgency": labels.URGENCIES,
    "call_back": labels.CALL_BACKS,
}


@dataclass(frozen=True, slots=True)
class PointRow:
    """Something the record should mention."""

    label: str
    met: bool


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One answer of the work order with its mark."""

    label: str
    right: bool
    given: str
    expected: str
    expected_words: str
    because: str
    reckoning: str
    points: tuple[PointRow, ...]


def mark_rows(marks: Iterable[AnswerMark], ui: Language) -> tuple[MarkRow, ...]:
    """The marks in words, in the order of the form."""
    return tuple(_row(mark, ui) for mark in marks)


def _row(mark: AnswerMark, ui: Language) -> MarkRow:
    record = mark.question == RECORD
    example = mark.example.in_language(ui) if mark.example else ""
    return MarkRow(
        label=str(labels.QUESTIONS[mark.question]),
        right=mark.right,
        given=mark.answer if record else _words(mark, mark.answer, ui),
        expected=example if record else _either([_words(mark, one, ui) for one in mark.expected]),
        expected_words=gettext("For example:") if record else gettext("Expected:"),
        because=mark.because.in_language(ui) if mark.because else "",
        reckoning=mark.reckoning.in_language(ui) if mark.reckoning else "",
        points=tuple(PointRow(text.in_language(ui), met) for text, met in mark.points),
    )


def _words(mark: AnswerMark, answer: str, ui: Language) -> str:
    if answer in mark.choices:
        return mark.choices[answer].in_language(ui)
    return str(FIXED_WORDS.get(mark.question, {}).get(answer, answer))


def _either(words: list[str]) -> str:
    return str(gettext(" or ")).join(words)
