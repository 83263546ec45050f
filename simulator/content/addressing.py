"""Which people a reply turns to, where several speak at once."""

from collections.abc import Iterable, Iterator

from simulator.content.patterns import compiled
from simulator.dialogue.script import CUSTOMER, Script
from simulator.text.folded import fold


def people_addressed(script: Script, text: str) -> tuple[str, ...]:
    """The ids of the people that ``text`` turns to, by where it first does.

    Nobody where only one person speaks: then every reply is for the customer.
    """
    if not script.others:
        return ()
    folded = fold(text).folded
    places = {person: _first(patterns, folded) for person, patterns in _people(script)}
    found = [person for person, place in places.items() if place is not None]
    return tuple(sorted(found, key=lambda person: places[person] or 0))


def _first(patterns: Iterable[str], folded: str) -> int | None:
    """Where the first match of any of ``patterns`` starts."""
    found = (compiled(pattern).search(folded) for pattern in patterns)
    return min((match.start() for match in found if match), default=None)


def _people(script: Script) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield CUSTOMER, (*script.customer.address_zh, *script.customer.address_en)
    for other in script.others:
        yield other.id, (*other.address_zh, *other.address_en)
