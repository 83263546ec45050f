"""The kinds of check, one to a file; each turns a rule into something that finds its matches."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from simulator.scoring.checks.echo import EchoCheck
from simulator.scoring.checks.pattern import PatternCheck
from simulator.scoring.checks.phrase import PhraseCheck
from simulator.scoring.checks.sequence import SequenceCheck
from simulator.scoring.rule import CheckKind, Rule
from simulator.scoring.spoken_reply import View


class Check(Protocol):
    """Finds what one rule looks for.

    Wherever the check may find something one of its ``sources`` matches, unless it has none.
    """

    sources: tuple[str, ...]

    def find(self, view: View, among: Sequence[int], /) -> Iterator[tuple[int, int]]:
        """Where the rule matches in ``view``, before anything excuses it.

        ``among`` are the numbers, in order, of the ``sources`` that may match.
        """


CHECKS: Mapping[CheckKind, Callable[[Rule, Mapping[str, str]], Check]] = {
    CheckKind.PHRASE: PhraseCheck,
    CheckKind.PATTERN: PatternCheck,
    CheckKind.SEQUENCE: SequenceCheck,
    CheckKind.ECHO: EchoCheck,
}
