"""Gives every chip of a result page its own id, so that jumps lead to one place only."""

from collections.abc import Iterable, Sequence

from flask_babel import gettext

from simulator.scoring.finding import Effect
from simulator.services.practice.transcript import Evidence, ForbiddenHit, TurnView
from simulator.web.practice import labels
from simulator.web.practice.contexts.transcript import Chip, anchor_chip, marks_of


class ChipBook:
    """The chips of a page. The first one asked for at a place is where its words lead to."""

    def __init__(self, turns: Sequence[TurnView]) -> None:
        self._used: dict[str, int] = {}
        self._marks = {
            mark.id: mark
            for turn in turns
            for mark in marks_of(turn.evidence, turn.hits, turn.promises)
        }

    def claim(self, anchor: str) -> str:
        """An id for one more chip that points to ``anchor``."""
        count = self._used[anchor] = self._used.get(anchor, 0) + 1
        return anchor_chip(anchor) if count == 1 else f"{anchor_chip(anchor)}-{count}"

    def of_evidence(self, evidence: Iterable[Evidence]) -> tuple[Chip, ...]:
        """A chip for each piece of evidence, labelled like its mark in the reply."""
        return tuple(
            self._chip(item.anchor, item.effect, item.quote, item.seq) for item in evidence
        )

    def of_hits(self, hits: Iterable[ForbiddenHit]) -> tuple[Chip, ...]:
        """A chip for each forbidden expression."""
        return tuple(
            self._chip(
                f"t{hit.seq}-{hit.span.start}-{hit.span.end}", Effect.FORBIDDEN, hit.quote, hit.seq
            )
            for hit in hits
        )

    def _chip(self, anchor: str, effect: str, quote: str, seq: int) -> Chip:
        return Chip(
            id=self.claim(anchor),
            target=anchor,
            effect=effect,
            effect_label=str(labels.EFFECTS[effect]),
            label=self._marks[anchor].label,
            quote=quote,
            turn_label=gettext("turn %(number)s", number=seq),
        )
