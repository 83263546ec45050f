"""Check ``sequence``: words of several sets near each other, in order or not."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from simulator.scoring.regex import alternatives, word_set
from simulator.scoring.rule import Rule
from simulator.scoring.spoken_reply import View


class SequenceCheck:
    """Finds one word of each step, at most ``within`` characters between two."""

    def __init__(self, rule: Rule, sets: Mapping[str, str]) -> None:
        steps = [f"(?:{word_set(step, sets)})" for step in rule.file.steps]
        orders = permutations(steps) if rule.file.any_order else [tuple(steps)]
        gap = f"[^\n]{{0,{rule.file.within}}}?"
        self._regex = alternatives([f"(?:{gap.join(order)})" for order in orders], sets)
        self.sources: tuple[str, ...] = (self._regex.pattern,)

    def find(self, view: View, _among: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
        """Every match, from the first word to the last."""
        for found in self._regex.finditer(view.text):
            yield found.start(), found.end()
