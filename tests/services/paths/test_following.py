"""A person's own paths: taken up, walked, left, finished."""

from datetime import timedelta

import pytest

from simulator.services.errors import Conflict, NotFound
from simulator.services.paths.assigning import enrol_team
from simulator.services.paths.due import Deadline, Urgency
from simulator.services.paths.enrolling import leave, take_up
from simulator.services.paths.following import (
    another_field,
    due_paths,
    has_open_path,
    own_path,
    own_paths,
)
from simulator.services.paths.progress import StepState
from tests.factories.paths import (
    CASE,
    CHECK,
    LESSON,
    OTHER_PATH,
    PASSED,
    PATH,
    READ,
    Class,
    StandingDouble,
    path,
)
from tests.factories.practice import NOW, finish, finish_blaming, later
from tests.services.paths.conftest import Group, do_everything


def states(school: Class, user_id: int) -> dict[str, StepState]:
    steps = own_path(school.course, user_id, PATH, NOW).progress.steps
    return {step.id: step.state for step in steps}


def test_nobody_follows_a_path_before_taking_it_up(school: Class, trainee: int) -> None:
    assert [one.following for one in own_paths(school.course, trainee, NOW)] == [None, None]
    assert not has_open_path(school.course, trainee, NOW)


def test_a_path_that_is_taken_up_comes_first(school: Class, trainee: int) -> None:
    take_up(school.course, trainee, OTHER_PATH, NOW)
    take_up(school.course, trainee, OTHER_PATH, later(5))
    first, second = own_paths(school.course, trainee, NOW)
    assert (first.progress.path.id, second.following) == (OTHER_PATH, None)
    assert first.following is not None
    assert first.following.private
    assert has_open_path(school.course, trainee, NOW)


def test_a_path_that_does_not_exist_cannot_be_taken_up(school: Class, trainee: int) -> None:
    with pytest.raises(NotFound):
        take_up(school.course, trainee, "no-such", NOW)


def test_a_read_lesson_opens_its_check(school: Class, trainee: int) -> None:
    school.let(trainee, READ)
    assert states(school, trainee)[LESSON] is StepState.DONE
    assert states(school, trainee)[CHECK] is StepState.OPEN


def test_a_passed_check_opens_the_scenario(school: Class, trainee: int) -> None:
    school.let(trainee, PASSED)
    assert states(school, trainee)[CASE] is StepState.OPEN


def test_a_path_may_ask_more_of_a_check_than_the_check_itself(school: Class, trainee: int) -> None:
    strict = Class(school.materials, path(check_mark=95))
    strict.let(trainee, PASSED)
    check = own_path(strict.course, trainee, PATH, NOW).progress.steps[1]
    assert (check.state, check.points, check.mark) == (StepState.OPEN, 90, 95)
    strict.let(trainee, StandingDouble(read=True, best_points=95, passed=True, passed_at=NOW))
    assert own_path(strict.course, trainee, PATH, NOW).progress.steps[1].state is StepState.DONE


def test_any_passed_attempt_counts_and_a_later_failure_takes_nothing_away(
    school: Class, trainee: int
) -> None:
    finish(school.materials, trainee)
    finish_blaming(school.materials, trainee)
    assert states(school, trainee)[CASE] is StepState.DONE


def test_an_attempt_that_was_not_passed_shows_its_points(school: Class, trainee: int) -> None:
    finish_blaming(school.materials, trainee)
    case = own_path(school.course, trainee, PATH, NOW).progress.steps[2]
    assert case.state is StepState.LOCKED
    assert case.points is not None


def test_another_persons_attempts_do_not_count(school: Class, trainee: int, group: Group) -> None:
    do_everything(school, group.member)
    assert states(school, trainee)[CASE] is StepState.LOCKED


def test_a_path_is_finished_on_the_day_of_its_last_step(school: Class, trainee: int) -> None:
    take_up(school.course, trainee, PATH, NOW)
    do_everything(school, trainee)
    week_later = NOW + timedelta(days=7)
    following = own_path(school.course, trainee, PATH, week_later).following
    assert following is not None
    assert following.finished_at == later(900)
    assert not has_open_path(school.course, trainee, week_later)


def test_a_finished_path_stays_finished_when_steps_are_added(school: Class, trainee: int) -> None:
    take_up(school.course, trainee, PATH, NOW)
    do_everything(school, trainee)
    own_path(school.course, trainee, PATH, later(1000))
    school.let(trainee, StandingDouble())
    following = own_path(school.course, trainee, PATH, later(2000)).following
    assert following is not None
    assert following.finished_at == later(900)


def test_what_one_took_up_one_may_leave_and_take_up_again(school: Class, trainee: int) -> None:
    take_up(school.course, trainee, PATH, NOW)
    leave(trainee, PATH, later(1))
    assert own_path(school.course, trainee, PATH, NOW).following is None
    with pytest.raises(NotFound):
        leave(trainee, PATH, later(2))
    take_up(school.course, trainee, PATH, later(3))
    assert own_path(school.course, trainee, PATH, NOW).following is not None


def test_what_the_trainer_gave_cannot_be_left(school: Class, group: Group) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    with pytest.raises(Conflict):
        leave(group.member, PATH, NOW)


def test_only_what_is_near_or_late_is_announced(school: Class, group: Group) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(in_days=10), NOW, by=group.trainer)
    at = {
        days: [
            one.due.urgency
            for one in due_paths(school.course, group.member, NOW + timedelta(days=days))
        ]
        for days in (6, 7, 11)
    }
    assert at == {6: [], 7: [Urgency.SOON], 11: [Urgency.LATE]}


def test_a_finished_path_is_not_announced(school: Class, group: Group) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(in_days=1), NOW, by=group.trainer)
    do_everything(school, group.member)
    assert due_paths(school.course, group.member, NOW + timedelta(days=5)) == ()


def test_a_path_that_left_the_library_is_not_shown(school: Class, trainee: int) -> None:
    take_up(school.course, trainee, OTHER_PATH, NOW)
    smaller = Class(school.materials, path())
    assert [one.progress.path.id for one in own_paths(smaller.course, trainee, NOW)] == [PATH]
    assert not has_open_path(smaller.course, trainee, NOW)


def test_there_is_no_other_field_where_all_cases_are_of_one(school: Class, trainee: int) -> None:
    assert another_field(school.course, trainee, path()) is None
