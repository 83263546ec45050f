"""Surroundings that make an expression harmless; the one place that all checks ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from simulator.scoring.regex import Regex, alternatives
from simulator.scoring.rule import Excuse, RuleModel
from simulator.scoring.spoken_reply import SpokenReply

WINDOW = 60
"""How many characters before an expression are looked at."""


class ExcusesFile(RuleModel):
    """``excuses.yaml``: patterns on the words before an expression, and for questions after it."""

    format: Literal[1]
    negated: tuple[str, ...] = Field(min_length=1)
    rhetorical_before: tuple[str, ...] = ()
    rhetorical_after: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Excuses:
    """The compiled surroundings; without any, only quotation marks excuse."""

    tables: Mapping[Excuse, Regex] = field(default_factory=dict)
    rhetorical: tuple[Regex, Regex] | None = None

    def of(
        self,
        reply: SpokenReply,
        start: int,
        end: int,
        clause: tuple[int, int],
        asked: Iterable[Excuse],
    ) -> Excuse | None:
        """The surrounding that excuses ``reply.text[start:end]``, or None.

        ``clause`` is the stretch of its text around it; ``asked`` names what counts.
        """
        asked = tuple(asked)
        if Excuse.QUOTED in asked and _is_quoted(reply, start, end):
            return Excuse.QUOTED
        first = max(clause[0], start - WINDOW)
        before = reply.text[first:start]
        # A pattern that begins with any character may begin with the second half of 无法.
        further = reply.text[first : start + 1]
        after = reply.text[end : max(end, min(clause[1], end + WINDOW))]
        for excuse, table in self.tables.items():
            if excuse not in asked:
                continue
            if excuse is Excuse.NEGATED:
                denied = table.search(before) or table.search(further)
                if denied and not self._is_rhetorical(before, after):
                    return excuse
            elif table.search(before):
                return excuse
        return None

    def _is_rhetorical(self, before: str, after: str) -> bool:
        """A negated question ("不是您自己…吗") asserts what it seems to deny."""
        if self.rhetorical is None:
            return False
        earlier, later = self.rhetorical
        return bool(earlier.search(before) and later.search(after))


def compiled_excuses(file: ExcusesFile, sets: Mapping[str, str]) -> Excuses:
    """The surroundings of ``file``.

    :raises BadPatternError: if a pattern cannot be compiled.
    """
    lists = {
        Excuse.NEGATED: file.negated,
        Excuse.REPORTED: file.reported,
        Excuse.CONDITIONAL: file.conditional,
        Excuse.OTHERS: file.others,
    }
    tables = {
        excuse: alternatives(patterns, sets) for excuse, patterns in lists.items() if patterns
    }
    if not (file.rhetorical_before and file.rhetorical_after):
        return Excuses(tables)
    questions = tuple(
        alternatives(patterns, sets) for patterns in (file.rhetorical_before, file.rhetorical_after)
    )
    return Excuses(tables, (questions[0], questions[1]))


def _is_quoted(reply: SpokenReply, start: int, end: int) -> bool:
    span = reply.span(start, end)
    return any(quotation.contains(span) for quotation in reply.quotations)
