"""What the drill says about days, lists and streaks."""

from collections.abc import Iterable
from datetime import datetime

from flask_babel import format_date, gettext, ngettext

from simulator.scoring.principles import Principle
from simulator.web.practice import labels

FAR = 14
"""From so many days on the date says more than their number."""


def when_due(due_at: datetime, now: datetime) -> str:
    """When something comes back, seen from ``now`` and by its calendar."""
    day = due_at.astimezone(now.tzinfo).date()
    days = (day - now.date()).days
    if days <= 0:
        return str(gettext("today"))
    if days == 1:
        return str(gettext("tomorrow"))
    if days >= FAR:
        return str(gettext("on %(date)s", date=format_date(day, "long")))
    return str(ngettext("in %(num)s day", "in %(num)s days", days))


def streak_words(days: int, *, done_today: bool) -> str:
    """The run of days in a sentence; nothing while there is none."""
    if not days:
        return ""
    if done_today:
        return str(ngettext("%(num)s day in a row", "%(num)s days in a row", days))
    return str(
        ngettext(
            "%(num)s day in a row so far: today makes one more.",
            "%(num)s days in a row so far: today makes one more.",
            days,
        )
    )


def names_of(principles: Iterable[Principle]) -> str:
    """The names of principles, listed."""
    return str(gettext(", ")).join(str(labels.PRINCIPLES[one]) for one in principles)
