"""Page or fragment, redirects, and paths that lead out of the site."""

import pytest
from flask import Flask

from simulator.web import htmx
from tests.helpers.web_client import HTMX, WebClient


def test_htmx_gets_a_fragment(web_app: Flask) -> None:
    with web_app.test_request_context(headers=HTMX):
        assert htmx.wants_fragment()


def test_a_browser_gets_a_page(web_app: Flask) -> None:
    with web_app.test_request_context():
        assert not htmx.wants_fragment()


@pytest.mark.parametrize(
    "headers",
    [{"HX-History-Restore-Request": "true"}, {"HX-Request-Type": "full"}],
    ids=["going back", "the whole body"],
)
def test_htmx_gets_the_page_where_it_needs_all_of_it(
    web_app: Flask, headers: dict[str, str]
) -> None:
    with web_app.test_request_context(headers={**HTMX, **headers}):
        assert not htmx.wants_fragment()


def test_vary_keeps_what_the_response_already_depends_on(web_app: Flask) -> None:
    with web_app.test_request_context():
        response = web_app.make_response("")
        response.vary.add("Cookie")
        assert set(htmx.vary(response).vary) == {"Cookie", *htmx.DECIDING_HEADERS}


def test_a_redirect_is_303(web_app: Flask) -> None:
    with web_app.test_request_context(method="POST"):
        response = htmx.go_to("/teams")
        assert (response.status_code, response.location) == (303, "/teams")


def test_htmx_is_sent_to_another_page_by_its_header(web_app: Flask) -> None:
    with web_app.test_request_context(method="POST", headers=HTMX):
        response = htmx.go_to("/teams")
        assert (response.status_code, response.headers["HX-Redirect"]) == (204, "/teams")


@pytest.mark.parametrize("address", ["/teams", "/people?q=%E6%9E%97", "/"])
def test_a_path_of_this_site_is_taken(address: str) -> None:
    assert htmx.own_path(address, "/home") == address


@pytest.mark.parametrize(
    "address",
    [
        None, "", "teams", "https://evil.example/", "//evil.example", "/\\evil.example",
        "/a\\b", "/\t/evil.example", "javascript:alert(1)", "/x\r\nSet-Cookie: a=b",
    ],
)  # fmt: skip
def test_everything_else_leads_home(address: str | None) -> None:
    assert htmx.own_path(address, "/home") == "/home"


def test_the_error_of_a_fragment_does_not_replace_what_asked_for_it(client: WebClient) -> None:
    response = client.fragment("/no-such-page")
    assert response.headers["HX-Retarget"] == "#notices"
