"""The page of a collection: requests, search, filters, entries, pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext, ngettext

from simulator.content.library import Library
from simulator.services.collection import Search
from simulator.services.collection.asking import OpenRequest
from simulator.services.collection.browsing import CollectionView
from simulator.text.language import Language
from simulator.web.collection.contexts.entries import EntryCard, entry_card
from simulator.web.collection.contexts.requests import RequestRow, request_rows
from simulator.web.collection.forms import FILTERS
from simulator.web.practice import labels
from simulator.web.practice.contexts.library import FilterList, Option


@dataclass(frozen=True, slots=True)
class TeamLink:
    """The collection of another team."""

    name: str
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Empty:
    """What to do where there is nothing to read."""

    title: str
    words: str
    url: str | None
    label: str


@dataclass(frozen=True, slots=True)
class CollectionPage:
    """``collection/browse.html`` and its fragment ``collection/_entries.html``."""

    requests: tuple[RequestRow, ...]
    teams: tuple[TeamLink, ...]
    team_id: int | None
    words: str
    filters: tuple[FilterList, ...]
    narrowed: bool
    all_url: str
    found_words: str
    entries: tuple[EntryCard, ...]
    empty: Empty | None
    page_words: str
    previous_url: str | None
    next_url: str | None
    here: str


def collection_page(
    view: CollectionView,
    requests: Sequence[OpenRequest],
    search: Search,
    library: Library,
    ui: Language,
) -> CollectionPage:
    """The page of ``view`` for a reader of ``ui``."""
    team_id = view.circle.team_id if view.circle else None
    return CollectionPage(
        requests=request_rows(requests, ui),
        teams=_teams(view),
        team_id=team_id,
        words=search.words,
        filters=_filters(view, search, library, ui) if view.values else (),
        narrowed=search.active,
        all_url=url_for("collection.browse", team=team_id),
        found_words=ngettext("%(num)s shared reply", "%(num)s shared replies", view.found),
        entries=tuple(entry_card(one, ui, library.scenarios) for one in view.entries),
        empty=None if view.entries else _empty(view, search),
        page_words=gettext("Page %(page)s of %(pages)s", page=view.page, pages=view.pages)
        if view.pages > 1
        else "",
        previous_url=_address(view, search, view.page - 1) if view.page > 1 else None,
        next_url=_address(view, search, view.page + 1) if view.page < view.pages else None,
        here=_address(view, search, view.page),
    )


def _teams(view: CollectionView) -> tuple[TeamLink, ...]:
    if len(view.circles) < 2:
        return ()
    return tuple(
        TeamLink(one.name, url_for("collection.browse", team=one.team_id), one == view.circle)
        for one in view.circles
    )


def _filters(
    view: CollectionView, search: Search, library: Library, ui: Language
) -> tuple[FilterList, ...]:
    def title(scenario_id: str) -> str:
        loaded = library.scenarios.get(scenario_id)
        return loaded.scenario.title.in_language(ui) if loaded else scenario_id

    names: Mapping[str, tuple[str, Callable[[str], object]]] = {
        "topic": (gettext("Topic"), labels.topic),
        "sector": (gettext("Field"), lambda value: labels.SECTORS.get(value, value)),
        "channel": (gettext("Channel"), lambda value: labels.CHANNELS.get(value, value)),
        "scenario": (gettext("Scenario"), title),
        "principle": (gettext("Shows"), lambda value: labels.PRINCIPLES.get(value, value)),
        "language": (gettext("Language"), lambda value: labels.LANGUAGES.get(value, value)),
    }
    values = view.values or {}
    return tuple(
        FilterList(
            name,
            names[name][0],
            tuple(
                Option(value, str(names[name][1](value)), value == getattr(search, name))
                for value in values[name]
            ),
        )
        for name in FILTERS
    )


def _empty(view: CollectionView, search: Search) -> Empty:
    if view.circle is None:
        return Empty(
            gettext("You are in no team yet"),
            gettext("Each team has its own collection. An administrator can add you to a team."),
            None,
            "",
        )
    if search.active:
        return Empty(
            gettext("Nothing fits all of that"),
            gettext("Try one word less, or take away a filter."),
            url_for("collection.browse", team=view.circle.team_id),
            gettext("Show all"),
        )
    if view.circle.is_member:
        return Empty(
            gettext("Nothing shared yet"),
            gettext(
                "When a reply of yours meets every principle, its result page offers to share it"
                " with your team. Yours could be the first."
            ),
            url_for("practice.library"),
            gettext("To the scenarios"),
        )
    return Empty(
        gettext("Nothing shared yet"),
        gettext(
            "Your team members decide what they share. Open an attempt that was handed in and ask"
            " for a reply that others could learn from."
        ),
        url_for("practice.handed_in"),
        gettext("To what was handed in"),
    )


def _address(view: CollectionView, search: Search, page: int) -> str:
    chosen = {name: getattr(search, name) for name in FILTERS}
    return url_for(
        "collection.browse",
        team=view.circle.team_id if view.circle else None,
        q=search.words or None,
        **chosen,
        page=page if page > 1 else None,
    )
