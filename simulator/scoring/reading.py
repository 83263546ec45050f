"""Reads a reply: clauses, hits, acts found by rules, promises, and its relation to the case."""

from dataclasses import dataclass

import numpy as np

from simulator.scoring.context import Context
from simulator.scoring.evidence import Evidence
from simulator.scoring.hits import acts_of, hits_of, within_authority
from simulator.scoring.pack import PackSet
from simulator.scoring.promises import find_promises
from simulator.scoring.relation import relation
from simulator.text.clauses import clauses
from simulator.text.folded import fold


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads replies by the rules of ``packs`` and the promise parser."""

    packs: PackSet

    def read(self, text: str, context: Context) -> Evidence:
        """The evidence in ``text``, without the heads' part."""
        folded = fold(text)
        parts = clauses(text)
        found = self.packs.find(text, parts)
        promises = find_promises(text, parts, context.authority, facts=context.facts)
        return Evidence(
            folded=folded,
            context=context,
            clauses=parts,
            hits=within_authority(text, hits_of(text, found), promises),
            acts=acts_of(text, parts, found),
            promises=promises,
            relation=relation(folded.folded, context),
            chances=np.zeros((len(parts), 0)),
        )
