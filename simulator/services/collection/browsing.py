"""The collection of one team: searched by words, narrowed by situation, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.services.collection.circles import Circle, circles_of
from simulator.services.collection.entries import Entry, entry_of
from simulator.services.errors import NotFound
from simulator.store import collection, reading
from simulator.store.collection import Wanted
from simulator.store.models import SharedReply, TagKind
from simulator.text.bilingual import Text
from simulator.text.folded import fold

PAGE_LENGTH = 20
MOST_WORDS = 8
LONGEST_SEARCH = 200
LAST_PAGE = 100_000
"""Beyond this the place of a page is no number that a database takes."""


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody looks for in a collection; None leaves nothing out."""

    words: str = ""
    sector: str | None = None
    channel: str | None = None
    topic: str | None = None
    scenario: str | None = None
    principle: str | None = None
    language: str | None = None

    @property
    def active(self) -> bool:
        """Whether anything is left out at all."""
        return self != Search()


@dataclass(frozen=True, slots=True)
class CollectionView:
    """A page of a team's collection. ``values`` are what each filter can be set to.

    ``circle`` is None for somebody who is in no team and trains none.
    """

    circles: tuple[Circle, ...]
    circle: Circle | None
    entries: tuple[Entry, ...] = ()
    found: int = 0
    page: int = 1
    pages: int = 1
    values: Mapping[str, Sequence[str]] | None = None


def browse(user_id: int, team_id: int | None, search: Search, page: int = 1) -> CollectionView:
    """A page of the collection of a team that the user sees: the first one unless told.

    A page beyond the last one is the last one.

    :raises NotFound: if there is no such active user, or they do not see this team's collection.
    """
    with reading():
        circles = circles_of(user_id)
        circle = _chosen(circles, team_id)
        if circle is None:
            return CollectionView(circles, None)
        wanted = _wanted(search)
        page = min(max(1, page), LAST_PAGE)
        stretch, found = _stretch(circle, wanted, page)
        pages = max(1, -(-found // PAGE_LENGTH))
        if page > pages:
            page = pages
            stretch, found = _stretch(circle, wanted, page)
        return CollectionView(
            circles=circles,
            circle=circle,
            entries=tuple(entry_of(one, user_id, circle) for one in stretch),
            found=found,
            page=page,
            pages=pages,
            values=_values(circle),
        )


def _chosen(circles: Sequence[Circle], team_id: int | None) -> Circle | None:
    if team_id is None:
        return circles[0] if circles else None
    chosen = next((circle for circle in circles if circle.team_id == team_id), None)
    if chosen is None:
        raise NotFound(Text(zh="没有这个团队的集子。", en="There is no such collection."))
    return chosen


def _stretch(circle: Circle, wanted: Wanted, page: int) -> tuple[Sequence[SharedReply], int]:
    return collection.search(circle.team_id, wanted, (page - 1) * PAGE_LENGTH, PAGE_LENGTH)


def _wanted(search: Search) -> Wanted:
    columns = {
        "sector": search.sector,
        "channel": search.channel,
        "scenario_id": search.scenario,
        "language": search.language,
    }
    tags = {TagKind.TOPIC: search.topic, TagKind.PRINCIPLE: search.principle}
    words = fold(search.words[:LONGEST_SEARCH]).folded.split()
    return Wanted(
        words=tuple(words[:MOST_WORDS]),
        columns={column: value for column, value in columns.items() if value is not None},
        tags={kind: value for kind, value in tags.items() if value is not None},
    )


def _values(circle: Circle) -> Mapping[str, Sequence[str]]:
    team = circle.team_id
    return {
        "sector": collection.values(team, "sector"),
        "channel": collection.values(team, "channel"),
        "topic": collection.tag_values(team, TagKind.TOPIC),
        "scenario": collection.values(team, "scenario_id"),
        "principle": collection.tag_values(team, TagKind.PRINCIPLE),
        "language": collection.values(team, "language"),
    }
