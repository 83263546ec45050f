"""The work order: all mistakes at once, nothing lost, the result at the end."""

from tests.factories.practice import ANSWERS
from tests.web.conftest import Person


def test_before_the_end_there_is_only_the_conversation(trainee: Person, talking: int) -> None:
    answer = trainee.browser.get(f"/practice/{talking}/work-order")
    assert (answer.status_code, answer.location) == (303, f"/practice/{talking}")


def test_the_form_asks_what_the_case_asks(trainee: Person, over: int) -> None:
    page = trainee.browser.get(f"/practice/{over}/work-order").text
    assert page.count("<fieldset") - page.count('<fieldset class="choices"') == 5
    assert "Class of the complaint" not in page


def test_the_form_tells_when_the_complaint_came_in_and_which_days_are_off(
    trainee: Person, over: int
) -> None:
    page = trainee.browser.get(f"/practice/{over}/work-order").text
    assert "9 月 30 日星期三 16:50" in page
    assert "10 月 1 日至 7 日国庆节放假" in page
    assert "10 月 10 日（周六）调休上班" in page


def test_the_result_tells_how_the_deadline_comes_out(trainee: Person, over: int) -> None:
    trainee.browser.submit(f"/practice/{over}/work-order", ANSWERS)
    page = trainee.browser.get(f"/practice/{over}/result").text
    assert "Wed 30 Sept 16:50 + one hour → Wed 30 Sept 17:50" in page


def test_what_was_said_can_be_looked_up(trainee: Person, over: int) -> None:
    assert "好，我等你电话。" in trainee.browser.get(f"/practice/{over}/work-order").text


def test_every_gap_is_named_at_once(trainee: Person, over: int) -> None:
    answer = trainee.browser.submit(f"/practice/{over}/work-order", {}, htmx=True)
    assert answer.status_code == 422
    assert answer.text.count("Choose one.") == 5
    assert "Write the record" in answer.text


def test_an_error_keeps_what_was_filled_in(trainee: Person, over: int) -> None:
    given = {"urgency": "urgent", "record": "第七次来电"}
    answer = trainee.browser.submit(f"/practice/{over}/work-order", given, htmx=True)
    assert "第七次来电</textarea>" in answer.text
    assert answer.text.count("checked") == 1


def test_a_choice_that_is_not_offered_is_a_gap(trainee: Person, over: int) -> None:
    answer = trainee.browser.submit(
        f"/practice/{over}/work-order", {**ANSWERS, "route": "nowhere"}, htmx=True
    )
    assert answer.status_code == 422
    assert answer.text.count("Choose one.") == 1


def test_a_record_that_is_too_long_is_kept(trainee: Person, over: int) -> None:
    answer = trainee.browser.submit(
        f"/practice/{over}/work-order", {**ANSWERS, "record": "好" * 1001}, htmx=True
    )
    assert answer.status_code == 422
    assert "好" * 1001 in answer.text


def test_handing_over_leads_to_the_result(trainee: Person, over: int) -> None:
    answer = trainee.browser.submit(f"/practice/{over}/work-order", ANSWERS)
    assert (answer.status_code, answer.location) == (303, f"/practice/{over}/result")


def test_htmx_is_sent_to_the_result(trainee: Person, over: int) -> None:
    answer = trainee.browser.submit(f"/practice/{over}/work-order", ANSWERS, htmx=True)
    assert answer.headers["HX-Redirect"] == f"/practice/{over}/result"


def test_what_was_begun_comes_back(trainee: Person, over: int) -> None:
    begun = {"urgency": "urgent", "record": "第七次"}
    trainee.browser.submit(f"/practice/{over}/work-order/draft", begun, htmx=True)
    page = trainee.browser.get(f"/practice/{over}/work-order").text
    assert "第七次</textarea>" in page
    assert page.count("checked") == 1


def test_it_cannot_be_handed_over_twice(trainee: Person, over: int) -> None:
    trainee.browser.submit(f"/practice/{over}/work-order", ANSWERS)
    assert trainee.browser.submit(f"/practice/{over}/work-order", ANSWERS).status_code == 409
