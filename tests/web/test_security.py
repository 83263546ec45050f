"""Headers, the CSRF token and the origin of writes."""

import pytest
from flask import Flask

from simulator.web.factory import create_app
from tests.helpers.web_client import TOKEN, WebClient
from tests.web.conftest import SignIn

CHOICE = {"language": "en"}


def test_a_write_without_the_token_is_refused(client: WebClient) -> None:
    assert client.post("/account/language", data=CHOICE).status_code == 400


def test_a_write_with_a_forged_token_is_refused(client: WebClient) -> None:
    data = {**CHOICE, "csrf_token": "forged"}
    assert client.post("/account/language", data=data).status_code == 400


def test_a_write_with_the_token_of_another_session_is_refused(
    web_app: Flask, client: WebClient
) -> None:
    foreign = web_app.test_client()
    assert isinstance(foreign, WebClient)
    data = {**CHOICE, "csrf_token": foreign.token()}
    assert client.post("/account/language", data=data).status_code == 400


def test_the_header_of_the_body_carries_the_token(client: WebClient) -> None:
    token = TOKEN.search(client.get("/").text)
    assert token is not None
    response = client.post("/account/language", data=CHOICE, headers={"X-CSRFToken": token[1]})
    assert response.status_code == 303


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_write_from_another_site_is_refused_even_with_the_token(
    client: WebClient, site: str
) -> None:
    data = {**CHOICE, "csrf_token": client.token()}
    response = client.post("/account/language", data=data, headers={"Sec-Fetch-Site": site})
    assert response.status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
def test_a_write_from_another_origin_is_refused_in_older_browsers(
    client: WebClient, origin: str
) -> None:
    data = {**CHOICE, "csrf_token": client.token()}
    response = client.post("/account/language", data=data, headers={"Origin": origin})
    assert response.status_code == 403


def test_a_write_from_our_own_page_is_taken(client: WebClient) -> None:
    data = {**CHOICE, "csrf_token": client.token()}
    headers = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}
    assert client.post("/account/language", data=data, headers=headers).status_code == 303


def test_the_policy_forbids_everything_that_is_not_named(client: WebClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'; trusted-types htmx" in policy


def test_each_response_has_a_nonce_of_its_own(client: WebClient) -> None:
    policies = {client.get("/").headers["Content-Security-Policy"] for _ in range(3)}
    assert len(policies) == 3


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ],
)
def test_every_page_has_the_security_headers(client: WebClient, header: str, value: str) -> None:
    assert client.get("/no-such-page").headers[header] == value


def test_static_files_have_the_policy_too(client: WebClient) -> None:
    assert "Content-Security-Policy" in client.get("/static/css/base.css").headers


def test_static_files_carry_nobodys_cookie(signed_in: SignIn) -> None:
    client = signed_in()
    with client.session_transaction() as session:
        session.permanent = True
    assert "Set-Cookie" not in client.get("/static/css/base.css?v=1").headers


def test_pages_renew_the_session(signed_in: SignIn) -> None:
    client = signed_in()
    with client.session_transaction() as session:
        session.permanent = True
    assert "Expires=" in client.get("/account/").headers["Set-Cookie"]


def test_a_body_that_is_too_large_is_refused(client: WebClient) -> None:
    data = {**CHOICE, "csrf_token": client.token(), "more": "x" * 400_000}
    assert client.post("/account/language", data=data).status_code == 413


def test_over_https_cookies_are_bound_to_the_host(web_app: Flask) -> None:
    settings = {name: web_app.config[name] for name in ("SECRET_KEY", "SQLALCHEMY_DATABASE_URI")}
    # As SIMULATOR_HTTPS=1 sets them.
    secure = {
        "HTTPS": True,
        "SESSION_COOKIE_NAME": "__Host-rehearsal",
        "SESSION_COOKIE_SECURE": True,
    }
    app = create_app({**settings, **secure, "TESTING": True})
    response = app.test_client().get("/sign-in", base_url="https://localhost")
    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith("__Host-rehearsal=")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert response.headers["Strict-Transport-Security"].startswith("max-age=")
