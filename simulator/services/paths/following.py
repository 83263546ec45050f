"""A person's own paths: those they follow, those they could take up, and one in full."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from simulator.content.path import LearningPath
from simulator.content.scenario import Sector
from simulator.services.access import active_user
from simulator.services.local_day import local_day
from simulator.services.paths.course import Course, path_in
from simulator.services.paths.due import Due, Urgency, due
from simulator.services.paths.enrolling import is_private, may_leave
from simulator.services.paths.progress import PathProgress
from simulator.services.paths.record import records_of
from simulator.services.paths.settling import settle
from simulator.store import paths, reading
from simulator.store.models import Enrolment
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Following:
    """That somebody follows a path, and until when; ``code`` is that of their certificate."""

    due: Due
    finished_at: datetime | None
    private: bool
    may_leave: bool
    code: str | None


@dataclass(frozen=True, slots=True)
class OwnPath:
    """A path as its reader stands with it; ``following`` is None until they take it up."""

    progress: PathProgress
    following: Following | None


@dataclass(frozen=True, slots=True)
class DuePath:
    """A path that is due soon or late."""

    path_id: str
    title: Text
    due: Due


def own_paths(course: Course, user_id: int, now: datetime) -> tuple[OwnPath, ...]:
    """All paths: those the user follows first, the most urgent on top, finished ones below.

    :raises NotFound: if there is no such user.
    """
    settle(course, now, (user_id,))
    with reading():
        active_user(user_id)
        record = records_of(course, (user_id,))[user_id]
        followed = _followed(user_id, local_day(now))
        found = (
            OwnPath(record.progress(path), followed.get(path.id))
            for path in course.library.paths.values()
        )
        return tuple(sorted(found, key=_order))


def own_path(course: Course, user_id: int, path_id: str, now: datetime) -> OwnPath:
    """One path with its steps, as the user stands with it.

    :raises NotFound: if there is no such user or path.
    """
    path = path_in(course, path_id)
    settle(course, now, (user_id,))
    with reading():
        active_user(user_id)
        record = records_of(course, (user_id,))[user_id]
        return OwnPath(record.progress(path), _followed(user_id, local_day(now)).get(path_id))


def has_open_path(course: Course, user_id: int, now: datetime) -> bool:
    """Whether the user has a path to walk."""
    settle(course, now, (user_id,))
    with reading():
        return any(one.path_id in course.library.paths for one in paths.open_enrolments((user_id,)))


def due_paths(course: Course, user_id: int, now: datetime) -> tuple[DuePath, ...]:
    """The user's paths that are due within three days or late, the latest first."""
    settle(course, now, (user_id,))
    with reading():
        today = local_day(now)
        found = [
            DuePath(one.path_id, course.library.paths[one.path_id].title, due(one.due_on, today))
            for one in paths.open_enrolments((user_id,))
            if one.path_id in course.library.paths
        ]
    urgent = [one for one in found if one.due.urgency in (Urgency.LATE, Urgency.SOON)]
    return tuple(sorted(urgent, key=lambda one: (one.due.days or 0, one.path_id)))


def onward(course: Course, user_id: int, aim: str, now: datetime) -> OwnPath | None:
    """The path that somebody goes on with after the lesson or scenario ``aim``.

    One that it is a step of, and not the very step still to be done; one that is finished only
    until its certificate has been fetched. Of several the one whose next step lies nearest: it
    is the one being walked.
    """
    found = (one for one in own_paths(course, user_id, now) if _goes_on(one, aim))
    return min(found, key=lambda one: _steps_to_next(one.progress, aim), default=None)


def _goes_on(one: OwnPath, aim: str) -> bool:
    following, step = one.following, one.progress.next
    is_step = any(step.aim == aim for step in one.progress.path.plain_steps())
    is_over = following is None or (following.finished_at and following.code)
    return is_step and not is_over and (step is None or step.aim != aim)


def _steps_to_next(progress: PathProgress, aim: str) -> int:
    """How many steps lie between one with ``aim`` and the next to be done, either way."""
    following = progress.next.number if progress.next else len(progress.steps) + 1
    return min(
        abs(following - step.number)
        for step in progress.steps
        if aim in {step.aim, *(choice.aim for choice in step.choices)}
    )


def another_field(course: Course, user_id: int, path: LearningPath) -> str | None:
    """The id of a scenario from another field than the path's: easy, and best not yet passed."""
    with reading():
        passed = {one.scenario_id for one in paths.results_of((user_id,)) if one.passed}
    own: Sector = path.role.sector
    cases = [
        loaded.scenario
        for loaded in course.library.scenarios.values()
        if loaded.scenario.sector is not own
    ]
    best = min(cases, key=lambda one: (one.id in passed, one.difficulty, one.id), default=None)
    return best.id if best else None


def _followed(user_id: int, today: date) -> Mapping[str, Following]:
    codes = {one.path_id: one.code for one in paths.certificates_of((user_id,))}

    def following(one: Enrolment) -> Following:
        return Following(
            due=due(one.due_on, today),
            finished_at=one.finished_at,
            private=is_private(one),
            may_leave=may_leave(one),
            code=codes.get(one.path_id),
        )

    return {one.path_id: following(one) for one in paths.enrolments_of((user_id,))}


def _order(one: OwnPath) -> tuple[int, date, str]:
    following, name = one.following, one.progress.path.id
    if following is None:
        return (2, date.max, name)
    return (int(following.finished_at is not None), following.due.on or date.max, name)
