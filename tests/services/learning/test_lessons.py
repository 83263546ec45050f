"""Lessons with one's standing: unread, read, changed, checked."""

from dataclasses import replace

import pytest

from simulator.services import learning
from simulator.services.errors import NotFound
from simulator.services.learning.standing import NOTHING_YET
from simulator.services.materials import Materials
from simulator.store import db
from simulator.store.models import LessonRead
from tests.factories.checks import answer, finish, right_answer, start
from tests.factories.lessons import LESSON
from tests.factories.practice import NOW, later, make_person


def with_changed_lesson(materials: Materials) -> Materials:
    lessons = dict(materials.library.lessons)
    lessons[LESSON] = replace(lessons[LESSON], hash="changed")
    return replace(materials, library=replace(materials.library, lessons=lessons))


def test_lessons_come_in_their_order_and_unread(materials: Materials, trainee: int) -> None:
    shown = learning.all_lessons(materials, trainee)
    assert [one.loaded.lesson.id for one in shown] == [LESSON, "second-lesson"]
    assert {one.standing for one in shown} == {NOTHING_YET}


def test_having_read_a_lesson_is_kept(materials: Materials, trainee: int) -> None:
    learning.mark_read(materials, trainee, LESSON, NOW)
    assert learning.lesson_overview(materials, trainee, LESSON).standing.read
    assert not learning.lesson_overview(materials, trainee, "second-lesson").standing.read


def test_reading_twice_is_noted_once(materials: Materials, trainee: int) -> None:
    for seconds in (0, 60):
        learning.mark_read(materials, trainee, LESSON, later(seconds))
    assert [one.read_at for one in db.session.scalars(db.select(LessonRead))] == [NOW]


def test_what_one_has_read_is_not_read_by_another(materials: Materials, trainee: int) -> None:
    learning.mark_read(materials, trainee, LESSON, NOW)
    assert learning.lesson_standings(make_person("何文")) == {}


def test_a_lesson_that_changed_since_is_told(materials: Materials, trainee: int) -> None:
    learning.mark_read(materials, trainee, LESSON, NOW)
    assert not learning.lesson_overview(materials, trainee, LESSON).changed
    changed = with_changed_lesson(materials)
    assert learning.lesson_overview(changed, trainee, LESSON).changed
    learning.mark_read(changed, trainee, LESSON, later(60))
    assert not learning.lesson_overview(changed, trainee, LESSON).changed


def test_an_open_check_shows_how_far_one_is(materials: Materials, trainee: int) -> None:
    assert learning.lesson_overview(materials, trainee, LESSON).answered is None
    try_id = start(materials, trainee)
    asked = learning.asked_question(materials, trainee, LESSON, try_id)
    answer(materials, trainee, try_id, 1, right_answer(asked.question))
    assert learning.lesson_overview(materials, trainee, LESSON).answered == 1


def test_the_best_try_counts(materials: Materials, trainee: int) -> None:
    for seed, right in enumerate((1, 3, 2)):
        finish(materials, trainee, right=right, seed=seed)
    standing = learning.lesson_standings(trainee)[LESSON]
    assert (standing.best_points, standing.passed) == (75, True)


def test_a_pass_is_dated_by_the_first_one(materials: Materials, trainee: int) -> None:
    finish(materials, trainee, right=4)
    first = learning.lesson_standings(trainee)[LESSON].passed_at
    finish(materials, trainee, right=4, seed=2)
    finish(materials, trainee, right=0, seed=3)
    standing = learning.lesson_standings(trainee)[LESSON]
    assert standing.passed
    assert standing.passed_at == first == later(240)


def test_without_a_pass_there_is_no_date(materials: Materials, trainee: int) -> None:
    finish(materials, trainee, right=0)
    standing = learning.lesson_standings(trainee)[LESSON]
    assert (standing.read, standing.best_points, standing.passed, standing.passed_at) == (
        False,
        0,
        False,
        None,
    )


def test_there_is_no_other_lesson(materials: Materials, trainee: int) -> None:
    with pytest.raises(NotFound):
        learning.lesson_overview(materials, trainee, "none")
    with pytest.raises(NotFound):
        learning.mark_read(materials, trainee, "none", NOW)


def test_nobody_unknown_has_a_standing(materials: Materials, trainee: int) -> None:
    with pytest.raises(NotFound):
        learning.lesson_standings(trainee + 1)
