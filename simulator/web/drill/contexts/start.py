"""The start page: what is due, the run of days, and the way in."""

from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext

from simulator.services.drill.today import Begun, Today
from simulator.text.language import Language
from simulator.web.drill.contexts.words import names_of, streak_words, when_due
from simulator.web.practice import labels


@dataclass(frozen=True, slots=True)
class DuePrinciple:
    """A principle and when it comes back."""

    label: str
    when: str
    is_due: bool


@dataclass(frozen=True, slots=True)
class DueCase:
    """A case that is due again."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class LanguageButton:
    """A language in which the lines can be answered."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class GoOn:
    """The drill of today that is not done."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class StartPage:
    """``drill/start.html``."""

    headline: str
    words: str
    streak: str
    go_on: GoOn | None
    languages: tuple[LanguageButton, ...]
    principles: tuple[DuePrinciple, ...]
    cases: tuple[DueCase, ...]


def start_page(found: Today, ui: Language, now: datetime) -> StartPage:
    """The start page for a reader of ``ui``."""
    return StartPage(
        headline=_headline(found),
        words=_words(found, now),
        streak=streak_words(found.streak, done_today=found.done_today),
        go_on=_go_on(found.begun) if found.begun else None,
        languages=tuple(LanguageButton(one, labels.LANGUAGES[one], one == ui) for one in Language),
        principles=tuple(
            DuePrinciple(
                str(labels.PRINCIPLES[one.principle]),
                when_due(one.due_at, now) if one.due_at else gettext("not practised yet"),
                one.is_due,
            )
            for one in found.principles
        ),
        cases=tuple(
            DueCase(one.title.in_language(ui), url_for("practice.brief", scenario_id=one.id))
            for one in found.cases
        ),
    )


def _headline(found: Today) -> str:
    if found.begun:
        return str(gettext("Half-way through"))
    if found.done_today:
        return str(gettext("Done for today"))
    return str(gettext("Five lines, five minutes"))


def _words(found: Today, now: datetime) -> str:
    if found.due:
        return str(gettext("Due today: %(names)s.", names=names_of(found.due)))
    if found.next_due_at is None:
        return str(
            gettext("Nothing has been practised yet. The first five lines show where you stand.")
        )
    first = found.principles[0].principle
    return str(
        gettext(
            "No principle is due today. %(name)s comes back %(when)s.",
            name=labels.PRINCIPLES[first],
            when=when_due(found.next_due_at, now),
        )
    )


def _go_on(begun: Begun) -> GoOn:
    return GoOn(
        gettext(
            "Line %(place)s of %(count)s is waiting for you.", place=begun.place, count=begun.count
        ),
        url_for("drill.show", drill_id=begun.drill_id),
    )
