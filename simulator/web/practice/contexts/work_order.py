"""The work order as a form: questions, record, and what was said for looking it up."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext

from simulator.content.dates import moment_in_full
from simulator.content.deadline import days_ahead
from simulator.dialogue.effects import Heard
from simulator.services.practice.conversation import Conversation
from simulator.services.practice.work_orders import (
    LONGEST_RECORD,
    RECORD,
    FormQuestion,
    WorkOrderForm,
)
from simulator.text.language import Language
from simulator.web.practice import labels
from simulator.web.practice.contexts.case import CaseFile, case_file
from simulator.web.practice.contexts.library import Option
from simulator.web.practice.contexts.marking import FIXED_WORDS
from simulator.web.practice.contexts.transcript import Cast


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its choices; ``lang`` is set where the scenario words them."""

    name: str
    label: str
    lang: str | None
    options: tuple[Option, ...]
    error: str | None


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A line of the conversation, for looking it up; a scene has no speaker."""

    speaker: str
    text: str
    mine: bool


@dataclass(frozen=True, slots=True)
class WorkOrderPage:
    """``practice/work_order.html`` and its fragment ``practice/_work_order.html``."""

    title: str
    case: CaseFile
    said: tuple[SaidLine, ...]
    received: str
    calendar: tuple[str, ...]
    action: str
    draft_action: str
    questions: tuple[Question, ...]
    record: str
    record_error: str | None
    errors: str | None
    max_length: int
    draft_state: str


def work_order_page(
    form: WorkOrderForm,
    talk: Conversation,
    answers: Mapping[str, str],
    wrong: Mapping[str, str],
    ui: Language,
) -> WorkOrderPage:
    """The form with ``answers`` filled in; ``wrong`` gives the errors by question."""
    at = form.attempt_id
    return WorkOrderPage(
        title=form.scenario.title.in_language(ui),
        case=case_file(form.scenario, talk.language),
        said=_said(talk),
        received=_received(form, talk.language),
        calendar=_calendar(form, talk.language),
        action=url_for("practice.submit_work_order", attempt_id=at),
        draft_action=url_for("practice.save_work_order", attempt_id=at),
        questions=tuple(
            _question(question, talk.language, answers, wrong) for question in form.questions
        ),
        record=answers.get(RECORD, ""),
        record_error=wrong.get(RECORD),
        errors=gettext("Something is still missing. What you filled in is kept.")
        if wrong
        else None,
        max_length=LONGEST_RECORD,
        draft_state=gettext("Draft saved") if form.draft else "",
    )


def missing_answers(form: WorkOrderForm, answers: Mapping[str, str]) -> dict[str, str]:
    """The errors of ``answers`` by question, in the order of the form."""
    wrong = {
        question.name: gettext("Choose one.")
        for question in form.questions
        if answers.get(question.name) not in dict(question.choices)
    }
    if not answers.get(RECORD, "").strip():
        wrong[RECORD] = gettext("Write the record: two lines are enough.")
    return wrong


def _question(
    question: FormQuestion, language: Language, answers: Mapping[str, str], wrong: Mapping[str, str]
) -> Question:
    words = FIXED_WORDS.get(question.name, {})
    return Question(
        name=question.name,
        label=str(labels.QUESTIONS[question.name]),
        lang=None if words else language,
        options=tuple(
            Option(
                value,
                text.in_language(language) if text else str(words.get(value, value)),
                answers.get(question.name) == value,
            )
            for value, text in question.choices
        ),
        error=wrong.get(question.name),
    )


def _received(form: WorkOrderForm, language: Language) -> str:
    received = form.scenario.work_order.received
    return moment_in_full(received).in_language(language) if received else ""


def _calendar(form: WorkOrderForm, language: Language) -> tuple[str, ...]:
    """The odd days ahead: without them nobody can reckon a working day."""
    received = form.scenario.work_order.received
    if received is None:
        return ()
    return tuple(
        words.in_language(language) for words in days_ahead(form.calendar, received.date())
    )


def _said(talk: Conversation) -> tuple[SaidLine, ...]:
    cast, me = Cast(talk.scenario, talk.language, talk.mood), gettext("You")

    def shown(heard: Iterable[Heard]) -> Iterator[SaidLine]:
        return (
            SaidLine("" if one.is_scene else cast.name_of(one.by), one.text, mine=False)
            for one in heard
        )

    lines = list(shown(talk.opening))
    for turn in talk.turns:
        lines.append(SaidLine(me, turn.text, mine=True))
        lines.extend(shown(turn.answer))
    return tuple(lines)
