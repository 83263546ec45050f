"""The end of a drill: what held, what slipped, and when it comes back."""

from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext

from simulator.scoring.principles import Level
from simulator.services.drill.showing import LineSummary, PrincipleSummary, Summary
from simulator.services.drill.today import Today
from simulator.text.language import Language
from simulator.web.drill.contexts.words import names_of, streak_words, when_due
from simulator.web.practice import labels


@dataclass(frozen=True, slots=True)
class Outcome:
    """A principle: held, nearly or slipped, by its lowest level, and when it comes back."""

    label: str
    state: str
    state_label: str
    good: int
    count: int
    when: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of the drill, to look at again."""

    url: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class DonePage:
    """``drill/done.html``."""

    headline: str
    streak: str
    next_words: str
    outcomes: tuple[Outcome, ...]
    lines: tuple[LineRow, ...]


def done_page(found: Summary, now_due: Today, ui: Language, now: datetime) -> DonePage:
    """The summary for a reader of ``ui``."""
    return DonePage(
        headline=_headline(found),
        streak=streak_words(now_due.streak, done_today=now_due.done_today),
        next_words=_next_words(found, now),
        outcomes=tuple(_outcome(one, now) for one in found.principles),
        lines=tuple(_line(found, one, ui) for one in found.lines),
    )


def _headline(found: Summary) -> str:
    slipped = [one.principle for one in found.principles if _state(one)[0] == "slipped"]
    if slipped:
        return str(gettext("To look at again: %(names)s", names=names_of(slipped[:2])))
    if all(_state(one)[0] == "held" for one in found.principles):
        return str(gettext("Everything held"))
    return str(gettext("Nearly everything held"))


def _next_words(found: Summary, now: datetime) -> str:
    due = [one.due_at for one in found.principles if one.due_at is not None]
    return gettext("The next drill is due %(when)s.", when=when_due(min(due), now)) if due else ""


def _state(one: PrincipleSummary) -> tuple[str, str]:
    lowest = min(one.levels)
    if lowest is Level.GOOD:
        return "held", gettext("held")
    if lowest is Level.PARTLY:
        return "nearly", gettext("nearly")
    return "slipped", gettext("slipped")


def _outcome(one: PrincipleSummary, now: datetime) -> Outcome:
    state, label = _state(one)
    return Outcome(
        label=str(labels.PRINCIPLES[one.principle]),
        state=state,
        state_label=label,
        good=sum(level is Level.GOOD for level in one.levels),
        count=len(one.levels),
        when=when_due(one.due_at, now) if one.due_at else "",
    )


def _line(found: Summary, one: LineSummary, ui: Language) -> LineRow:
    weak = [name for name, level in one.levels.items() if level < Level.GOOD]
    words = gettext("to work on: %(names)s", names=names_of(weak)) if weak else gettext("all held")
    url = url_for("drill.show_line", drill_id=found.drill_id, place=one.place)
    return LineRow(url, one.scenario.title.in_language(ui), words)
