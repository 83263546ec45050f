"""Puts together the result page of a finished attempt."""

from collections.abc import Mapping, Sequence

from simulator.content.scenario import Scenario
from simulator.dialogue.script import Step
from simulator.dialogue.state import State
from simulator.dialogue.steps import late_steps
from simulator.scoring.finding import Effect, Missing
from simulator.scoring.principles import Level, Principle
from simulator.services.access import readable_attempt
from simulator.services.errors import Conflict
from simulator.services.materials import Materials
from simulator.services.practice.fixing import fixes_for
from simulator.services.practice.outcome import Outcome, from_outcome_record
from simulator.services.practice.recommending import recommended_after
from simulator.services.practice.records import from_lines, from_record
from simulator.services.practice.result import PrincipleRow, Radar, Result, StepCheck
from simulator.services.practice.scenarios import scenario_of
from simulator.services.practice.set_phrases import SituationCheck, phrases_said
from simulator.services.practice.showing import end_of, turn_views
from simulator.services.practice.transcript import TurnView
from simulator.services.practice.verdict import level_of, verdict_of, weakest_first
from simulator.services.practice.work_orders import marks_of
from simulator.store import people, practice, reading
from simulator.store.models import Attempt, AttemptStatus
from simulator.text.bilingual import Text
from simulator.text.language import Language

HARSH = 85
"""A customer this angry is hard to bear, and a pause is offered."""


def result(materials: Materials, viewer_id: int, attempt_id: int) -> Result:
    """The result of an attempt that the viewer may read, as it was when it was made.

    :raises NotFound: if there is no such attempt for this viewer.
    :raises Conflict: while it has no result.
    """
    with reading():
        attempt = readable_attempt(viewer_id, attempt_id)
        state = State.from_json(attempt.state)
        end = end_of(scenario_of(materials, attempt), state)
        if attempt.result is None or attempt.finished_at is None or end is None:
            raise Conflict(Text(zh="这次练习还没有结果。", en="This attempt has no result yet."))
        scenario, outcome = scenario_of(materials, attempt), from_outcome_record(attempt.result)
        turns, weakest = turn_views(scenario, attempt), weakest_first(outcome)
        trainee = people.user(attempt.user_id)
        return Result(
            attempt_id=attempt.id,
            scenario=scenario,
            language=Language(attempt.language),
            trainee=trainee.name if trainee else "",
            own=attempt.user_id == viewer_id,
            verdict=verdict_of(outcome, turns),
            principles=_principle_rows(attempt, outcome, turns),
            opening=from_lines(attempt.opening),
            opening_mood=scenario.customer.mood,
            manner=state.manner,
            was_harsh=any(entry.mood >= HARSH for entry in state.ledger),
            turns=turns,
            end=end,
            fixes=fixes_for(turns, weakest),
            steps=_steps(scenario, attempt),
            set_phrases=_set_phrases(materials, scenario, attempt),
            work_order=marks_of(attempt),
            radar=_radar(attempt, outcome),
            next_scenario_id=recommended_after(materials, attempt.user_id, scenario.id),
            engine=attempt.engine,
            engine_version=attempt.engine_version,
            pack_hash=attempt.pack_hash,
            rubric_hash=attempt.rubric_hash,
            scenario_hash=attempt.version.hash,
            started_at=attempt.started_at,
            finished_at=attempt.finished_at,
            handed_in_at=attempt.handed_in_at,
        )


def _principle_rows(
    attempt: Attempt, outcome: Outcome, turns: Sequence[TurnView]
) -> tuple[PrincipleRow, ...]:
    """Lowest first; those without a chance last."""
    ranked = weakest_first(outcome)
    rest = [one for one in outcome.weights if one not in ranked]
    missing = _missing(attempt)
    return tuple(
        _principle_row(principle, outcome, turns, missing.get(principle, ()))
        for principle in (*ranked, *rest)
    )


def _principle_row(
    principle: Principle,
    outcome: Outcome,
    turns: Sequence[TurnView],
    missing: Sequence[str],
) -> PrincipleRow:
    judged = [turn for turn in turns if principle in turn.levels]
    weakest = min(judged, key=lambda turn: turn.levels[principle], default=None)
    sure = [turn.confidence[principle] for turn in judged if principle in turn.confidence]
    chips = [chip for turn in turns for chip in turn.evidence if chip.principle is principle]
    points = outcome.points.get(principle)
    return PrincipleRow(
        principle=principle,
        weight=outcome.weights.get(principle, 0),
        level=_level(points, weakest, principle),
        points=points,
        confidence=min(sure, default=None) if points is not None else None,
        seq=weakest.seq if weakest and points is not None else None,
        reason=weakest.reasons.get(principle) if weakest and points is not None else None,
        evidence=tuple(sorted(chips, key=lambda chip: (chip.effect is Effect.CREDIT, chip.seq))),
        missing=tuple(missing),
    )


def _level(points: int | None, weakest: TurnView | None, principle: Principle) -> Level | None:
    """The level nearest to the points; never good or nearly so where a turn violated it."""
    level = level_of(points)
    violated = weakest is not None and weakest.levels[principle] is Level.VIOLATED
    return min(level, Level.MISSING) if level is not None and violated else level


def _missing(attempt: Attempt) -> Mapping[Principle, tuple[str, ...]]:
    """What no reply had, by principle."""
    per_turn: list[set[tuple[Principle, str]]] = [
        {
            (one.principle, one.what)
            for one in from_record(turn.score).score.findings
            if isinstance(one, Missing)
        }
        for turn in attempt.turns
    ]
    common = set.intersection(*per_turn) if per_turn else set()
    return {
        principle: tuple(sorted(what for found, what in common if found is principle))
        for principle in Principle
    }


def _set_phrases(
    materials: Materials, scenario: Scenario, attempt: Attempt
) -> tuple[SituationCheck, ...]:
    scores = {turn.seq: from_record(turn.score).score for turn in attempt.turns}
    return phrases_said(materials.library.packs, scenario, scores)


def _steps(scenario: Scenario, attempt: Attempt) -> tuple[StepCheck, ...]:
    done = {Step(step): turn.seq for turn in reversed(attempt.turns) for step in turn.steps}
    promises = State.from_json(attempt.state).promises
    late = late_steps(done, min((one.turn for one in promises), default=None))
    return tuple(
        StepCheck(step, step in scenario.steps, done.get(step), step in late) for step in Step
    )


def _radar(attempt: Attempt, outcome: Outcome) -> Radar:
    others = [
        other
        for other in practice.attempts_of(attempt.user_id, attempt.scenario_id)
        if other.status == AttemptStatus.FINISHED and other.id != attempt.id and other.result
    ]
    earlier = [other for other in others if other.id < attempt.id]
    best = max(others, key=lambda other: other.total or 0, default=None)
    return Radar(
        this=outcome.points,
        last=_points_of(earlier[0] if earlier else None),
        best=_points_of(best),
    )


def _points_of(attempt: Attempt | None) -> Mapping[Principle, int | None] | None:
    if attempt is None or attempt.result is None:
        return None
    return from_outcome_record(attempt.result).points
