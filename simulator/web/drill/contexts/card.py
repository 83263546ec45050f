"""The card of the drill on the library page."""

from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext, ngettext

from simulator.services.drill.today import Today
from simulator.web.drill.contexts.words import names_of, streak_words, when_due


@dataclass(frozen=True, slots=True)
class DrillCard:
    """``drill/_card.html``: what is due today, and the way to the drill."""

    words: str
    cases: str
    streak: str
    url: str
    label: str


def drill_card(found: Today, now: datetime) -> DrillCard:
    """The card for what waits today."""
    url = url_for("drill.start")
    if found.begun:
        url = url_for("drill.show", drill_id=found.begun.drill_id)
    count = len(found.cases)
    return DrillCard(
        words=_words(found, now),
        cases=ngettext("%(num)s case is due again.", "%(num)s cases are due again.", count)
        if count
        else "",
        streak=streak_words(found.streak, done_today=found.done_today),
        url=url,
        label=gettext("Go on") if found.begun else gettext("Five minutes"),
    )


def _words(found: Today, now: datetime) -> str:
    if found.begun:
        place, count = found.begun.place, found.begun.count
        return str(
            gettext("Line %(place)s of %(count)s is waiting for you.", place=place, count=count)
        )
    if found.due:
        return str(gettext("Due today: %(names)s.", names=names_of(found.due)))
    if found.next_due_at is None:
        return str(
            gettext("Five customers, one line each, and you see at once what your words did.")
        )
    return str(
        gettext(
            "No principle is due; the next comes back %(when)s.",
            when=when_due(found.next_due_at, now),
        )
    )
