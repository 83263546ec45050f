"""The result page: verdict, principles, and everything that belongs to the attempt as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext
from markupsafe import Markup

from simulator.dialogue.state import Manner
from simulator.scoring.principles import Level, Principle
from simulator.services.practice.result import PrincipleRow, Result, StepCheck, VerdictView
from simulator.services.practice.transcript import Evidence
from simulator.text.language import Language
from simulator.web.charts import Radar, radar
from simulator.web.paths.contexts.notice import Onward
from simulator.web.practice import labels
from simulator.web.practice.contexts.evidence import ChipBook
from simulator.web.practice.contexts.marking import MarkRow, mark_rows
from simulator.web.practice.contexts.set_phrases import SituationView, situation_views
from simulator.web.practice.contexts.transcript import (
    Chip,
    Line,
    LineStyle,
    opening_lines,
    turn_lines,
)
from simulator.web.practice.contexts.turns import TurnTools, rewrite_words, turn_tools
from simulator.web.prose import prose

MOST_CHIPS = 4


@dataclass(frozen=True, slots=True)
class VerdictBox:
    """(1) Passed or not in words, why, and the first thing to do about it."""

    passed: bool
    state: str
    headline: str
    reasons: tuple[str, ...]
    blocking: tuple[Chip, ...]
    rewrite_url: str | None
    rewrite_label: str
    retry_url: str | None


@dataclass(frozen=True, slots=True)
class PrincipleView:
    """(2) One principle: level, reason, evidence, and the turn to rewrite."""

    principle: str
    label: str
    level: int
    level_label: str
    reason: str
    reason_turn: str
    reason_target: str
    chips: tuple[Chip, ...]
    rewrite_url: str | None
    rewrite_label: str


@dataclass(frozen=True, slots=True)
class FixRow:
    """(4) Something to do differently, with a way to its place."""

    text: str
    target: str
    turn_label: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One of the five steps, and the reply that did it."""

    label: str
    done: bool
    late: bool
    target: str | None
    words: str


@dataclass(frozen=True, slots=True)
class NextTry:
    """(6) What to do now."""

    words: str
    url: str
    label: str
    other_url: str | None
    other_label: str


@dataclass(frozen=True, slots=True)
class HandIn:
    """Whether the attempt is handed in, and the address that changes it."""

    since: datetime | None
    url: str


@dataclass(frozen=True, slots=True)
class HandInCard:
    """``practice/_hand_in.html`` on its own."""

    hand_in: HandIn


@dataclass(frozen=True, slots=True)
class ResultPage:
    """``practice/result.html``, for the trainee or, read only, for a trainer."""

    own: bool
    title: str
    trainee: str
    when: datetime
    manner: str
    pause_url: str | None
    back_url: str
    back_label: str
    lang: str
    verdict: VerdictBox
    rows: tuple[PrincipleView, ...]
    not_exercised: str
    radar: Radar
    lines: tuple[Line, ...]
    turns: dict[int, TurnTools]
    ending_label: str
    outcome: str
    fixes: tuple[FixRow, ...]
    steps: tuple[StepView, ...]
    situations: tuple[SituationView, ...]
    marks: tuple[MarkRow, ...]
    debrief: Markup
    next_try: NextTry
    onward: Onward | None
    hand_in: HandIn
    engine: str
    pack_hash: str


@dataclass(frozen=True, slots=True)
class PausePage:
    """``practice/pause.html``: ``next_url`` leads back."""

    next_url: str


def result_page(result: Result, ui: Language, onward: Onward | None = None) -> ResultPage:
    """The page of ``result`` for a reader of ``ui``; ``onward`` goes on with a learning path."""
    chips = ChipBook(result.turns)
    # The rows claim their chips first: marked words lead back to the reason, not to the label.
    blocking = chips.of_hits(result.verdict.blocking)
    rows = tuple(
        _row(row, result, chips, ui) for row in _weakest_first(result) if row.level is not None
    )
    return ResultPage(
        own=result.own,
        title=result.scenario.title.in_language(ui),
        trainee=result.trainee,
        when=result.finished_at,
        manner="" if result.manner == Manner() else str(labels.manner_words(result.manner)),
        pause_url=_pause_url(result),
        back_url=url_for("practice.history" if result.own else "practice.handed_in"),
        back_label=gettext("My record") if result.own else gettext("Handed in"),
        lang=result.language,
        verdict=_verdict(result, blocking, ui),
        rows=rows,
        not_exercised=_not_exercised(result),
        radar=_radar(result),
        lines=_lines(result, chips, ui),
        turns={turn.seq: turn_tools(result, turn, ui) for turn in result.turns},
        ending_label=_ending_label(result),
        outcome=result.end.outcome.in_language(ui),
        fixes=_fixes(result, ui),
        steps=tuple(_step(step) for step in result.steps),
        situations=situation_views(result.set_phrases, ui),
        marks=mark_rows(result.work_order, ui),
        debrief=prose(result.scenario.debrief.in_language(ui)),
        next_try=_next_try(result, rows),
        onward=onward,
        hand_in=hand_in(result.attempt_id, result.handed_in_at),
        engine=result.engine,
        pack_hash=result.pack_hash[:8],
    )


def _pause_url(result: Result) -> str | None:
    """Where to take breath after a customer who was hard to bear."""
    if not (result.own and result.was_harsh):
        return None
    back = url_for("practice.show_result", attempt_id=result.attempt_id)
    return url_for("practice.pause", next=back)


def hand_in(attempt_id: int, since: datetime | None) -> HandIn:
    """The state of handing in."""
    return HandIn(since, url_for("practice.hand_in", attempt_id=attempt_id))


def _weakest_first(result: Result) -> Sequence[PrincipleRow]:
    order = list(Principle)
    return sorted(
        result.principles,
        key=lambda row: (
            row.points if row.points is not None else 101,
            -row.weight,
            order.index(row.principle),
        ),
    )


def _verdict(result: Result, blocking: tuple[Chip, ...], ui: Language) -> VerdictBox:
    verdict = result.verdict
    weakest = _turn_to_rewrite(result)
    rewrites = result.own and weakest is not None
    return VerdictBox(
        passed=verdict.passed,
        state=_state(verdict),
        headline=verdict.headline.in_language(ui),
        reasons=tuple(reason.in_language(ui) for reason in verdict.reasons),
        blocking=blocking,
        rewrite_url=_rewrite_url(result, weakest) if rewrites else None,
        rewrite_label=rewrite_words(weakest) if rewrites else "",
        retry_url=url_for("practice.brief", scenario_id=result.scenario.id) if result.own else None,
    )


def _turn_to_rewrite(result: Result) -> int | None:
    """The turn that cost most: of a blocking hit, of the first thing to fix, of the lowest row.

    None where nothing could be better.
    """
    if result.verdict.blocking:
        return result.verdict.blocking[0].seq
    if result.fixes:
        return result.fixes[0].seq
    return next((row.seq for row in _weakest_first(result) if _can_be_better(row, result)), None)


def _can_be_better(row: PrincipleRow, result: Result) -> bool:
    """Whether the weakest turn of a principle, good as that may be as a whole, has room left."""
    turn = next((turn for turn in result.turns if turn.seq == row.seq), None)
    return turn is not None and turn.levels.get(row.principle, Level.GOOD) < Level.GOOD


def _state(verdict: VerdictView) -> str:
    if not verdict.passed:
        return str(gettext("Did not pass"))
    return str(gettext("Passed · %(band)s", band=str(labels.BANDS[verdict.band])))


def _row(row: PrincipleRow, result: Result, chips: ChipBook, ui: Language) -> PrincipleView:
    level = row.level if row.level is not None else Level.VIOLATED
    rewrites = result.own and _can_be_better(row, result)
    return PrincipleView(
        principle=row.principle,
        label=str(labels.PRINCIPLES[row.principle]),
        level=int(level),
        level_label=str(labels.LEVELS[level]),
        reason=row.reason.in_language(ui) if row.reason else "",
        reason_turn=gettext("turn %(number)s", number=row.seq) if row.seq else "",
        reason_target=f"turn-{row.seq}",
        chips=chips.of_evidence(_telling(row.evidence)),
        rewrite_url=_rewrite_url(result, row.seq) if rewrites else None,
        rewrite_label=rewrite_words(row.seq) if rewrites else "",
    )


def _telling(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence worth a chip: what went wrong first, then what went well."""
    grave = {"forbidden": 0, "deduction": 1, "credit": 2}
    ordered = sorted(evidence, key=lambda item: (grave[item.effect], item.seq, item.span.start))
    # Two rules may see the same words; one chip says it.
    places: dict[str, Evidence] = {}
    for item in ordered:
        places.setdefault(item.anchor, item)
    return list(places.values())[:MOST_CHIPS]


def _rewrite_url(result: Result, seq: int | None) -> str:
    return url_for("practice.rewrite", attempt_id=result.attempt_id, seq=seq)


def _not_exercised(result: Result) -> str:
    names = [
        str(labels.PRINCIPLES[row.principle]) for row in result.principles if row.level is None
    ]
    return str(gettext(", ")).join(names)


def _radar(result: Result) -> Radar:
    shown = list(result.scenario.principles)
    numbers = [("this", gettext("this attempt"), result.radar.this)]
    if result.own and result.radar.last is not None:
        numbers.append(("last", gettext("last"), result.radar.last))
    if result.own and result.radar.best is not None:
        numbers.append(("best", gettext("best"), result.radar.best))
    ordered = [one for one in Principle if one in shown]
    return radar(
        [str(labels.PRINCIPLES[one]) for one in ordered],
        [(name, label, [points.get(one) for one in ordered]) for name, label, points in numbers],
    )


def _lines(result: Result, chips: ChipBook, ui: Language) -> tuple[Line, ...]:
    scenario, language = result.scenario, result.language
    style = LineStyle(ui, chip_id=chips.claim)
    return (
        *opening_lines(result.opening, scenario, result.opening_mood, language),
        *(line for turn in result.turns for line in turn_lines(turn, scenario, language, style)),
    )


def _ending_label(result: Result) -> str:
    if result.end.given_up:
        return str(gettext("You gave up") if result.own else gettext("Given up"))
    return str(labels.ENDINGS[result.end.kind])


def _fixes(result: Result, ui: Language) -> tuple[FixRow, ...]:
    return tuple(
        FixRow(
            text=fix.text.in_language(ui),
            target=fix.evidence.anchor if fix.evidence else f"turn-{fix.seq}",
            turn_label=gettext("turn %(number)s", number=fix.seq),
        )
        for fix in result.fixes
    )


def _step(step: StepCheck) -> StepView:
    if step.seq is not None:
        words = gettext("turn %(number)s", number=step.seq)
        if step.late:
            words += " · " + str(labels.LATE_STEPS[step.step])
    else:
        words = gettext("missing") if step.required else gettext("not needed here")
    return StepView(
        label=str(labels.STEPS[step.step]),
        done=step.seq is not None,
        late=step.late,
        target=None if step.seq is None else f"turn-{step.seq}",
        words=words,
    )


def _next_try(result: Result, rows: Sequence[PrincipleView]) -> NextTry:
    again = url_for("practice.brief", scenario_id=result.scenario.id)
    other = result.next_scenario_id
    other_url = url_for("practice.brief", scenario_id=other) if other else None
    if result.verdict.passed and other_url and other != result.scenario.id:
        words = gettext("You have this one. Take the next case while it is fresh.")
        return NextTry(words, other_url, gettext("Next case"), again, gettext("Once more"))
    weakest = rows[0].label if rows else ""
    words = gettext(
        "Play the case again and watch one thing only: %(principle)s.", principle=weakest
    )
    other_url = other_url if other != result.scenario.id else None
    return NextTry(words, again, gettext("Try again"), other_url, gettext("Another case"))
