"""Error answers: the right status, a page or a notice, in the reader's language."""

from collections.abc import Callable

import pytest
from flask import Flask, abort

from simulator.services import errors as service_errors
from simulator.text.bilingual import Text
from simulator.web.access import open_to_everyone
from tests.helpers.web_client import HTMX, WebClient

STATUSES = (400, 401, 403, 404, 405, 409, 413, 422, 429)
MESSAGE = Text(zh="已经有人改过了。", en="Somebody has changed it.")


@pytest.fixture
def failing(web_app: Flask) -> Callable[[Exception | int], str]:
    """A function that adds a view which fails in the given way, and gives its address."""

    def add(failure: Exception | int) -> str:
        @open_to_everyone
        def fail() -> str:
            if isinstance(failure, int):
                abort(failure)
            raise failure

        web_app.add_url_rule("/failing", "failing", fail)
        return "/failing"

    return add


@pytest.mark.parametrize("status", STATUSES)
def test_an_aborted_request_gets_a_page_with_its_status(
    client: WebClient, failing: Callable[[Exception | int], str], status: int
) -> None:
    response = client.get(failing(status))
    assert response.status_code == status
    assert "<main" in response.text


@pytest.mark.parametrize("status", STATUSES)
def test_htmx_gets_a_notice_with_the_same_status(
    client: WebClient, failing: Callable[[Exception | int], str], status: int
) -> None:
    response = client.fragment(failing(status))
    assert response.status_code == status
    assert response.headers["HX-Retarget"] == "#notices"
    assert "<main" not in response.text


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (service_errors.NotFound(MESSAGE), 404),
        (service_errors.Forbidden(MESSAGE), 403),
        (service_errors.Conflict(MESSAGE), 409),
        (service_errors.Invalid(MESSAGE), 422),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else str(value),
)
def test_a_refusal_of_a_service_is_told_in_its_own_words(
    client: WebClient,
    failing: Callable[[Exception | int], str],
    error: Exception,
    status: int,
) -> None:
    response = client.get(failing(error), headers={"Accept-Language": "en"})
    assert (response.status_code, "Somebody has changed it." in response.text) == (status, True)


def test_an_error_answers_in_the_language_of_the_reader(client: WebClient) -> None:
    assert "没有这个页面" in client.get("/x", headers={"Accept-Language": "zh-CN"}).text


def test_a_bug_answers_500_with_a_number_that_is_in_the_log(
    web_app: Flask,
    client: WebClient,
    failing: Callable[[Exception | int], str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    web_app.config["PROPAGATE_EXCEPTIONS"] = False
    response = client.get(failing(ZeroDivisionError("a bug")), headers=HTMX)
    assert response.status_code == 500
    numbers = [word for word in caplog.text.split() if len(word) == 8 and word in response.text]
    assert numbers
    assert "ZeroDivisionError: a bug" in caplog.text


def test_a_bug_does_not_tell_the_reader_its_cause(
    web_app: Flask, client: WebClient, failing: Callable[[Exception | int], str]
) -> None:
    web_app.config["PROPAGATE_EXCEPTIONS"] = False
    assert "a bug" not in client.get(failing(ZeroDivisionError("a bug"))).text


def test_a_refused_method_names_the_allowed_ones(client: WebClient) -> None:
    response = client.get("/account/language")
    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {"POST", "OPTIONS"}
