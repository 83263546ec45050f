"""Everything that has been read from one reply, before any level is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from simulator.scoring.context import Context
from simulator.scoring.finding import ActFound, Hit, Promise
from simulator.scoring.impression import Floats, Impression, hears_acts
from simulator.scoring.labels import LABEL_INDEX, NEGATIVE
from simulator.scoring.relation import Relation
from simulator.text.clauses import Clause
from simulator.text.folded import FoldedText
from simulator.text.span import Span

DENIED: Final = 0.1
"""Below this chance the ear denies what a rule finds. Of such acts raters see about one in ten."""


@dataclass(frozen=True, slots=True, eq=False)
class Alone:
    """One sentence as the ear hears it by itself; it starts at ``start`` of the folded reply."""

    start: int
    impression: Impression


@dataclass(frozen=True, eq=False)
class Evidence:
    """What rules, promise parser and ear found in a reply.

    ``impression`` has no columns where no learned part was asked. ``alone`` holds, by its number,
    each sentence in which a rule found something, read as if it were the whole reply.
    ``ruled`` are the hits of rules before the authority of the case had its say; ``set_phrases``
    are the ids of those said.
    """

    folded: FoldedText
    context: Context
    clauses: tuple[Clause, ...]
    hits: tuple[Hit, ...]
    read_acts: tuple[ActFound, ...]
    promises: tuple[Promise, ...]
    relation: Relation
    impression: Impression
    alone: Mapping[int, Alone] = field(default_factory=dict)
    ruled: tuple[Hit, ...] = ()
    set_phrases: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The reply as typed."""
        return self.folded.original

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded characters of each clause."""
        places = (self.folded.fold_span(clause.span) for clause in self.clauses)
        return tuple(self.folded.folded[place.start : place.end] for place in places)

    @cached_property
    def acts(self) -> tuple[ActFound, ...]:
        """The acts that rules found, but for good ones where a hit takes up most of the words."""
        return tuple(
            act
            for act in self.read_acts
            if act.act in NEGATIVE or not is_belied(act.span, self.hits)
        )

    def hits_in(self, span: Span) -> tuple[Hit, ...]:
        """The hits that share characters with ``span``."""
        return tuple(hit for hit in self.hits if hit.span.overlaps(span))

    @property
    def is_learned(self) -> bool:
        """Whether heads were asked."""
        return hears_acts(self.impression)

    @property
    def chances(self) -> Floats:
        """The chance of every label (columns) for every clause (rows)."""
        return self.impression.acts


def agreed_acts(evidence: Evidence, impression: Impression) -> tuple[ActFound, ...]:
    """The acts that rules found, but for those of which the ear hears nothing in their clauses."""
    return tuple(
        act for act in evidence.read_acts if chance_of(act, evidence, impression) >= DENIED
    )


def chance_of(act: ActFound, evidence: Evidence, impression: Impression) -> float:
    """How likely the ear finds the act that a rule found, in the likeliest of its clauses."""
    column = impression.acts[:, LABEL_INDEX[act.act]].tolist()
    return max(
        (chance for clause, chance in zip(evidence.clauses, column, strict=True)
         if clause.span.overlaps(act.span)),
        default=0.0,
    )  # fmt: skip


def is_belied(span: Span, hits: tuple[Hit, ...]) -> bool:
    """Whether a hit takes up half of ``span`` or more: no good act is done with such words."""
    return any(2 * hit.span.shared(span) >= span.end - span.start for hit in hits)
