"""One's own record, and what trainers get to see of others."""

from flask import Flask

from simulator.services import practice
from simulator.services.materials import Materials
from tests.factories import practice as factory
from tests.web.conftest import Person


def test_an_empty_record_says_what_to_do_next(trainee: Person) -> None:
    page = trainee.browser.get("/record").text
    assert "Nothing here yet" in page
    assert 'href="/scenarios"' in page


def test_the_record_lists_attempts_and_draws_their_trend(
    web_app: Flask, case_library: Materials, trainee: Person, finished: int
) -> None:
    with web_app.app_context():
        factory.finish(case_library, trainee.id)
    page = trainee.browser.get("/record").text
    assert page.count('<circle class="trend-point') == 2
    assert "2 finished attempts, 1 passed." in page


def test_a_running_attempt_leads_back_into_it(trainee: Person, talking: int) -> None:
    assert f'href="/practice/{talking}"' in trainee.browser.get("/record").text


def test_a_trainer_sees_nothing_that_is_not_handed_in(
    trainer: Person, trainee: Person, finished: int
) -> None:
    assert "Nothing handed in yet" in trainer.browser.get("/handed-in").text
    assert trainer.browser.get(f"/handed-in/{finished}").status_code == 404


def test_a_trainer_reads_what_is_handed_in_and_changes_nothing(
    web_app: Flask, trainer: Person, trainee: Person, finished: int
) -> None:
    with web_app.app_context():
        practice.hand_in(trainee.id, finished, factory.NOW)
    assert f'href="/handed-in/{finished}"' in trainer.browser.get("/handed-in").text
    page = trainer.browser.get(f"/handed-in/{finished}").text
    assert "Lin" in page
    assert "/rewrite" not in page
    assert 'id="hand-in"' not in page


def test_a_trainee_has_no_list_of_what_others_hand_in(trainee: Person) -> None:
    assert trainee.browser.get("/handed-in").status_code == 403
