"""What happens once a conversation is over: the work order is due, then the result is made."""

from datetime import datetime

from simulator.content.scenario import Scenario
from simulator.dialogue.state import State
from simulator.scoring.attempt import JudgedTurn, attempt_result
from simulator.services.materials import Materials
from simulator.services.practice.judging import exercised
from simulator.services.practice.outcome import Outcome, to_outcome_record
from simulator.services.practice.records import from_record
from simulator.services.practice.scenarios import scenario_of
from simulator.services.practice.showing import node_of
from simulator.store.models import Attempt, AttemptStatus, Turn


def close_if_ended(materials: Materials, attempt: Attempt, state: State, now: datetime) -> None:
    """Move ``attempt`` on if its conversation has ended; it must be locked."""
    if not state.ended or attempt.status == AttemptStatus.FINISHED:
        return
    attempt.ending_kind = state.ending_kind.value if state.ending_kind else None
    if not attempt.work_order:
        attempt.status = AttemptStatus.WORK_ORDER.value
        return
    outcome = _outcome(scenario_of(materials, attempt), attempt, state)
    attempt.result = to_outcome_record(outcome)
    attempt.total, attempt.passed = outcome.total, outcome.passed
    attempt.status = AttemptStatus.FINISHED.value
    attempt.finished_at = now


def _outcome(scenario: Scenario, attempt: Attempt, state: State) -> Outcome:
    result = attempt_result(
        [_judged(scenario, turn) for turn in attempt.turns],
        scenario.principles,
        scenario.pass_mark,
        state.hint_cost,
    )
    return Outcome(
        points=dict(result.principles),
        total=result.total,
        # Who breaks off after a good beginning has not handled the complaint.
        passed=result.passed and not state.given_up,
        pass_mark=scenario.pass_mark,
        hint_cost=state.hint_cost,
        weights=dict(scenario.principles),
    )


def _judged(scenario: Scenario, turn: Turn) -> JudgedTurn:
    node = node_of(scenario, turn.node_id)
    return JudgedTurn(
        score=from_record(turn.score).score,
        exercised=exercised(scenario, node),
        seconds=turn.seconds,
        target_seconds=node.target_seconds,
    )
