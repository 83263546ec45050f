"""Brings enrolments up to date: new members of a team join its paths, finished paths are closed.

Nothing tells us when somebody joins a team or passes a step; so it is looked up whenever
enrolments are about to be shown or somebody to be reminded.
"""

from collections.abc import Collection
from datetime import datetime

from simulator.services.local_day import local_day
from simulator.services.paths.course import Course
from simulator.services.paths.due import Deadline
from simulator.services.paths.record import records_of
from simulator.store import db, paths, practice, reading, writing
from simulator.store.models import Enrolment


def settle(course: Course, now: datetime, user_ids: Collection[int] | None = None) -> None:
    """Enrol newcomers and close what is finished, for these users; for everybody unless given."""
    enrol_newcomers(now, user_ids)
    close_finished(course, now, user_ids)


def enrol_newcomers(now: datetime, user_ids: Collection[int] | None) -> None:
    """Enrol those who joined a team since it was enrolled; days until due count from now."""
    with reading():
        waiting = {user_id for user_id, _ in paths.newcomers(user_ids)}
    if not waiting:  # as nearly always: a page that is only read waits for no writer
        return
    with writing():
        for user_id in sorted(waiting):
            practice.lock_user(user_id)
        seen: set[tuple[int, str]] = set()
        for user_id, team in paths.newcomers(waiting):
            if (user_id, team.path_id) in seen:  # a member of two teams on the same path
                continue
            seen.add((user_id, team.path_id))
            deadline = Deadline(team.due_on, team.due_in_days)
            db.session.add(
                Enrolment(
                    user_id=user_id,
                    path_id=team.path_id,
                    due_on=deadline.from_day(local_day(now)),
                    enrolled_by=team.enrolled_by,
                    enrolled_at=now,
                )
            )


def close_finished(course: Course, now: datetime, user_ids: Collection[int] | None) -> None:
    """Note on each enrolment whose required steps are all done when that was."""
    with reading():
        finished = _finished(course, user_ids)
    if not finished:
        return
    with writing():
        for enrolment_id, at in finished.items():
            enrolment = db.session.get(Enrolment, enrolment_id, with_for_update=True)
            if enrolment is not None and enrolment.finished_at is None:
                enrolment.finished_at = min(at or now, now)


def _finished(course: Course, user_ids: Collection[int] | None) -> dict[int, datetime | None]:
    """The open enrolments that are finished, with when, as far as that is known."""
    found = [one for one in paths.open_enrolments(user_ids) if one.path_id in course.library.paths]
    records = records_of(course, {one.user_id for one in found})
    progress = {
        one.id: records[one.user_id].progress(course.library.paths[one.path_id]) for one in found
    }
    return {key: one.finished_at for key, one in progress.items() if one.finished}
