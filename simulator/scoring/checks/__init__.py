"""The kinds of check, one to a file; each turns a rule into something that finds its matches."""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from simulator.scoring.checks.echo import EchoCheck
from simulator.scoring.checks.pattern import PatternCheck
from simulator.scoring.checks.phrase import PhraseCheck
from simulator.scoring.checks.sequence import SequenceCheck
from simulator.scoring.rule import CheckKind, Rule
from simulator.scoring.spoken_reply import View


class Check(Protocol):
    """Finds what one rule looks for.

    ``source`` is a pattern that matches wherever the check may find something, or None.
    """

    source: str | None

    def find(self, view: View) -> Iterator[tuple[int, int]]:
        """Where the rule matches in ``view``, before anything excuses it."""


CHECKS: Mapping[CheckKind, Callable[[Rule, Mapping[str, str]], Check]] = {
    CheckKind.PHRASE: PhraseCheck,
    CheckKind.PATTERN: PatternCheck,
    CheckKind.SEQUENCE: SequenceCheck,
    CheckKind.ECHO: EchoCheck,
}
