"""Paths given to a team: its members, those who join later, due dates, and who may do it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from simulator.services.errors import Invalid, NotFound
from simulator.services.paths.assigning import (
    end_team_enrolment,
    enrol_members,
    enrol_team,
    set_due,
    withdraw,
)
from simulator.services.paths.due import Deadline, Urgency
from simulator.services.paths.enrolling import take_up
from simulator.services.paths.following import own_path
from simulator.services.paths.team_progress import MemberProgress, team_progress
from simulator.services.teams import create_team, join_team, leave_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories.paths import OTHER_PATH, PATH, Class
from tests.factories.practice import NOW, make_person
from tests.services.paths.conftest import Group, do_everything

TODAY = date(2026, 3, 2)


def rows(school: Class, group: Group, days: int = 0) -> list[MemberProgress]:
    now = NOW + timedelta(days=days)
    return list(team_progress(school.course, group.team, now, by=group.trainer).rows)


def join(group: Group, name: str) -> int:
    person = make_person(name)
    join_team(person, group.team, MembershipKind.MEMBER, by=None)
    return person


def test_the_members_of_a_team_are_enrolled(school: Class, group: Group) -> None:
    deadline = Deadline(in_days=14)
    count = enrol_team(school.course, group.team, PATH, deadline, NOW, by=group.trainer)
    (row,) = rows(school, group)
    assert (count, row.person_id, row.due.on) == (1, group.member, date(2026, 3, 16))


def test_who_joins_later_is_enrolled_and_the_days_count_from_then(
    school: Class, group: Group
) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(in_days=14), NOW, by=group.trainer)
    newcomer = join(group, "新人")
    following = own_path(school.course, newcomer, PATH, NOW + timedelta(days=5)).following
    assert following is not None
    assert following.due.on == date(2026, 3, 21)
    assert not following.may_leave


def test_who_joins_after_it_ended_is_not_enrolled(school: Class, group: Group) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    end_team_enrolment(group.team, PATH, by=group.trainer)
    join(group, "新人")
    assert [row.person_id for row in rows(school, group)] == [group.member]


def test_somebody_taken_off_a_path_is_not_put_back_by_the_team(school: Class, group: Group) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    withdraw(group.team, group.member, PATH, NOW, by=group.trainer)
    assert rows(school, group) == []


def test_enrolling_again_moves_the_date_of_who_is_not_finished(school: Class, group: Group) -> None:
    other = join(group, "新人")
    enrol_team(school.course, group.team, PATH, Deadline(in_days=3), NOW, by=group.trainer)
    do_everything(school, other)
    rows(school, group)
    count = enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    assert count == 1
    assert {row.person_id: row.due.on for row in rows(school, group)} == {
        group.member: None,
        other: date(2026, 3, 5),
    }


def test_single_members_are_enrolled(school: Class, group: Group) -> None:
    other = join(group, "新人")
    enrol_members(
        school.course, group.team, PATH, [other], Deadline(on=TODAY), NOW, by=group.trainer
    )
    assert [row.person_id for row in rows(school, group)] == [other]


def test_only_members_are_enrolled(school: Class, group: Group) -> None:
    stranger = make_person("外人")
    for whom in ([stranger], [stranger, group.member], [], [group.trainer]):
        with pytest.raises(Invalid):
            enrol_members(school.course, group.team, PATH, whom, Deadline(), NOW, by=group.trainer)
    assert rows(school, group) == []


def test_late_ones_come_first_and_finished_ones_last(school: Class, group: Group) -> None:
    late, finished = join(group, "甲"), join(group, "乙")
    trainer = group.trainer
    for person, days in ((group.member, 20), (late, 2), (finished, 1)):
        deadline = Deadline(in_days=days)
        enrol_members(school.course, group.team, PATH, [person], deadline, NOW, by=trainer)
    do_everything(school, finished)
    found = rows(school, group, days=5)
    assert [row.person_id for row in found] == [late, group.member, finished]
    assert found[0].due.urgency is Urgency.LATE


def test_a_due_date_is_moved_and_taken_away(school: Class, group: Group) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(in_days=3), NOW, by=group.trainer)
    for day in (date(2026, 4, 1), None):
        set_due(group.team, group.member, PATH, day, NOW, by=group.trainer)
        assert rows(school, group)[0].due.on == day


def test_what_a_member_took_up_alone_is_not_the_trainers_business(
    school: Class, group: Group
) -> None:
    take_up(school.course, group.member, OTHER_PATH, NOW)
    assert rows(school, group) == []
    with pytest.raises(NotFound):
        withdraw(group.team, group.member, OTHER_PATH, NOW, by=group.trainer)


def test_who_left_the_team_is_no_longer_shown_but_keeps_the_path(
    school: Class, group: Group
) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    leave_team(group.member, group.team, MembershipKind.MEMBER, by=None)
    assert rows(school, group) == []
    assert own_path(school.course, group.member, PATH, NOW).following is not None
    with pytest.raises(NotFound):
        set_due(group.team, group.member, PATH, None, NOW, by=group.trainer)


def test_a_member_of_two_teams_is_enrolled_once(school: Class, group: Group) -> None:
    second = create_team("热线二组", NOW, by=None)
    join_team(group.trainer, second, MembershipKind.TRAINER, by=None)
    for team in (group.team, second):
        enrol_team(school.course, team, PATH, Deadline(), NOW, by=group.trainer)
    newcomer = join(group, "新人")
    join_team(newcomer, second, MembershipKind.MEMBER, by=None)
    assert own_path(school.course, newcomer, PATH, NOW).following is not None


Doing = Callable[[Class, Group, int], object]
DOINGS: dict[str, Doing] = {
    "enrol the team": lambda school, group, by: enrol_team(
        school.course, group.team, PATH, Deadline(), NOW, by=by
    ),
    "enrol a member": lambda school, group, by: enrol_members(
        school.course, group.team, PATH, [group.member], Deadline(), NOW, by=by
    ),
    "look": lambda school, group, by: team_progress(school.course, group.team, NOW, by=by),
    "end": lambda _school, group, by: end_team_enrolment(group.team, PATH, by=by),
    "set the date": lambda _school, group, by: set_due(
        group.team, group.member, PATH, None, NOW, by=by
    ),
    "withdraw": lambda _school, group, by: withdraw(group.team, group.member, PATH, NOW, by=by),
}


@pytest.mark.parametrize("doing", DOINGS.values(), ids=DOINGS)
def test_a_trainer_of_another_team_finds_no_such_team(
    school: Class, group: Group, doing: Doing
) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    stranger = make_person("外人", RoleName.TRAINER)
    for by in (stranger, group.member):
        with pytest.raises(NotFound):
            doing(school, group, by)
    assert len(rows(school, group)) == 1


@pytest.mark.parametrize("doing", DOINGS.values(), ids=DOINGS)
def test_an_administrator_may_do_it_for_every_team(
    school: Class, group: Group, doing: Doing
) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    doing(school, group, make_person("管理员", RoleName.ADMIN))
