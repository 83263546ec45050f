"""What happens once a conversation is over: the work order is due, then the result is made."""

from datetime import datetime

from simulator.content.model_replies import exercised_at
from simulator.content.scenario import Scenario
from simulator.dialogue.script import EndingKind
from simulator.dialogue.state import State
from simulator.scoring.attempt import STEP_COST, JudgedTurn, attempt_result
from simulator.services.materials import Materials
from simulator.services.practice.outcome import Outcome, to_outcome_record
from simulator.services.practice.records import from_record
from simulator.services.practice.scenarios import scenario_of
from simulator.services.practice.showing import node_of
from simulator.store.models import Attempt, AttemptStatus, Turn

SETTLED = frozenset({EndingKind.SETTLED, EndingKind.PARTLY_SETTLED})
"""The endings with which an attempt can be passed."""


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
    left_out = [step for step in scenario.steps if step not in state.steps]
    result = attempt_result(
        [_judged(scenario, turn) for turn in attempt.turns],
        scenario.principles,
        scenario.pass_mark,
        state.hint_cost,
        steps_left_out=len(left_out),
    )
    # Fine words do not help a customer who left, or went over the agent's head.
    settled = state.ending_kind in SETTLED and not state.given_up
    return Outcome(
        points=dict(result.principles),
        total=result.total,
        passed=result.passed and settled,
        settled=settled,
        pass_mark=scenario.pass_mark,
        hint_cost=state.hint_cost,
        step_cost=STEP_COST * len(left_out),
        weights=dict(scenario.principles),
    )


def _judged(scenario: Scenario, turn: Turn) -> JudgedTurn:
    node = node_of(scenario, turn.node_id)
    return JudgedTurn(
        score=from_record(turn.score).score,
        exercised=exercised_at(scenario, node),
        seconds=turn.seconds,
        target_seconds=node.target_seconds,
    )
