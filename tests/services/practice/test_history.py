"""Lists of attempts, progress by scenario, and the recommended case."""

from pathlib import Path

import pytest
from flask import Flask

from simulator.scoring.principles import Principle
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.services.practice.overview import Standing
from tests.factories.practice import (
    NOW,
    SCENARIO,
    case_materials,
    finish,
    finish_blaming,
    make_attempt,
    make_person,
)
from tests.factories.scoring import BLAME, GOOD_REPLY


@pytest.fixture
def three(stored: Flask, tmp_path: Path) -> Materials:
    """The test case and two others like it."""
    return case_materials(tmp_path / "three", "another-case", "third-case")


def test_the_latest_attempt_comes_first(materials: Materials, trainee: int) -> None:
    first, second = finish(materials, trainee), finish_blaming(materials, trainee)
    assert [one.attempt_id for one in practice.history(materials, trainee)] == [second, first]


def test_a_line_of_the_history_tells_the_outcome(materials: Materials, trainee: int) -> None:
    finish(materials, trainee)
    line = practice.history(materials, trainee)[0]
    assert (line.total, line.passed, line.turns) == (100, True, 2)
    assert line.points[Principle.SPEED] == 100
    assert line.title.zh == "催复电"


def test_attempts_left_for_a_fresh_start_are_not_listed(materials: Materials, trainee: int) -> None:
    make_attempt(materials, trainee)
    fresh = make_attempt(materials, trainee)
    assert [one.attempt_id for one in practice.history(materials, trainee)] == [fresh]


def test_the_history_is_ones_own(materials: Materials, trainee: int) -> None:
    finish(materials, trainee)
    assert practice.history(materials, make_person("赵一")) == ()


def test_a_case_begins_as_new(materials: Materials, trainee: int) -> None:
    assert practice.progress(materials, trainee)[SCENARIO].standing is Standing.NEW


def test_a_running_case_can_be_taken_up_again(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    progress = practice.progress(materials, trainee)[SCENARIO]
    assert (progress.standing, progress.running_attempt_id) == (Standing.RUNNING, attempt)


def test_a_case_that_was_not_passed_says_so(materials: Materials, trainee: int) -> None:
    finish_blaming(materials, trainee)
    assert practice.progress(materials, trainee)[SCENARIO].standing is Standing.NOT_PASSED


def test_a_passed_case_stays_passed_and_keeps_the_best(materials: Materials, trainee: int) -> None:
    best = finish(materials, trainee)
    finish_blaming(materials, trainee)
    progress = practice.progress(materials, trainee)[SCENARIO]
    assert progress.standing is Standing.PASSED
    assert (progress.best_total, progress.best_attempt_id, progress.attempts) == (100, best, 2)


def test_a_beginner_is_given_a_case(three: Materials) -> None:
    found = practice.recommend(three, make_person(), NOW)
    assert found is not None
    assert (found.scenario_id, found.principle) == ("another-case", None)


def test_a_passed_case_is_not_recommended(three: Materials) -> None:
    user = make_person()
    finish(three, user, scenario_id="another-case")
    found = practice.recommend(three, user, NOW)
    assert found is not None
    assert found.scenario_id == "test-case"


def test_the_recommendation_names_the_weakest_principle(three: Materials) -> None:
    user = make_person()
    finish(three, user, f"{BLAME}？{GOOD_REPLY}", GOOD_REPLY)
    found = practice.recommend(three, user, NOW)
    assert found is not None
    assert found.principle is Principle.NO_BLAME_SHIFTING
    assert found.scenario_id != SCENARIO, "untried ones come first among equals"


def test_nothing_is_recommended_once_all_are_passed(materials: Materials, trainee: int) -> None:
    finish(materials, trainee)
    assert practice.recommend(materials, trainee, NOW) is None


def test_the_result_leads_on_to_another_case(three: Materials) -> None:
    user = make_person()
    shown = practice.result(three, user, finish_blaming(three, user))
    assert shown.next_scenario_id in {"another-case", "third-case"}
