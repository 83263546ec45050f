"""How somebody stands with each lesson: read or not, and the best of their checks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from simulator.services.access import active_user
from simulator.store import learning, reading


@dataclass(frozen=True, slots=True)
class LessonStanding:
    """How somebody stands with one lesson; ``passed_at`` is when they first passed its check.

    ``versions`` are the hashes under which they have read it.
    """

    read: bool = False
    best_points: int | None = None
    passed: bool = False
    passed_at: datetime | None = None
    versions: frozenset[str] = frozenset()


NOTHING_YET = LessonStanding()


def lesson_standings(user_id: int) -> Mapping[str, LessonStanding]:
    """The user's standing by lesson id; lessons they have not touched are left out.

    :raises NotFound: if there is no such user.
    """
    with reading():
        active_user(user_id)
        found: dict[str, LessonStanding] = {}
        for one in learning.reads_of(user_id):
            before = found.get(one.lesson_id, NOTHING_YET)
            found[one.lesson_id] = replace(before, read=True, versions=before.versions | {one.hash})
        for one_try in learning.finished_check_tries(user_id):
            before = found.get(one_try.lesson_id, NOTHING_YET)
            best = max(one_try.points or 0, before.best_points or 0)
            first = one_try.finished_at if one_try.passed else None
            found[one_try.lesson_id] = replace(
                before,
                best_points=best,
                passed=before.passed or bool(one_try.passed),
                passed_at=before.passed_at or first,
            )
        return found
