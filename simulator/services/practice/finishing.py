"""What happens once a conversation is over: the work order is due, then the result is made."""

from datetime import datetime

from simulator.content.conclusion import Answered, conclude
from simulator.content.scenario import Scenario
from simulator.dialogue.state import State
from simulator.services.materials import Materials
from simulator.services.practice.outcome import Outcome, to_outcome_record
from simulator.services.practice.records import from_record
from simulator.services.practice.repetition.deck import review_attempts
from simulator.services.practice.scenarios import scenario_of
from simulator.store.models import Attempt, AttemptStatus


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
    review_attempts(attempt.user_id, now)


def _outcome(scenario: Scenario, attempt: Attempt, state: State) -> Outcome:
    answers = [
        Answered(turn.node_id, from_record(turn.score).score, turn.seconds)
        for turn in attempt.turns
    ]
    end = conclude(scenario, state, answers)
    return Outcome(
        points=dict(end.result.principles),
        total=end.result.total,
        passed=end.passed,
        settled=end.settled,
        pass_mark=scenario.pass_mark,
        hint_cost=state.hint_cost,
        step_cost=end.step_cost,
        weights=dict(scenario.principles),
    )
