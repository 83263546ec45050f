"""The verdict of an attempt in words: headline, band, and why, blocking errors first."""

from collections.abc import Iterator, Sequence

from simulator.scoring.finding import Severity
from simulator.scoring.principles import Level, Principle
from simulator.services.practice.outcome import Outcome
from simulator.services.practice.result import Band, VerdictView
from simulator.services.practice.transcript import ForbiddenHit, TurnView
from simulator.services.practice.wording import (
    CATEGORY_NOTES,
    NOT_PASSED,
    NOT_SETTLED,
    NOTHING_JUDGED,
    PASSED,
    PRINCIPLE_NAMES,
    STRENGTHS,
    WEAKNESSES,
)
from simulator.text.bilingual import Text

_BANDS = ((85, Band.EXCELLENT), (70, Band.GOOD), (50, Band.FAIR))
_STRONG = 80
_WEAK = 60


def verdict_of(outcome: Outcome, turns: Sequence[TurnView]) -> VerdictView:
    """The verdict on ``outcome``, with the blocking hits of ``turns``."""
    blocking = tuple(
        hit for turn in turns for hit in turn.hits if hit.severity is Severity.BLOCKING
    )
    reached = outcome.total is not None and outcome.total >= outcome.pass_mark
    only_words = reached and outcome.settled and not outcome.passed
    return VerdictView(
        passed=outcome.passed,
        band=band_of(outcome.total),
        headline=_headline(outcome),
        total=outcome.total,
        pass_mark=outcome.pass_mark,
        reasons=tuple(_reasons(outcome, blocking)),
        blocking=blocking,
        would_have_passed=only_words and bool(blocking),
        hint_cost=outcome.hint_cost,
    )


def band_of(total: int | None) -> Band:
    """The band of a total."""
    return next((band for least, band in _BANDS if (total or 0) >= least), Band.WEAK)


def level_of(points: int | None) -> Level | None:
    """The level that is nearest to ``points``."""
    return None if points is None else Level(round(points * Level.GOOD / 100))


def weakest_first(outcome: Outcome) -> list[Principle]:
    """The exercised principles, lowest points first, then the heavier, then the usual order."""
    known = [one for one in Principle if outcome.points.get(one) is not None]
    return sorted(known, key=lambda one: (outcome.points[one] or 0, -outcome.weights.get(one, 0)))


def _headline(outcome: Outcome) -> Text:
    ranked = weakest_first(outcome)
    if not ranked:
        return NOTHING_JUDGED
    worst = ranked[0]
    # Among equals the principle that this case is most about.
    best = max(ranked, key=lambda one: (outcome.points[one] or 0, outcome.weights.get(one, 0)))
    strong = STRENGTHS[best] if (outcome.points[best] or 0) >= _STRONG else None
    weak = WEAKNESSES[worst] if (outcome.points[worst] or 0) < _WEAK else None
    end = PASSED if outcome.passed else NOT_PASSED
    if strong and weak:
        return Text(
            zh=f"{strong.zh}，但{weak.zh}。{end.zh}", en=f"{strong.en}, but {weak.en}. {end.en}"
        )
    said = strong or weak
    if said is None or said.en is None:
        return end
    return Text(zh=f"{said.zh}。{end.zh}", en=f"{said.en[0].upper()}{said.en[1:]}. {end.en}")


def _reasons(outcome: Outcome, blocking: Sequence[ForbiddenHit]) -> Iterator[Text]:
    for hit in blocking:
        because = hit.because or CATEGORY_NOTES[hit.category]
        yield Text(
            zh=f"一票否决：第 {hit.seq} 轮的“{hit.quote}”。{because.zh or ''}",
            en=f"Blocking: “{hit.quote}” (turn {hit.seq}). {because.en or ''}".strip(),
        )
    if not outcome.settled:
        yield NOT_SETTLED
    if outcome.total is not None:
        yield _about_total(outcome.total, outcome.pass_mark)
    if outcome.hint_cost:
        yield Text(
            zh=f"用提示扣了 {outcome.hint_cost} 分。",
            en=f"Hints cost {outcome.hint_cost} points.",
        )
    if outcome.step_cost:
        yield Text(
            zh=f"漏掉的步骤扣了 {outcome.step_cost} 分。",
            en=f"Steps left out cost {outcome.step_cost} points.",
        )
    if outcome.total is not None and outcome.total < outcome.pass_mark:
        yield from _about_weakest(outcome)


def _about_total(total: int, pass_mark: int) -> Text:
    if total >= pass_mark:
        return Text(
            zh=f"总分 {total}，达到了及格线 {pass_mark}。",
            en=f"{total} points; the pass mark of {pass_mark} is reached.",
        )
    return Text(
        zh=f"总分 {total}，离及格线 {pass_mark} 差 {pass_mark - total} 分。",
        en=f"{total} points, {pass_mark - total} short of the pass mark of {pass_mark}.",
    )


def _about_weakest(outcome: Outcome) -> Iterator[Text]:
    for principle in weakest_first(outcome)[:1]:
        name = PRINCIPLE_NAMES[principle]
        yield Text(zh=f"最拉分的是“{name.zh}”。", en=f"“{name.en}” held the total back most.")
