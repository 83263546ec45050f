"""Check ``echo``: the same words on both sides of a connective ("rules are rules", 满就是满)."""

from collections.abc import Iterator, Mapping, Sequence

from simulator.scoring.regex import alternatives
from simulator.scoring.rule import Rule
from simulator.scoring.spoken_reply import View
from simulator.text.language import is_han

LONGEST = 40
"""How many characters of an echo are compared."""
SHORTEST_LATIN = 4


class EchoCheck:
    """Finds a stretch said twice with one of the rule's connectives between, which re2 cannot."""

    def __init__(self, rule: Rule, sets: Mapping[str, str]) -> None:
        self._between = alternatives(rule.file.between, sets)
        self.sources: tuple[str, ...] = (self._between.pattern,)

    def find(self, view: View, _among: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
        """Every echo, from its first word to the repetition's last."""
        for found in self._between.finditer(view.text):
            first, last = view.piece(found.start())
            before = view.text[max(first, found.start() - LONGEST) : found.start()].rstrip()
            after = view.text[found.end() : min(last, found.end() + LONGEST)]
            indent = len(after) - len(after.lstrip())
            length = _echoed(before, after.lstrip())
            if length:
                start = max(first, found.start() - LONGEST) + len(before) - length
                yield start, found.end() + indent + length


def _echoed(before: str, after: str) -> int:
    """The length of the longest end of ``before`` that ``after`` starts with; whole words only."""
    return next(
        (
            length
            for length in range(min(len(before), len(after)), 0, -1)
            if before.endswith(after[:length]) and _is_whole(before, after[:length])
        ),
        0,
    )


def _is_whole(before: str, echo: str) -> bool:
    if is_han(echo[0]):
        return True
    place = len(before) - len(echo)
    starts = place == 0 or not before[place - 1].isalnum()
    return starts and len(echo) >= SHORTEST_LATIN and echo[0].isalnum()
