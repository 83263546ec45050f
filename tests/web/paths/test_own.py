"""One's own paths: taking one up, what is next, the order of the steps, notices, the start."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from simulator.services.paths.assigning import enrol_team
from simulator.services.paths.due import Deadline
from tests.factories.paths import PASSED, PATH, READ, Class
from tests.factories.practice import finish, finish_blaming
from tests.web.conftest import Person
from tests.web.paths.conftest import Group, graduate


@pytest.fixture
def kim(person: Callable[..., Person]) -> Person:
    return person("Kim")


def give(web_app: Flask, school: Class, group: Group, days: int, *, ago: int = 0) -> None:
    """Let the team have the path since ``ago`` days, due so many days after that."""
    begun = datetime.now(UTC) - timedelta(days=ago)
    with web_app.app_context():
        deadline = Deadline(in_days=days)
        enrol_team(school.course, group.team, PATH, deadline, begun, by=group.trainer.id)


def test_all_paths_are_offered_to_whoever_follows_none(kim: Person) -> None:
    page = kim.browser.get("/paths").text
    assert f'action="/paths/{PATH}/enrolment"' in page
    assert "Next: step" not in page


def test_a_path_that_is_taken_up_shows_its_next_step(kim: Person) -> None:
    response = kim.browser.submit(f"/paths/{PATH}/enrolment")
    assert (response.status_code, response.location) == (303, f"/paths/{PATH}")
    page = kim.browser.get("/paths").text
    assert "Next: step 1" in page
    assert "Six principles" in page
    assert "0 of 4 steps" in page


def test_htmx_is_sent_to_the_path(kim: Person) -> None:
    response = kim.browser.submit(f"/paths/{PATH}/enrolment", htmx=True)
    assert response.headers["HX-Redirect"] == f"/paths/{PATH}"


def test_a_closed_step_says_what_it_waits_for(school: Class, kim: Person) -> None:
    page = kim.browser.get(f"/paths/{PATH}").text
    assert "opens after step 1" in page
    school.let(kim.id, READ)
    page = kim.browser.get(f"/paths/{PATH}").text
    assert "opens after step 2" in page


def test_only_open_and_done_scenarios_are_led_to(
    web_app: Flask, school: Class, kim: Person
) -> None:
    address = 'href="/scenarios/test-case"'
    assert address not in kim.browser.get(f"/paths/{PATH}").text
    graduate(web_app, school, kim.id)
    assert address in kim.browser.get(f"/paths/{PATH}").text


def test_the_choices_of_a_step_are_listed(kim: Person) -> None:
    assert "A hard one" in kim.browser.get(f"/paths/{PATH}").text


def test_a_path_taken_up_can_be_left(kim: Person) -> None:
    kim.browser.submit(f"/paths/{PATH}/enrolment")
    assert f'action="/paths/{PATH}/leave"' in kim.browser.get(f"/paths/{PATH}").text
    kim.browser.submit(f"/paths/{PATH}/leave")
    assert "Next: step" not in kim.browser.get("/paths").text


def test_a_path_from_the_trainer_cannot_be_left(
    web_app: Flask, school: Class, group: Group
) -> None:
    give(web_app, school, group, 10)
    assert "/leave" not in group.member.browser.get(f"/paths/{PATH}").text
    assert group.member.browser.submit(f"/paths/{PATH}/leave").status_code == 409


def test_there_is_no_page_for_an_unknown_path(kim: Person) -> None:
    assert kim.browser.get("/paths/no-such").status_code == 404
    assert kim.browser.submit("/paths/no-such/enrolment").status_code == 404


@pytest.mark.parametrize(
    ("ago", "words"),
    [(0, "due in 10 days"), (9, "due tomorrow"), (10, "due today"), (12, "2 days late")],
)
def test_the_due_date_is_told_in_words(
    web_app: Flask, school: Class, group: Group, ago: int, words: str
) -> None:
    give(web_app, school, group, 10, ago=ago)
    assert words in group.member.browser.get("/paths").text
    assert words in group.member.browser.get(f"/paths/{PATH}").text


@pytest.mark.parametrize(("ago", "noticed"), [(6, False), (7, True), (11, True)])
def test_the_library_says_what_is_due_soon_or_late(
    web_app: Flask, school: Class, group: Group, ago: int, noticed: bool
) -> None:
    give(web_app, school, group, 10, ago=ago)
    page = group.member.browser.get("/scenarios").text
    assert (f'href="/paths/{PATH}"' in page) == noticed


def test_whoever_has_a_path_to_walk_starts_there(
    web_app: Flask, school: Class, kim: Person
) -> None:
    assert kim.browser.get("/").location == "/scenarios"
    kim.browser.submit(f"/paths/{PATH}/enrolment")
    assert kim.browser.get("/").location == "/paths"
    graduate(web_app, school, kim.id)
    assert kim.browser.get("/").location == "/scenarios"


def test_a_member_is_told_what_the_trainer_sees(
    web_app: Flask, school: Class, group: Group
) -> None:
    give(web_app, school, group, 10)
    assert "not what you wrote" in group.member.browser.get(f"/paths/{PATH}").text


def test_a_result_leads_on_along_the_path(web_app: Flask, school: Class, kim: Person) -> None:
    school.let(kim.id, PASSED)
    with web_app.app_context():
        failed, passed = finish_blaming(school.materials, kim.id), finish(school.materials, kim.id)
    assert 'id="onward"' not in kim.browser.get(f"/practice/{passed}/result").text
    kim.browser.submit(f"/paths/{PATH}/enrolment")
    page = kim.browser.get(f"/practice/{passed}/result").text
    assert "Your path: First week" in page
    assert f'href="/paths/{PATH}#step-hard"' in page
    assert 'id="onward"' in kim.browser.get(f"/practice/{failed}/result").text


def test_a_result_that_does_not_open_the_next_step_leads_nowhere(
    web_app: Flask, school: Class, kim: Person
) -> None:
    school.let(kim.id, PASSED)
    kim.browser.submit(f"/paths/{PATH}/enrolment")
    with web_app.app_context():
        failed = finish_blaming(school.materials, kim.id)
    assert 'id="onward"' not in kim.browser.get(f"/practice/{failed}/result").text


def test_the_last_result_leads_to_the_certificate(
    web_app: Flask, school: Class, kim: Person
) -> None:
    kim.browser.submit(f"/paths/{PATH}/enrolment")
    graduate(web_app, school, kim.id)
    with web_app.app_context():
        last = finish(school.materials, kim.id)
    address = f"/practice/{last}/result"
    assert "All required steps are done." in kim.browser.get(address).text
    kim.browser.submit(f"/paths/{PATH}/certificate")
    assert 'id="onward"' not in kim.browser.get(address).text
