"""Taking up a path oneself, and leaving it again."""

from datetime import datetime

from simulator.services.access import active_user
from simulator.services.errors import Conflict, NotFound
from simulator.services.paths.course import Course, path_in
from simulator.store import db, paths, practice, writing
from simulator.store.models import Enrolment
from simulator.text.bilingual import Text


def take_up(course: Course, user_id: int, path_id: str, now: datetime) -> None:
    """Let a user follow a path, without a due date; following it already changes nothing.

    :raises NotFound: if there is no such user or path.
    """
    path_in(course, path_id)
    with writing():
        practice.lock_user(user_id)
        active_user(user_id)
        found = paths.enrolment(user_id, path_id)
        if found is None:
            db.session.add(
                Enrolment(user_id=user_id, path_id=path_id, enrolled_by=user_id, enrolled_at=now)
            )
        elif found.withdrawn_at is not None:
            found.withdrawn_at = found.due_on = None
            found.enrolled_by, found.enrolled_at = user_id, now


def leave(user_id: int, path_id: str, now: datetime) -> None:
    """Let a user leave a path that they took up themselves; what they did of it stays theirs.

    :raises NotFound: if they do not follow it.
    :raises Conflict: if somebody else enrolled them, or it is finished.
    """
    with writing():
        practice.lock_user(user_id)
        found = paths.enrolment(user_id, path_id)
        if found is None or found.withdrawn_at is not None:
            raise NotFound(Text(zh="你没有走这条路径。", en="You do not follow this path."))
        if not may_leave(found):
            raise Conflict(
                Text(
                    zh="这条路径是培训师安排的，或者已经走完，不能退出。",
                    en="Your trainer gave you this path, or it is finished: you cannot leave it.",
                )
            )
        found.withdrawn_at = now


def is_private(enrolment: Enrolment) -> bool:
    """Whether the person took the path up by themselves: then no trainer sees it."""
    return enrolment.enrolled_by == enrolment.user_id


def may_leave(enrolment: Enrolment) -> bool:
    """Whether the person may leave the path by themselves."""
    return is_private(enrolment) and enrolment.finished_at is None
