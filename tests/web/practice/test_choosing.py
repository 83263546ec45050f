"""Library, briefing and start."""

from flask import Flask

from simulator.services import practice
from simulator.services.materials import Materials
from tests.factories import practice as factory
from tests.web.conftest import Person


def test_the_library_shows_every_case_and_one_recommendation(trainee: Person) -> None:
    page = trainee.browser.get("/scenarios").text
    assert page.count('class="case-card') == 2
    assert page.count('id="recommendation"') == 1


def test_a_filter_in_the_address_works_without_htmx(trainee: Person) -> None:
    page = trainee.browser.get("/scenarios?principle=speed&difficulty=1").text
    assert page.count('class="case-card') == 2
    assert '<option value="speed" selected>' in page


def test_a_filter_that_leaves_nothing_says_what_to_do(trainee: Person) -> None:
    page = trainee.browser.get("/scenarios?channel=forum").text
    assert "No scenario fits all of that" in page
    assert 'href="/scenarios"' in page


def test_htmx_gets_the_cards_alone(trainee: Person) -> None:
    answer = trainee.browser.fragment("/scenarios?standing=new")
    assert answer.text.lstrip().startswith("{#") is False
    assert "<!doctype" not in answer.text
    assert "HX-Request" in answer.headers["Vary"]


def test_the_state_of_a_case_can_be_filtered(trainee: Person, talking: int) -> None:
    page = trainee.browser.get("/scenarios?standing=running").text
    assert page.count('class="case-card') == 1
    assert "In progress" in page


def test_a_case_that_was_not_passed_says_so(trainee: Person, finished: int) -> None:
    page = trainee.browser.get("/scenarios?standing=not_passed").text
    assert "Did not pass" in page
    assert "best so far" in page


def test_the_briefing_tells_what_may_and_may_not_be_promised(trainee: Person) -> None:
    page = trainee.browser.get("/scenarios/test-case?language=en").text
    may, may_not = page.index("You may promise"), page.index("You may not promise")
    assert may < may_not
    assert page.count('class="no"') == 1


def test_the_language_of_the_case_is_not_that_of_the_page(trainee: Person) -> None:
    page = trainee.browser.get("/scenarios/test-case?language=zh-Hant").text
    assert "許先生" in page
    assert "What counts here" in page


def test_an_unknown_case_is_not_found(trainee: Person) -> None:
    assert trainee.browser.get("/scenarios/nothing").status_code == 404


def test_starting_leads_to_the_conversation(trainee: Person) -> None:
    answer = trainee.browser.submit("/scenarios/test-case/attempts", {"language": "en"})
    assert answer.status_code == 303
    assert "This is my seventh call!" in trainee.browser.get(answer.location).text


def test_starting_twice_goes_on_with_the_first(trainee: Person) -> None:
    first = trainee.browser.submit("/scenarios/test-case/attempts", {"language": "en"})
    second = trainee.browser.submit("/scenarios/test-case/attempts", {"language": "en"})
    assert first.location == second.location


def test_starting_afresh_leaves_the_open_attempt(trainee: Person, talking: int) -> None:
    answer = trainee.browser.submit("/scenarios/test-case/attempts", {"afresh": "1"})
    assert answer.location != f"/practice/{talking}"


def test_the_briefing_of_a_running_case_leads_back_into_it(trainee: Person, talking: int) -> None:
    page = trainee.browser.get("/scenarios/test-case").text
    assert f'href="/practice/{talking}"' in page


def test_whoever_is_not_signed_in_is_asked_to(web_app: Flask) -> None:
    answer = web_app.test_client().get("/scenarios")
    assert (answer.status_code, answer.location.split("?")[0]) == (303, "/sign-in")


def test_the_library_without_cases_says_so(
    web_app: Flask, trainee: Person, case_library: Materials
) -> None:
    empty = Materials(
        type(case_library.library)(case_library.library.root, {}, ()), case_library.scorer
    )
    web_app.extensions["simulator.materials"]._loaded = empty
    assert "There are no scenarios here yet" in trainee.browser.get("/scenarios").text


def test_progress_counts_finished_attempts(
    web_app: Flask, trainee: Person, case_library: Materials
) -> None:
    with web_app.app_context():
        factory.finish(case_library, trainee.id)
        assert practice.progress(case_library, trainee.id)[factory.SCENARIO].attempts == 1
    assert "You have tried this case once." in trainee.browser.get("/scenarios/test-case").text
