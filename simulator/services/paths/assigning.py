"""Giving paths to a team or to some of its members, changing due dates, taking paths back.

Trainers do this for teams that they train, administrators for every team.
"""

from collections.abc import Collection
from datetime import date, datetime

from simulator.services.access import active_user, has_role
from simulator.services.errors import Invalid, NotFound
from simulator.services.local_day import local_day
from simulator.services.paths.course import Course, path_in
from simulator.services.paths.due import Deadline
from simulator.services.paths.enrolling import is_private
from simulator.store import db, paths, people, practice, writing
from simulator.store.models import Enrolment, MembershipKind, RoleName, Team, TeamEnrolment
from simulator.text.bilingual import Text


def led_team(team_id: int, by: int) -> Team:
    """The team, which ``by`` trains or may manage.

    :raises NotFound: if there is none such; somebody else's is as good as none.
    """
    team, user = people.team(team_id), active_user(by)
    trains = people.membership(by, team_id, MembershipKind.TRAINER) is not None
    allowed = has_role(user, RoleName.ADMIN) or (trains and has_role(user, RoleName.TRAINER))
    if team is None or not allowed:
        raise NotFound(Text(zh="没有这个团队。", en="There is no such team."))
    return team


def enrol_team(
    course: Course, team_id: int, path_id: str, deadline: Deadline, now: datetime, *, by: int
) -> int:
    """Let a team follow a path: its members now, and whoever joins later; gives how many now.

    Whoever follows it already gets the new due date; who has finished it is left alone.

    :raises NotFound: if there is no such path, or no such team that ``by`` leads.
    :raises Invalid: if the day has passed or is too far away.
    """
    path_in(course, path_id)
    deadline.check(local_day(now))
    with writing():
        led_team(team_id, by)
        found = paths.team_enrolment(team_id, path_id)
        if found is None:
            found = TeamEnrolment(team_id=team_id, path_id=path_id, enrolled_at=now)
            db.session.add(found)
        found.due_on, found.due_in_days, found.enrolled_by = deadline.on, deadline.in_days, by
        members = {user.id for user in paths.members_of(team_id)}
        return _enrol(members, path_id, deadline.from_day(local_day(now)), now, by)


def enrol_members(
    course: Course,
    team_id: int,
    path_id: str,
    user_ids: Collection[int],
    deadline: Deadline,
    now: datetime,
    *,
    by: int,
) -> int:
    """Let some members of a team follow a path; gives how many.

    :raises NotFound: if there is no such path, or no such team that ``by`` leads.
    :raises Invalid: if nobody is named, somebody is no member, or the day cannot be taken.
    """
    path_in(course, path_id)
    deadline.check(local_day(now))
    with writing():
        led_team(team_id, by)
        members = {user.id for user in paths.members_of(team_id)}
        if not user_ids or not set(user_ids) <= members:
            raise Invalid(
                Text(zh="请至少选一位团队成员。", en="Choose at least one member of the team."),
                "members",
            )
        return _enrol(user_ids, path_id, deadline.from_day(local_day(now)), now, by)


def end_team_enrolment(team_id: int, path_id: str, *, by: int) -> None:
    """Let nobody who joins the team later be enrolled; those who are go on.

    :raises NotFound: if there is no such team that ``by`` leads.
    """
    with writing():
        led_team(team_id, by)
        found = paths.team_enrolment(team_id, path_id)
        if found is not None:
            db.session.delete(found)


def set_due(
    team_id: int, user_id: int, path_id: str, due_on: date | None, now: datetime, *, by: int
) -> None:
    """Give a member of the team another due date for a path that they follow, or none.

    :raises NotFound: if there is no such team that ``by`` leads, or no such enrolment in it.
    :raises Invalid: if the day has passed or is too far away.
    """
    Deadline(due_on).check(local_day(now))
    with writing():
        _enrolment_in(team_id, user_id, path_id, by).due_on = due_on


def withdraw(team_id: int, user_id: int, path_id: str, now: datetime, *, by: int) -> None:
    """Take a path back from a member of the team; what they did of it stays theirs.

    :raises NotFound: if there is no such team that ``by`` leads, or no such enrolment in it.
    """
    with writing():
        _enrolment_in(team_id, user_id, path_id, by).withdrawn_at = now


def _enrol(
    user_ids: Collection[int], path_id: str, due_on: date | None, now: datetime, by: int
) -> int:
    """Enrol these users, or give them the new date; gives how many have the path to walk now."""
    count = 0
    for user_id in sorted(user_ids):  # in one order, so that two trainers never wait crosswise
        practice.lock_user(user_id)
        found = paths.enrolment(user_id, path_id)
        if found is None:
            found = Enrolment(user_id=user_id, path_id=path_id, enrolled_at=now)
            db.session.add(found)
        elif found.finished_at is not None:
            continue
        elif found.withdrawn_at is not None:
            found.enrolled_at, found.withdrawn_at = now, None
        found.due_on, found.enrolled_by = due_on, by
        count += 1
    return count


def _enrolment_in(team_id: int, user_id: int, path_id: str, by: int) -> Enrolment:
    led_team(team_id, by)
    found = paths.enrolment(user_id, path_id)
    member = people.membership(user_id, team_id, MembershipKind.MEMBER)
    if found is None or found.withdrawn_at is not None or member is None or is_private(found):
        raise NotFound(
            Text(zh="这位成员没有走这条路径。", en="This member does not follow this path.")
        )
    return found
