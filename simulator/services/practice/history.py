"""Lists of attempts: one's own, those handed in to a trainer, and the progress by scenario."""

from collections.abc import Mapping, Sequence

from simulator.scoring.principles import Principle
from simulator.services.access import active_user, require_role
from simulator.services.materials import Materials
from simulator.services.practice.outcome import from_outcome_record
from simulator.services.practice.overview import AttemptSummary, Progress, Standing
from simulator.services.practice.scenarios import scenario_of
from simulator.store import people, practice, reading
from simulator.store.models import OPEN_STATUSES, Attempt, AttemptStatus, RoleName
from simulator.text.language import Language


def history(materials: Materials, user_id: int) -> tuple[AttemptSummary, ...]:
    """The user's own attempts, the latest first, without those left for a fresh start.

    :raises NotFound: if there is no such user.
    """
    with reading():
        active_user(user_id)
        return tuple(summary_of(materials, attempt) for attempt in practice.attempts_of(user_id))


def handed_in(materials: Materials, trainer_id: int) -> tuple[AttemptSummary, ...]:
    """What members of the trainer's teams have handed in, the latest first.

    :raises Forbidden: unless the user has the role of trainer.
    """
    with reading():
        require_role(trainer_id, RoleName.TRAINER)
        found = practice.handed_in_to(trainer_id)
        return tuple(summary_of(materials, attempt) for attempt in found)


def progress(materials: Materials, user_id: int) -> Mapping[str, Progress]:
    """How the user stands with each scenario of the library.

    :raises NotFound: if there is no such user.
    """
    with reading():
        active_user(user_id)
        by_scenario: dict[str, list[Attempt]] = {}
        for attempt in practice.attempts_of(user_id):
            by_scenario.setdefault(attempt.scenario_id, []).append(attempt)
        return {
            scenario_id: _progress(scenario_id, by_scenario.get(scenario_id, []))
            for scenario_id in materials.library.scenarios
        }


def _progress(scenario_id: str, attempts: Sequence[Attempt]) -> Progress:
    finished = [attempt for attempt in attempts if attempt.status == AttemptStatus.FINISHED]
    running = next((one.id for one in attempts if one.status in OPEN_STATUSES), None)
    best = max(finished, key=lambda attempt: attempt.total or 0, default=None)
    return Progress(
        scenario_id=scenario_id,
        standing=_standing(finished, running),
        attempts=len(finished),
        best_total=best.total if best else None,
        best_attempt_id=best.id if best else None,
        running_attempt_id=running,
    )


def _standing(finished: Sequence[Attempt], running: int | None) -> Standing:
    if any(attempt.passed for attempt in finished):
        return Standing.PASSED
    if running is not None:
        return Standing.RUNNING
    return Standing.NOT_PASSED if finished else Standing.NEW


def summary_of(materials: Materials, attempt: Attempt) -> AttemptSummary:
    """One line about ``attempt``."""
    trainee = people.user(attempt.user_id)
    return AttemptSummary(
        attempt_id=attempt.id,
        trainee_id=attempt.user_id,
        trainee=trainee.name if trainee else "",
        scenario_id=attempt.scenario_id,
        title=scenario_of(materials, attempt).title,
        language=Language(attempt.language),
        status=AttemptStatus(attempt.status),
        turns=attempt.turn_count,
        total=attempt.total,
        passed=attempt.passed,
        points=_points(attempt),
        started_at=attempt.started_at,
        finished_at=attempt.finished_at,
        handed_in_at=attempt.handed_in_at,
    )


def _points(attempt: Attempt) -> Mapping[Principle, int | None]:
    return from_outcome_record(attempt.result).points if attempt.result else {}
