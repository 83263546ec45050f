"""Reads a reply: clauses, hits, acts found by rules, promises, and its relation to the case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from simulator.scoring.authority import Verdict
from simulator.scoring.commitments import kind_of
from simulator.scoring.context import Context
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import GUARANTEED, Promise
from simulator.scoring.hits import acts_of, hits_of, within_authority
from simulator.scoring.impression import nothing_heard
from simulator.scoring.kinds.heads import HeardClause
from simulator.scoring.kinds.kind import Nature
from simulator.scoring.pack import PackSet
from simulator.scoring.promises import find_promises
from simulator.scoring.relation import relation
from simulator.text.clauses import clauses
from simulator.text.folded import fold

_OWN_DOING: Final = frozenset({Nature.PROCESS, Nature.CONTACT, Nature.SERVICE})


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads replies by the rules of ``packs`` and the promise parser."""

    packs: PackSet

    def read(self, text: str, context: Context) -> Evidence:
        """The evidence in ``text``, without the heads' part."""
        return committed(self.found(text, context))

    def found(self, text: str, context: Context) -> Evidence:
        """The same before its promises are read."""
        folded = fold(text)
        parts = clauses(text)
        found = self.packs.find(text, parts, context.situations)
        if not _is_known(context):
            found = tuple(one for one in found if not one.rule.file.needs_authority)
        ruled = hits_of(text, found)
        return Evidence(
            folded=folded,
            context=context,
            clauses=parts,
            hits=ruled,
            ruled=ruled,
            read_acts=acts_of(text, parts, found),
            set_phrases=self.packs.phrases_heard(found, context.situations),
            promises=(),
            relation=relation(folded.folded, context),
            impression=nothing_heard(len(parts), len(folded.folded)),
        )


def committed(evidence: Evidence, heard: Sequence[HeardClause] = ()) -> Evidence:
    """``evidence`` with its promises, and its hits held against what may be promised.

    ``heard`` is what is heard of each clause, where something hears them.
    """
    text, context = evidence.text, evidence.context
    promises = find_promises(
        text, evidence.clauses, context.authority, facts=context.facts, heard=heard
    )
    known = _is_known(context)
    if not known:
        promises = tuple(_without_authority(promise) for promise in promises)
    hits = within_authority(text, evidence.ruled, promises, known=known)
    return replace(evidence, promises=promises, hits=hits)


def _is_known(context: Context) -> bool:
    """Whether anything says what may be promised."""
    return bool(context.authority.may or context.authority.may_not)


def _without_authority(promise: Promise) -> Promise:
    """``promise`` where nothing is known of what may be promised.

    What the agent says to do, and by when, is then taken at its word unless it is guaranteed.
    """
    kind = kind_of(promise.kind)
    own = kind is not None and kind.nature in _OWN_DOING
    if own and promise.verdict is Verdict.UNFOUNDED and promise.firmness < GUARANTEED:
        return replace(promise, verdict=Verdict.ALLOWED)
    return promise
