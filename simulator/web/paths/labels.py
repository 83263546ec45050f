"""What steps, roles and due dates are called on a page."""

from collections.abc import Mapping
from datetime import date

from flask_babel import LazyString, format_date, gettext, lazy_gettext, lazy_pgettext, ngettext

from simulator.content.path import PathRole, StepKind
from simulator.services.paths.due import Due
from simulator.web.filters import number

ROLES: Mapping[PathRole, LazyString] = {
    PathRole.HOTLINE: lazy_gettext("Hotline"),
    PathRole.HALL: lazy_gettext("Service hall"),
    PathRole.PROPERTY_DESK: lazy_gettext("Property desk"),
    PathRole.ONLINE_SHOP: lazy_gettext("Online shop"),
}
KINDS: Mapping[StepKind, LazyString] = {
    StepKind.LESSON: lazy_pgettext("step", "Lesson"),
    StepKind.CHECK: lazy_pgettext("step", "Check"),
    StepKind.SCENARIO: lazy_pgettext("step", "Scenario"),
    StepKind.ONE_OF: lazy_pgettext("step", "One of these"),
}
ACTIONS: Mapping[StepKind, LazyString] = {
    StepKind.LESSON: lazy_gettext("Read the lesson"),
    StepKind.CHECK: lazy_gettext("Take the check"),
    StepKind.SCENARIO: lazy_gettext("To the briefing"),
    StepKind.ONE_OF: lazy_gettext("Choose one"),
}
AGAIN: Mapping[StepKind, LazyString] = {
    StepKind.LESSON: lazy_gettext("Read again"),
    StepKind.CHECK: lazy_gettext("Take it again"),
    StepKind.SCENARIO: lazy_gettext("Practise again"),
    StepKind.ONE_OF: lazy_gettext("Try another one"),
}
LONG_MINUTES = 90


def day_words(on: date) -> str:
    """The date as the reader writes it."""
    return str(format_date(on, "medium"))


def due_words(due: Due) -> str:
    """How near a date is; empty without one."""
    if due.days is None:
        return ""
    if due.days < 0:
        return str(ngettext("%(num)d day late", "%(num)d days late", -due.days))
    if due.days == 0:
        return str(gettext("due today"))
    if due.days == 1:
        return str(gettext("due tomorrow"))
    return str(ngettext("due in %(num)d day", "due in %(num)d days", due.days))


def time_words(minutes: int) -> str:
    """A rough time: minutes up to an hour and a half, then hours and halves."""
    if minutes <= LONG_MINUTES:
        return str(ngettext("about %(num)d minute", "about %(num)d minutes", minutes))
    halves = round(minutes / 30)
    hours = number(halves / 2, halves % 2)
    return str(gettext("about %(hours)s hours", hours=hours))
