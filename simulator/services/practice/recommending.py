"""Which case to take next: one that is due again, else one for the weakest principle."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from simulator.content.scenario import Scenario
from simulator.scoring.principles import Principle
from simulator.services.access import active_user
from simulator.services.materials import Materials
from simulator.services.practice.outcome import from_outcome_record
from simulator.services.practice.overview import Recommendation
from simulator.services.practice.repetition.deck import deck_of, scenarios_in
from simulator.services.practice.repetition.scheduling import Schedule
from simulator.services.practice.wording import PRINCIPLE_NAMES
from simulator.store import practice, reading
from simulator.store.models import Attempt
from simulator.text.bilingual import Text

RECENT = 5
"""How many of the latest results show which principle is weakest."""


def recommend(materials: Materials, user_id: int, now: datetime) -> Recommendation | None:
    """The case to take next; None once all are passed and none is due.

    A case is due by the calendar of ``now``'s time zone.

    :raises NotFound: if there is no such user.
    """
    with reading():
        active_user(user_id)
        attempts = practice.attempts_of(user_id)
        due = lapsed_scenarios(materials, user_id, now)
        if due:
            return _due_again(due[0], attempts, now)
        return _recommended(materials, attempts, leave_out=None)


def lapsed_scenarios(
    materials: Materials, user_id: int, now: datetime
) -> tuple[tuple[str, Schedule], ...]:
    """The cases of the library that are due again, the most forgotten first."""
    due = [
        (scenario_id, schedule)
        for scenario_id, schedule in scenarios_in(deck_of(user_id)).items()
        if schedule.is_due(now) and scenario_id in materials.library.scenarios
    ]
    return tuple(sorted(due, key=lambda one: (one[1].recall(now), one[1].due_at, one[0])))


def recommended_after(materials: Materials, user_id: int, scenario_id: str) -> str | None:
    """The id of the case to take after ``scenario_id``, which itself is recommended last."""
    attempts = practice.attempts_of(user_id)
    found = _recommended(materials, attempts, leave_out=scenario_id)
    if found is None:
        found = _recommended(materials, attempts, leave_out=None)
    return found.scenario_id if found else None


def weakest_principle(attempts: Sequence[Attempt]) -> Principle | None:
    """The principle with the lowest mean points in the latest results."""
    points: dict[Principle, list[int]] = {}
    for attempt in [one for one in attempts if one.result][:RECENT]:
        for principle, value in from_outcome_record(attempt.result or {}).points.items():
            if value is not None:
                points.setdefault(principle, []).append(value)
    means = {principle: sum(values) / len(values) for principle, values in points.items()}
    return min(means, key=lambda principle: means[principle], default=None)


def _recommended(
    materials: Materials, attempts: Sequence[Attempt], leave_out: str | None
) -> Recommendation | None:
    passed = {attempt.scenario_id for attempt in attempts if attempt.passed}
    tried = {attempt.scenario_id for attempt in attempts}
    open_cases = [
        loaded.scenario
        for loaded in materials.library.scenarios.values()
        if loaded.scenario.id not in passed and loaded.scenario.id != leave_out
    ]
    weakest = weakest_principle(attempts)
    best = _most_fitting(open_cases, weakest, tried)
    if best is None:
        return None
    trains = weakest if weakest in best.principles else None
    return Recommendation(best.id, trains, _reason(trains, first=not attempts))


def _most_fitting(
    cases: Iterable[Scenario], weakest: Principle | None, tried: set[str]
) -> Scenario | None:
    """The case with the greatest weight on the weakest principle; easy and untried ones first."""
    return min(
        cases,
        key=lambda case: (
            -case.principles.get(weakest, 0) if weakest else 0,
            case.difficulty,
            case.id in tried,
            case.id,
        ),
        default=None,
    )


def _due_again(
    lapsed: tuple[str, Schedule], attempts: Sequence[Attempt], now: datetime
) -> Recommendation:
    scenario_id, schedule = lapsed
    done = (one for one in attempts if one.scenario_id == scenario_id and one.finished_at)
    latest = max(done, key=lambda one: one.finished_at or now, default=None)
    days = max(1, (now.date() - schedule.last_at.astimezone(now.tzinfo).date()).days)
    ago = Text(zh=f"{days} 天前", en="yesterday" if days == 1 else f"{days} days ago")
    if latest is None or not latest.passed:
        reason = Text(
            zh=f"{ago.zh}这个情景没有通过，现在再试一次正合适。",
            en=f"You did not pass this case {ago.en}; now is the time to try it again.",
        )
    else:
        reason = Text(
            zh=f"{ago.zh}你练过这个情景，趁还没忘，再来一遍。",
            en=f"You last took this case {ago.en}; do it again before it fades.",
        )
    return Recommendation(scenario_id, None, reason)


def _reason(trains: Principle | None, *, first: bool) -> Text:
    if trains is not None:
        name = PRINCIPLE_NAMES[trains]
        return Text(
            zh=f"你最近最弱的一项是“{name.zh}”，这个情景正好练它。",
            en=f"“{name.en}” is your weakest principle lately, and this case trains it.",
        )
    if first:
        return Text(zh="从这个情景开始。", en="A good case to begin with.")
    return Text(zh="这个情景你还没有通过。", en="You have not passed this case yet.")
