"""Which rules can match a text at all: one look at the letters that their patterns need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import re2

from simulator.scoring.regex import options
from simulator.scoring.rule import Scope
from simulator.scoring.spoken_reply import View


@dataclass(frozen=True, slots=True)
class Sieve:
    """Places of rules by the view that they read; those in ``always`` pass whatever the text."""

    always: frozenset[int]
    filters: Mapping[Scope, tuple[Any, tuple[int, ...]]]

    def passed(self, views: Mapping[Scope, View]) -> list[int]:
        """The places, in order, of the rules that may find something."""
        passed = set(self.always)
        for scope, (prefilter, places) in self.filters.items():
            # With "potential" the filter names what could match, which is all that is asked.
            found = prefilter.Match(views[scope].text, True) or ()  # noqa: FBT003
            passed.update(places[one] for one in found)
        return sorted(passed)


def sieve(sources: Sequence[tuple[Scope, str | None]]) -> Sieve:
    """The sieve for rules given by view and pattern; one without a pattern passes always."""
    filters = {}
    for scope in Scope:
        places = tuple(
            place for place, (own, source) in enumerate(sources) if own is scope and source
        )
        if not places:
            continue
        prefilter = re2.Filter()
        for place in places:
            prefilter.Add(sources[place][1], options())
        prefilter.Compile()
        filters[scope] = (prefilter, places)
    always = frozenset(place for place, (_, source) in enumerate(sources) if not source)
    return Sieve(always, filters)
