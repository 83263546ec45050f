"""Check ``pattern``: re2 patterns; a group, where there is one, is the span."""

from collections.abc import Iterator, Mapping

from simulator.scoring.regex import alternatives
from simulator.scoring.rule import Rule
from simulator.scoring.spoken_reply import View


class PatternCheck:
    """Finds the patterns of a rule; ``source`` is all of them as one pattern."""

    def __init__(self, rule: Rule, sets: Mapping[str, str]) -> None:
        self._regex = alternatives(rule.file.patterns, sets)
        self.source: str | None = self._regex.pattern

    def find(self, view: View) -> Iterator[tuple[int, int]]:
        """Every match; of a pattern with a ``(group)`` only what the group holds."""
        for found in self._regex.finditer(view.text):
            group = next((g for g in range(1, self._regex.groups + 1) if found.start(g) >= 0), 0)
            if found.start(group) < found.end(group):
                yield found.start(group), found.end(group)
