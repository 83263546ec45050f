"""The entries of the main menu, and who sees them."""

from dataclasses import dataclass

from flask import current_app, request, url_for
from flask_babel import LazyString, lazy_gettext

from simulator.web.access import EVERYONE, allowed_roles


@dataclass(frozen=True)
class Entry:
    """One entry of the menu as declared here."""

    endpoint: str
    label: LazyString
    icon: str


@dataclass(frozen=True)
class Link:
    """One entry of the menu as shown to somebody."""

    address: str
    label: str
    icon: str
    current: bool


ENTRIES = (
    Entry("paths.mine", lazy_gettext("My path"), "path"),
    Entry("practice.library", lazy_gettext("Scenarios"), "masks"),
    Entry("learning.lessons", lazy_gettext("Lessons"), "lessons"),
    Entry("drill.start", lazy_gettext("Five minutes"), "clock"),
    Entry("practice.history", lazy_gettext("My record"), "record"),
    Entry("collection.browse", lazy_gettext("Good replies"), "star"),
    Entry("practice.handed_in", lazy_gettext("Handed in"), "flag"),
    Entry("people.list_people", lazy_gettext("People"), "people"),
    Entry("people.list_teams", lazy_gettext("Teams"), "teams"),
)


def menu_for(roles: frozenset[str]) -> tuple[Link, ...]:
    """The entries whose view is open to somebody with ``roles``."""
    return tuple(_link(entry) for entry in ENTRIES if _may_use(entry.endpoint, roles))


def _may_use(endpoint: str, roles: frozenset[str]) -> bool:
    if endpoint not in current_app.view_functions:
        return False
    allowed = allowed_roles(current_app, endpoint) or frozenset()
    return bool(roles) and (allowed == EVERYONE or bool(allowed & roles))


def _link(entry: Entry) -> Link:
    address = url_for(entry.endpoint)
    here = request.path == address or request.path.startswith(f"{address}/")
    return Link(address, str(entry.label), entry.icon, current=here)
