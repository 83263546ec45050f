"""The list of lessons, and one lesson to read."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext
from markupsafe import Markup

from simulator.services.learning.lessons import LessonOverview
from simulator.services.learning.standing import LessonStanding
from simulator.services.practice.overview import Standing
from simulator.text.language import Language
from simulator.web.learning.lesson_prose import Part, lesson_prose
from simulator.web.practice import labels
from simulator.web.practice.contexts.briefing import LanguageOption


@dataclass(frozen=True, slots=True)
class LessonCard:
    """A lesson in the list; ``state`` is one of the states of a scenario, for its sign."""

    number: int
    url: str
    title: str
    goal: str
    field: str | None
    minutes: int
    state: str
    state_label: str
    best: int | None


@dataclass(frozen=True, slots=True)
class LessonListPage:
    """``learning/lessons.html``."""

    cards: tuple[LessonCard, ...]
    passed: int
    next_card: LessonCard | None


@dataclass(frozen=True, slots=True)
class LessonPage:
    """``learning/lesson.html``."""

    title: str
    goal: str
    field: str | None
    minutes: int
    lang: str
    languages: tuple[LanguageOption, ...]
    text: Markup
    parts: tuple[Part, ...]
    state: str
    state_label: str
    best: int | None
    note: str
    read: bool
    read_url: str
    check_url: str
    check_label: str


def lesson_list(lessons: Iterable[LessonOverview], ui: Language) -> LessonListPage:
    """All lessons; the first whose check is not passed comes next."""
    cards = tuple(_card(number, one, ui) for number, one in enumerate(lessons, 1))
    waiting = (card for card in cards if card.state != Standing.PASSED)
    passed = sum(card.state == Standing.PASSED for card in cards)
    return LessonListPage(cards, passed, next(waiting, None))


def lesson_page(found: LessonOverview, language: Language) -> LessonPage:
    """One lesson in ``language``."""
    lesson = found.loaded.lesson
    prose = lesson_prose(found.loaded.text.in_language(language))
    return LessonPage(
        title=lesson.title.in_language(language),
        goal=lesson.goal.in_language(language),
        field=_field(found),
        minutes=lesson.minutes,
        lang=language,
        languages=tuple(
            LanguageOption(
                value=one,
                label=labels.LANGUAGES[one],
                url=url_for("learning.lesson", lesson_id=lesson.id, language=one.value),
                chosen=one == language,
            )
            for one in Language
        ),
        text=prose.html,
        parts=prose.parts,
        state=state_of(found),
        state_label=_state_label(found),
        best=found.standing.best_points,
        note=_note(found),
        read=found.standing.read and not found.changed,
        read_url=url_for("learning.mark_read", lesson_id=lesson.id),
        check_url=url_for("learning.check", lesson_id=lesson.id, language=language.value),
        check_label=_check_label(found.standing, found.answered),
    )


def state_of(found: LessonOverview) -> Standing:
    """How somebody stands with a lesson, in the states that a scenario has."""
    standing = found.standing
    if standing.passed:
        return Standing.PASSED
    if found.answered is not None:
        return Standing.RUNNING
    if standing.best_points is not None:
        return Standing.NOT_PASSED
    return Standing.RUNNING if standing.read else Standing.NEW


def _card(number: int, found: LessonOverview, ui: Language) -> LessonCard:
    lesson = found.loaded.lesson
    return LessonCard(
        number=number,
        url=url_for("learning.lesson", lesson_id=lesson.id),
        title=lesson.title.in_language(ui),
        goal=lesson.goal.in_language(ui),
        field=_field(found),
        minutes=lesson.minutes,
        state=state_of(found),
        state_label=_state_label(found),
        best=found.standing.best_points,
    )


def _field(found: LessonOverview) -> str | None:
    field = found.loaded.lesson.field
    return str(labels.SECTORS[field]) if field else None


def _state_label(found: LessonOverview) -> str:
    if found.standing.passed:
        return str(gettext("Check passed"))
    if found.answered is not None:
        return str(gettext("Check begun"))
    if found.standing.best_points is not None:
        return str(gettext("Check not passed yet"))
    return str(gettext("Read") if found.standing.read else gettext("Not read yet"))


def _note(found: LessonOverview) -> str:
    if found.changed:
        return str(gettext("This lesson has changed since you read it."))
    return ""


def _check_label(standing: LessonStanding, answered: int | None) -> str:
    if answered is not None:
        return str(gettext("Go on with the check"))
    if standing.best_points is not None:
        return str(gettext("Take the check again"))
    return str(gettext("To the check"))
