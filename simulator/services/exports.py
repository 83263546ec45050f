"""Attempts as a table for spreadsheets: those handed in, never private ones."""

from collections.abc import Iterator, Sequence

from simulator.scoring.principles import Principle
from simulator.services.access import active_user
from simulator.services.materials import Materials
from simulator.services.practice.history import handed_in, summary_of
from simulator.services.practice.overview import AttemptSummary
from simulator.services.tables import write_table
from simulator.store import practice, reading
from simulator.text.language import Language

COLUMNS = (
    "attempt", "trainee", "scenario", "title", "language", "turns", "total", "passed",
    *(principle.value for principle in Principle),
    "started", "finished", "handed_in",
)  # fmt: skip


def own_export(materials: Materials, user_id: int, language: Language) -> str:
    """The user's own attempts that are handed in, as CSV with titles in ``language``.

    :raises NotFound: if there is no such user.
    """
    with reading():
        active_user(user_id)
        attempts = [one for one in practice.attempts_of(user_id) if one.handed_in_at]
        return _table([summary_of(materials, attempt) for attempt in attempts], language)


def trainer_export(materials: Materials, trainer_id: int, language: Language) -> str:
    """What members of the trainer's teams have handed in, as CSV.

    :raises Forbidden: unless the user has the role of trainer.
    """
    return _table(handed_in(materials, trainer_id), language)


def full_export(materials: Materials, language: Language) -> str:
    """All attempts that are handed in, as CSV; for the operator at the command line."""
    with reading():
        attempts = practice.all_handed_in()
        return _table([summary_of(materials, attempt) for attempt in attempts], language)


def _table(summaries: Sequence[AttemptSummary], language: Language) -> str:
    return write_table(COLUMNS, [tuple(_cells(one, language)) for one in summaries])


def _cells(one: AttemptSummary, language: Language) -> Iterator[object]:
    yield from (one.attempt_id, one.trainee, one.scenario_id, one.title.in_language(language))
    yield from (one.language.value, one.turns, one.total, "yes" if one.passed else "no")
    yield from (one.points.get(principle) for principle in Principle)
    for moment in (one.started_at, one.finished_at, one.handed_in_at):
        yield moment.isoformat(timespec="seconds") if moment else None
