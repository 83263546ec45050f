"""The at most three things to fix: the gravest words first, then the weakest principles."""

from collections.abc import Iterator, Sequence

from simulator.scoring.finding import Effect, Severity
from simulator.scoring.principles import Category, Level, Principle
from simulator.services.practice.result import Fix
from simulator.services.practice.transcript import Evidence, ForbiddenHit, TurnView
from simulator.services.practice.wording import ADVICE, CATEGORY_NOTES
from simulator.text.bilingual import Text

MOST_FIXES = 3
_GRAVITY = {Severity.BLOCKING: 0, Severity.SERIOUS: 1, Severity.MINOR: 2}
_HURTS = {
    Category.BLAME_CUSTOMER: Principle.NO_BLAME_SHIFTING,
    Category.DEFLECT: Principle.NO_BLAME_SHIFTING,
    Category.DISMISS: Principle.SINCERITY,
    Category.PROVOKE: Principle.RESTRAINT,
    Category.UNCERTAIN: Principle.SPEED,
    Category.CARELESS_PROMISE: Principle.NO_CARELESS_PROMISES,
    Category.DISRESPECT: Principle.RESTRAINT,
    Category.PRIVACY: Principle.NO_CARELESS_PROMISES,
    Category.DISPARAGE: Principle.NO_BLAME_SHIFTING,
}


def fixes_for(turns: Sequence[TurnView], weakest: Sequence[Principle]) -> tuple[Fix, ...]:
    """What to do differently, for one principle each; ``weakest`` comes first among principles."""
    chosen: dict[Principle, Fix] = {}
    for fix in (*_of_hits(turns), *_of_levels(turns, weakest)):
        chosen.setdefault(fix.principle, fix)
    return tuple(chosen.values())[:MOST_FIXES]


def _of_hits(turns: Sequence[TurnView]) -> Iterator[Fix]:
    hits = sorted(
        (hit for turn in turns for hit in turn.hits),
        key=lambda hit: (_GRAVITY[hit.severity], hit.seq),
    )
    by_seq = {turn.seq: turn for turn in turns}
    for hit in hits:
        because = hit.because or CATEGORY_NOTES[hit.category]
        text = Text(
            zh=f"去掉“{hit.quote}”。{because.zh or ''}",
            en=f"Leave out “{hit.quote}”. {because.en or ''}".strip(),
        )
        yield Fix(text, hit.seq, _HURTS[hit.category], _chip_of(hit, by_seq[hit.seq]))


def _of_levels(turns: Sequence[TurnView], weakest: Sequence[Principle]) -> Iterator[Fix]:
    for principle in weakest:
        judged = [turn for turn in turns if principle in turn.levels]
        turn = min(judged, key=lambda one: one.levels[principle], default=None)
        if turn is not None and turn.levels[principle] < Level.GOOD:
            advice = ADVICE[principle][turn.levels[principle]]
            yield Fix(advice, turn.seq, principle, _worst_chip(turn, principle))


def _chip_of(hit: ForbiddenHit, turn: TurnView) -> Evidence | None:
    """The chip of the hit, under the principle that it hurts most if there are several."""
    chips = [
        chip for chip in turn.evidence if chip.effect is Effect.FORBIDDEN and chip.span == hit.span
    ]
    hurt = [chip for chip in chips if chip.principle is _HURTS[hit.category]]
    return next(iter(hurt or chips), None)


def _worst_chip(turn: TurnView, principle: Principle) -> Evidence | None:
    against = [
        chip
        for chip in turn.evidence
        if chip.principle is principle and chip.effect is not Effect.CREDIT
    ]
    return against[0] if against else None
