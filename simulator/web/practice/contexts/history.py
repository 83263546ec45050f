"""Lists of attempts: one's own with their trend, and those handed in to a trainer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext, ngettext

from simulator.services.practice.overview import AttemptSummary, Standing
from simulator.store.models import AttemptStatus
from simulator.text.language import Language
from simulator.web.charts import Trend, trend
from simulator.web.practice import labels

TREND_WIDTH, TREND_HEIGHT = 640.0, 140.0
MOST_IN_TREND = 30


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One attempt in a list."""

    url: str | None
    title: str
    person: str
    when: datetime
    language: str
    turns: int
    standing: str
    standing_label: str
    handed_in: bool
    weakest: str
    points: float | None


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """``practice/history.html``."""

    summary: str
    trend: Trend | None
    passed_points: tuple[bool, ...]
    attempts: tuple[AttemptRow, ...]
    with_people: bool
    empty_title: str
    empty_words: str
    empty_url: str | None


@dataclass(frozen=True, slots=True)
class HandedInPage:
    """``practice/handed_in.html``."""

    attempts: tuple[AttemptRow, ...]
    with_people: bool
    empty_title: str
    empty_words: str
    empty_url: str | None


def history_page(attempts: Sequence[AttemptSummary], ui: Language) -> HistoryPage:
    """The reader's own attempts, newest first, with the trend of the finished ones."""
    finished = [one for one in reversed(attempts) if one.total is not None][-MOST_IN_TREND:]
    values = [one.total for one in finished if one.total is not None]
    return HistoryPage(
        summary=_summary(attempts),
        trend=trend(values, width=TREND_WIDTH, height=TREND_HEIGHT) if len(values) > 1 else None,
        passed_points=tuple(bool(one.passed) for one in finished),
        attempts=tuple(_row(one, ui, own=True) for one in attempts),
        with_people=False,
        empty_title=gettext("Nothing here yet"),
        empty_words=gettext("Your attempts appear here as soon as you have begun one."),
        empty_url=url_for("practice.library"),
    )


def handed_in_page(attempts: Sequence[AttemptSummary], ui: Language) -> HandedInPage:
    """What members of the reader's teams have handed in."""
    return HandedInPage(
        attempts=tuple(_row(one, ui, own=False) for one in attempts),
        with_people=True,
        empty_title=gettext("Nothing handed in yet"),
        empty_words=gettext("When a member of your teams hands in an attempt, it appears here."),
        empty_url=None,
    )


def _summary(attempts: Sequence[AttemptSummary]) -> str:
    finished = [one for one in attempts if one.total is not None]
    if not finished:
        return ""
    passed = sum(bool(one.passed) for one in finished)
    words: str = ngettext(
        "%(num)s finished attempt, %(passed)s passed.",
        "%(num)s finished attempts, %(passed)s passed.",
        len(finished),
        passed=passed,
    )
    return words


def _row(one: AttemptSummary, ui: Language, *, own: bool) -> AttemptRow:
    standing = _standing(one)
    return AttemptRow(
        url=_url(one, own=own),
        title=one.title.in_language(ui),
        person=one.trainee,
        when=one.finished_at or one.started_at,
        language=labels.LANGUAGES[one.language],
        turns=one.turns,
        standing=standing,
        standing_label=str(labels.STANDINGS[standing]),
        handed_in=own and one.handed_in_at is not None,
        weakest=_weakest(one),
        points=one.total,
    )


def _standing(one: AttemptSummary) -> Standing:
    if one.status is not AttemptStatus.FINISHED:
        return Standing.RUNNING
    return Standing.PASSED if one.passed else Standing.NOT_PASSED


def _url(one: AttemptSummary, *, own: bool) -> str | None:
    if one.status is AttemptStatus.FINISHED:
        view = "practice.show_result" if own else "practice.read_handed_in"
        return url_for(view, attempt_id=one.attempt_id)
    return url_for("practice.converse", attempt_id=one.attempt_id) if own else None


def _weakest(one: AttemptSummary) -> str:
    judged = {name: points for name, points in one.points.items() if points is not None}
    if not judged:
        return "–"
    return str(labels.PRINCIPLES[min(judged, key=lambda name: judged[name])])
