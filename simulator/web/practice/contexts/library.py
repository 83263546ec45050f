"""The library: cards, filters and one recommendation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext
from flask_babel.speaklater import LazyString

from simulator.content.scenario import Channel, Scenario, Sector
from simulator.scoring.principles import Principle
from simulator.services.practice.overview import Progress, Recommendation, Standing
from simulator.text.language import Language
from simulator.web.collection.contexts.requests import RequestRow
from simulator.web.drill.contexts.card import DrillCard
from simulator.web.paths.contexts.notice import DueNotice
from simulator.web.practice import labels
from simulator.web.practice.forms import LibraryFilter


@dataclass(frozen=True, slots=True)
class Card:
    """A scenario with the reader's own record in it."""

    id: str
    url: str
    action: str
    title: str
    goal: str
    sector: str
    channel: str
    difficulty: int
    difficulty_label: str
    minutes: int
    standing: str
    standing_label: str
    best: int | None


@dataclass(frozen=True, slots=True)
class Recommended:
    """The one card to take next, and why."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The cards that the filters leave out of ``total``."""

    cards: tuple[Card, ...]
    total: int
    filtered: bool
    recommendation: Recommended | None


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a list."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FilterList:
    """One list of the filter form."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """``practice/library.html`` and its fragment ``practice/_catalogue.html``."""

    catalogue: Catalogue
    filters: tuple[FilterList, ...]
    drill: DrillCard
    due: tuple[DueNotice, ...]
    requests: tuple[RequestRow, ...]


def library_page(
    scenarios: Sequence[Scenario],
    progress: Mapping[str, Progress],
    recommendation: Recommendation | None,
    drill: DrillCard,
    wanted: LibraryFilter,
    ui: Language,
    due: tuple[DueNotice, ...] = (),
    requests: tuple[RequestRow, ...] = (),
) -> LibraryPage:
    """The library for a reader of ``ui``, easiest first.

    ``due`` are paths that want attention, ``requests`` what trainers ask.
    """
    ordered = sorted(scenarios, key=lambda item: (item.difficulty, item.minutes, item.id))
    cards = {item.id: _card(item, progress.get(item.id), ui) for item in ordered}
    left = [item for item in ordered if wanted.accepts(item, progress.get(item.id))]
    return LibraryPage(
        Catalogue(
            cards=tuple(cards[item.id] for item in left),
            total=len(cards),
            filtered=wanted.active,
            recommendation=_recommended(recommendation, cards, ui),
        ),
        filters=_filters(ordered, wanted),
        drill=drill,
        due=due,
        requests=requests,
    )


def _card(scenario: Scenario, progress: Progress | None, ui: Language) -> Card:
    standing = progress.standing if progress else Standing.NEW
    running = progress.running_attempt_id if progress else None
    best = progress.best_total if progress else None
    return Card(
        id=scenario.id,
        url=url_for("practice.brief", scenario_id=scenario.id),
        action=gettext("Go on") if running else gettext("To the briefing"),
        title=scenario.title.in_language(ui),
        goal=scenario.goal.in_language(ui),
        sector=str(labels.SECTORS[scenario.sector]),
        channel=str(labels.CHANNELS[scenario.channel]),
        difficulty=scenario.difficulty,
        difficulty_label=str(labels.DIFFICULTIES[scenario.difficulty]),
        minutes=scenario.minutes,
        standing=standing,
        standing_label=str(labels.STANDINGS[standing]),
        best=None if best is None else round(best),
    )


def _recommended(
    recommendation: Recommendation | None, cards: Mapping[str, Card], ui: Language
) -> Recommended | None:
    if recommendation is None or recommendation.scenario_id not in cards:
        return None
    return Recommended(cards[recommendation.scenario_id], recommendation.reason.in_language(ui))


def _filters(scenarios: Sequence[Scenario], wanted: LibraryFilter) -> tuple[FilterList, ...]:
    topics = sorted({topic for item in scenarios for topic in item.topics})
    sectors = [sector for sector in Sector if any(item.sector == sector for item in scenarios)]
    channels = [
        channel for channel in Channel if any(item.channel == channel for item in scenarios)
    ]
    levels = sorted({item.difficulty for item in scenarios})
    used = [one for one in Principle if any(one in item.principles for item in scenarios)]
    return (
        _list("sector", gettext("Field"), sectors, labels.SECTORS.__getitem__, wanted.sector),
        _list("channel", gettext("Channel"), channels, labels.CHANNELS.__getitem__, wanted.channel),
        _list("topic", gettext("Topic"), topics, labels.topic, wanted.topic),
        _list(
            "difficulty",
            gettext("Difficulty"),
            [str(level) for level in levels],
            lambda value: labels.DIFFICULTIES[int(value)],
            wanted.difficulty,
        ),
        _list(
            "principle", gettext("Principle"), used, labels.PRINCIPLES.__getitem__, wanted.principle
        ),
        _list(
            "standing",
            gettext("State"),
            list(Standing),
            labels.STANDINGS.__getitem__,
            wanted.standing,
        ),
    )


def _list(
    name: str,
    label: str,
    values: Iterable[str],
    words: Callable[[str], LazyString | str],
    chosen: str | None,
) -> FilterList:
    options = tuple(Option(value, str(words(value)), value == chosen) for value in values)
    return FilterList(name, label, options)
