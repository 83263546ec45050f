"""Forbidden expressions and rule-found acts of a reply."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

from simulator.scoring.authority import Verdict
from simulator.scoring.finding import ActFound, Hit, Promise, Severity
from simulator.scoring.pack import Found, PackSet
from simulator.scoring.principles import Category
from simulator.scoring.promises import careless_promises
from simulator.text.clauses import Clause
from simulator.text.span import Span

_RANK = {Severity.BLOCKING: 0, Severity.SERIOUS: 1, Severity.MINOR: 2}
RUN_ON = frozenset({Category.PROVOKE, Category.DISRESPECT, Category.DISPARAGE})
"""What runs on from clause to clause and is one offence: a manner. Promises, guesses, brush-offs
and the like are counted one by one."""

PROMISE_RULE = "authority"
"""The ``rule`` of a hit that no rule found but the authority of the case rules out."""


def find_hits(text: str, clauses: Sequence[Clause], packs: PackSet) -> tuple[Hit, ...]:
    """The forbidden expressions of ``text``: overlapping ones of a category joined, by place."""
    return hits_of(text, packs.find(text, clauses))


def find_acts(text: str, clauses: Sequence[Clause], packs: PackSet) -> tuple[ActFound, ...]:
    """The acts that rules find in ``text``, one of a kind for each clause."""
    return acts_of(text, clauses, packs.find(text, clauses))


def hits_of(text: str, found: Iterable[Found]) -> tuple[Hit, ...]:
    """The hits among what the rules found in ``text``."""
    hits = [
        Hit(
            one.rule.file.category, one.span, one.span.of(text), one.rule.id, one.rule.file.severity
        )
        for one in found
        if one.rule.file.category is not None
    ]
    return without_doubles(text, hits)


def without_doubles(text: str, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """``hits`` with overlapping ones of a category joined; the gravest, longest names the rule."""
    joined: list[Hit] = []
    ordered = sorted(hits, key=lambda hit: (hit.category, hit.span))
    for category, members in groupby(ordered, key=lambda hit: hit.category):
        cluster: list[Hit] = []
        end = -1
        for hit in members:
            if cluster and hit.span.start >= end:
                joined.append(_joined(text, category, cluster))
                cluster = []
            cluster.append(hit)
            end = max(end, hit.span.end) if len(cluster) > 1 else hit.span.end
        joined.append(_joined(text, category, cluster))
    return tuple(sorted(joined, key=lambda hit: (hit.span, hit.category)))


def run_together(text: str, clauses: Sequence[Clause], hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """``hits`` with those of ``RUN_ON`` joined that stand side by side in one sentence."""
    starts = [clause.span.start for clause in clauses]

    def sentence(place: int) -> int:
        return clauses[max(bisect_right(starts, place) - 1, 0)].sentence if clauses else 0

    def runs_on(one: Hit, other: Hit) -> bool:
        return (
            one.category is other.category
            and one.category in RUN_ON
            and not any(map(str.isalnum, text[one.span.end : other.span.start]))
            and sentence(one.span.end - 1) == sentence(other.span.start)
        )

    runs: list[list[Hit]] = []
    for hit in sorted(hits, key=lambda hit: (hit.category, hit.span)):
        if runs and runs_on(runs[-1][-1], hit):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    joined = (_joined(text, run[0].category, run) for run in runs)
    return tuple(sorted(joined, key=lambda hit: (hit.span, hit.category)))


def _joined(text: str, category: Category, cluster: Sequence[Hit]) -> Hit:
    span = Span(min(h.span.start for h in cluster), max(h.span.end for h in cluster))
    leader = min(cluster, key=lambda h: (_RANK[h.severity], h.span.start - h.span.end, h.rule))
    return Hit(category, span, span.of(text), leader.rule, leader.severity)


def acts_of(text: str, clauses: Sequence[Clause], found: Iterable[Found]) -> tuple[ActFound, ...]:
    """The acts among what the rules found, each on the clause that its words stand in."""
    acts: dict[tuple[Span, str], ActFound] = {}
    for one in found:
        act = one.rule.file.act
        if act is None:
            continue
        home = next((c for c in clauses if c.span.overlaps(one.span)), None)
        span = home.span if home else one.span
        acts.setdefault((span, act), ActFound(act, span, span.of(text), one.rule.id))
    return tuple(sorted(acts.values(), key=lambda act: (act.span, act.act)))


def within_authority(
    text: str, hits: Iterable[Hit], promises: Iterable[Promise], *, known: bool = True
) -> tuple[Hit, ...]:
    """``hits`` after the authority of the case has had its say.

    A careless promise whose every commitment is allowed is no hit; a commitment that the authority
    does not cover is one, whatever its words, where the authority is ``known``.
    """
    promises = tuple(promises)
    kept = [hit for hit in hits if not _is_allowed(hit, promises)]
    kept += [
        Hit(Category.CARELESS_PROMISE, promise.span, promise.quote, PROMISE_RULE)
        for promise in careless_promises(promises)
        if known and promise.firmness >= 2
    ]
    return without_doubles(text, kept)


def _is_allowed(hit: Hit, promises: Sequence[Promise]) -> bool:
    if hit.category is not Category.CARELESS_PROMISE:
        return False
    verdicts = {promise.verdict for promise in promises if promise.span.overlaps(hit.span)}
    return bool(verdicts) and verdicts <= {Verdict.ALLOWED, Verdict.DECLINED}
