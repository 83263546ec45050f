"""Paths over real lessons: what is read and passed there moves the path on."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from simulator.content.library import load_library
from simulator.content.path import LearningPath, PathRole, PathStep
from simulator.services import learning
from simulator.services.learning.standing import lesson_standings
from simulator.services.materials import Materials
from simulator.services.paths.course import Course, course_of
from simulator.services.paths.enrolling import take_up
from simulator.services.paths.following import onward, own_path
from simulator.services.paths.progress import StepState
from tests.factories.checks import finish
from tests.factories.lessons import LESSON, put_lesson
from tests.factories.paths import text
from tests.factories.practice import NOW
from tests.factories.scoring import RULES, SignScorer

DONE, OPEN, LOCKED = StepState.DONE, StepState.OPEN, StepState.LOCKED


@pytest.fixture
def materials(tmp_path: Path) -> Materials:
    """The good lesson, and a path of its reading and its check."""
    put_lesson(tmp_path)
    path = LearningPath(
        format=1, id="short", title=text("短", "Short"), goal=text("短。", "Short."),
        role=PathRole.HALL,
        steps=(PathStep(id="read", lesson=LESSON), PathStep(id="check", check=LESSON)),
    )  # fmt: skip
    library = replace(load_library(tmp_path), paths={"short": path})
    return Materials(library, SignScorer(), RULES)


def states(course: Course, user_id: int) -> list[StepState]:
    return [step.state for step in own_path(course, user_id, "short", NOW).progress.steps]


def test_reading_and_passing_move_the_path_on(
    stored: Flask, materials: Materials, trainee: int
) -> None:
    course = course_of(materials.library)
    take_up(course, trainee, "short", NOW)
    assert states(course, trainee) == [OPEN, LOCKED]
    learning.mark_read(materials, trainee, LESSON, NOW)
    assert states(course, trainee) == [DONE, OPEN]
    assert onward(course, trainee, LESSON, NOW) is None
    finish(materials, trainee, right=2)
    assert states(course, trainee) == [DONE, OPEN]
    finish(materials, trainee, right=4)
    assert states(course, trainee) == [DONE, DONE]


def test_the_end_of_a_path_is_the_day_of_its_check(
    stored: Flask, materials: Materials, trainee: int
) -> None:
    course = course_of(materials.library)
    take_up(course, trainee, "short", NOW)
    learning.mark_read(materials, trainee, LESSON, NOW)
    finish(materials, trainee, right=4)
    passed_at = lesson_standings(trainee)[LESSON].passed_at
    assert passed_at is not None
    path = own_path(course, trainee, "short", passed_at)
    assert path.following is not None
    assert path.following.finished_at == passed_at
    assert onward(course, trainee, LESSON, passed_at) is not None


def test_after_a_step_the_path_goes_on_that_is_being_walked(
    stored: Flask, materials: Materials, trainee: int
) -> None:
    steps = (
        PathStep(id="read", lesson=LESSON),
        PathStep(id="far", scenario="another-case"),
        PathStep(id="farther", lesson="another-lesson"),
    )
    urgent = materials.library.paths["short"].model_copy(update={"id": "long", "steps": steps})
    paths = {"long": urgent, **materials.library.paths}
    course = course_of(replace(materials.library, paths=paths))
    for path_id in ("long", "short"):
        take_up(course, trainee, path_id, NOW)
    learning.mark_read(materials, trainee, LESSON, NOW)
    finish(materials, trainee, right=4)
    found = onward(course, trainee, LESSON, NOW)
    assert found is not None
    assert found.progress.path.id == "short"


def test_steps_tell_of_the_lesson(materials: Materials, stored: Flask, trainee: int) -> None:
    lesson = materials.library.lessons[LESSON].lesson
    read, check = own_path(course_of(materials.library), trainee, "short", NOW).progress.steps
    assert (read.title, read.minutes) == (lesson.title, lesson.minutes)
    assert check.mark == lesson.pass_mark
