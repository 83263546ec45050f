"""Check ``pattern``: re2 patterns; a group, where there is one, is the span."""

from collections.abc import Iterator, Mapping, Sequence

from simulator.scoring.regex import Match, Regex, alternatives
from simulator.scoring.rule import Rule
from simulator.scoring.spoken_reply import View


class PatternCheck:
    """Finds the patterns of a rule.

    They stay apart, and only those are looked for that the letters of a text allow: as one
    pattern they would be one automaton so large that most texts lead it where it has never been.
    """

    def __init__(self, rule: Rule, sets: Mapping[str, str]) -> None:
        self._patterns = [alternatives([pattern], sets) for pattern in rule.file.patterns]
        self.sources = tuple(pattern.pattern for pattern in self._patterns)

    def find(self, view: View, among: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Every match; of a pattern with a ``(group)`` only what the group holds."""
        for pattern, found in leftmost([self._patterns[one] for one in among], view.text):
            group = next((g for g in range(1, pattern.groups + 1) if found.start(g) >= 0), 0)
            if found.start(group) < found.end(group):
                yield found.start(group), found.end(group)


def leftmost(patterns: Sequence[Regex], text: str) -> Iterator[tuple[Regex, Match]]:
    """The matches that ``patterns`` would have as alternatives of one pattern."""
    waiting = {n: found for n, one in enumerate(patterns) if (found := one.search(text))}
    while waiting:
        first = min(waiting, key=lambda n: (waiting[n].start(), n))
        found = waiting[first]
        yield patterns[first], found
        place = max(found.end(), found.start() + 1)
        for number in [n for n, other in waiting.items() if other.start() < place]:
            again = patterns[number].search(text, place) if place <= len(text) else None
            if again is None:
                del waiting[number]
            else:
                waiting[number] = again
