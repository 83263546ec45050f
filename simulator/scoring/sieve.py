"""Which patterns can match a text at all: one look at the letters that they need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from simulator.scoring.regex import Prefilter
from simulator.scoring.rule import Scope
from simulator.scoring.spoken_reply import View

TOGETHER: Final = 150
"""Patterns in one filter. RE2 remembers what it has worked out within a fixed memory; a filter of
many more forgets and works it out anew, several times slower (``simulator bench``)."""

Source = tuple[int, int]
"""The place of a rule, and the number of one of its patterns."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """Places of rules by the view that they read; those in ``always`` pass whatever the text."""

    always: frozenset[int]
    filters: Mapping[Scope, tuple[tuple[Prefilter, tuple[Source, ...]], ...]]

    def passed(self, views: Mapping[Scope, View]) -> dict[int, list[int]]:
        """The places, in order, of the rules that may find something, each with the numbers of
        its patterns that may.
        """
        passed: dict[int, list[int]] = {place: [] for place in self.always}
        for scope, filters in self.filters.items():
            text = views[scope].text.encode()
            for prefilter, sources in filters:
                for one in prefilter.passed(text):
                    place, number = sources[one]
                    passed.setdefault(place, []).append(number)
        return dict(sorted(passed.items()))


def sieve(rules: Iterable[tuple[Scope, Sequence[str]]]) -> Sieve:
    """The sieve for rules given by view and patterns; one without a pattern passes always."""
    waiting: dict[Scope, list[tuple[Source, str]]] = {}
    always = set()
    for place, (scope, patterns) in enumerate(rules):
        entries = [((place, number), pattern) for number, pattern in enumerate(patterns)]
        waiting.setdefault(scope, []).extend(entries)
        if not entries:
            always.add(place)
    filters = {
        scope: tuple(
            _filter(entries[at : at + TOGETHER]) for at in range(0, len(entries), TOGETHER)
        )
        for scope, entries in waiting.items()
    }
    return Sieve(frozenset(always), filters)


def _filter(entries: Sequence[tuple[Source, str]]) -> tuple[Prefilter, tuple[Source, ...]]:
    prefilter = Prefilter(pattern for _, pattern in entries)
    return prefilter, tuple(source for source, _ in entries)
