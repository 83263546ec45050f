"""How the members of a team come on with their paths, the late ones first."""

from dataclasses import dataclass
from datetime import date, datetime

from simulator.services.local_day import local_day
from simulator.services.paths.assigning import led_team
from simulator.services.paths.course import Course
from simulator.services.paths.due import Due, due
from simulator.services.paths.enrolling import is_private
from simulator.services.paths.progress import PathProgress
from simulator.services.paths.record import records_of
from simulator.services.paths.settling import settle
from simulator.store import paths, reading
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class MemberProgress:
    """One member on one path; ``code`` is that of the certificate."""

    person_id: int
    person: str
    progress: PathProgress
    due: Due
    finished_at: datetime | None
    code: str | None


@dataclass(frozen=True, slots=True)
class TeamPath:
    """A path that whoever joins the team follows."""

    path_id: str
    title: Text
    due_in_days: int | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class TeamProgress:
    """A team with its paths, its active members, and a row for each member and path given."""

    team_id: int
    name: str
    members: tuple[tuple[int, str], ...]
    standing: tuple[TeamPath, ...]
    rows: tuple[MemberProgress, ...]


def team_progress(course: Course, team_id: int, now: datetime, *, by: int) -> TeamProgress:
    """How the team's members come on.

    :raises NotFound: if there is no such team that ``by`` trains or may manage.
    """
    with reading():
        led_team(team_id, by)
        members = {user.id: user.name for user in paths.members_of(team_id)}
    settle(course, now, tuple(members))
    with reading():
        team = led_team(team_id, by)
        return TeamProgress(
            team_id=team.id,
            name=team.name,
            members=tuple(members.items()),
            standing=_standing(course, team_id),
            rows=_rows(course, members, local_day(now)),
        )


def _standing(course: Course, team_id: int) -> tuple[TeamPath, ...]:
    known = course.library.paths
    return tuple(
        TeamPath(one.path_id, known[one.path_id].title, one.due_in_days, one.due_on)
        for one in paths.team_enrolments(team_id)
        if one.path_id in known
    )


def _rows(course: Course, members: dict[int, str], today: date) -> tuple[MemberProgress, ...]:
    enrolments = [
        one
        for one in paths.enrolments_of(tuple(members))
        if one.path_id in course.library.paths and not is_private(one)
    ]
    records = records_of(course, {one.user_id for one in enrolments})
    codes = {
        (one.user_id, one.path_id): one.code
        for one in paths.certificates_of({one.user_id for one in enrolments})
    }
    rows = [
        MemberProgress(
            person_id=one.user_id,
            person=members[one.user_id],
            progress=records[one.user_id].progress(course.library.paths[one.path_id]),
            due=due(one.due_on, today),
            finished_at=one.finished_at,
            code=codes.get((one.user_id, one.path_id)),
        )
        for one in enrolments
    ]
    return tuple(sorted(rows, key=_order))


def _order(row: MemberProgress) -> tuple[bool, date, str, str]:
    """Late ones first, then by date; finished ones last."""
    on = row.due.on or date.max
    return (row.finished_at is not None, on, row.person, row.progress.path.id)
