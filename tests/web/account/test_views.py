"""The settings page."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.helpers.web_client import WebClient
from tests.web.conftest import SignIn

PASSWORD = "a sentence of my own"
CHANGE = {"present": PASSWORD, "password": "another sentence", "again": "another sentence"}


@pytest.fixture
def person(client: WebClient, add_person: Callable[..., int]) -> WebClient:
    """A browser in which somebody has signed in by password."""
    add_person("Robin", password=PASSWORD)
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    client.submit("/sign-in", {"email": "robin@example.test", "password": PASSWORD})
    return client


def test_a_name_is_saved_and_shown_at_once(person: WebClient) -> None:
    person.submit("/account/name", {"name": "  林小雨 "})
    assert "林小雨" in person.get("/account/").text


def test_an_empty_name_is_refused_and_the_page_says_why(person: WebClient) -> None:
    response = person.submit("/account/name", {"name": ""})
    assert (response.status_code, "Enter your name." in response.text) == (422, True)


def test_language_and_theme_are_kept_with_the_person(person: WebClient) -> None:
    person.submit("/account/preferences", {"language": "zh-Hant", "theme": "dark"})
    page = person.get("/account/").text
    assert '<html lang="zh-Hant" data-theme="dark">' in page


def test_the_switch_in_the_header_changes_the_persons_theme(person: WebClient) -> None:
    person.submit("/account/theme", {"theme": "dark", "next": "/account/"})
    person.delete_cookie("theme")
    assert 'data-theme="dark"' in person.get("/account/").text


def test_how_hard_it_gets_is_kept_and_told_before_a_conversation(person: WebClient) -> None:
    person.submit("/account/intensity", {"intensity": "fierce", "without_abuse": "y"})
    page = person.get("/scenarios/reconnection-eighth-call").text
    assert "Customers speak fiercely to you, without insults." in page


def test_an_unknown_harshness_is_refused_and_nothing_changes(person: WebClient) -> None:
    assert person.submit("/account/intensity", {"intensity": "murderous"}).status_code == 422
    page = person.get("/scenarios/reconnection-eighth-call").text
    assert "Customers speak to you as in real life." in page


def test_an_unknown_theme_is_refused(client: WebClient) -> None:
    assert client.submit("/account/theme", {"theme": "pink"}).status_code == 400


def test_a_new_password_works_and_the_old_one_does_not(person: WebClient) -> None:
    assert person.submit("/account/password", CHANGE).status_code == 303
    person.submit("/sign-out")
    signing = {"email": "robin@example.test"}
    assert person.submit("/sign-in", {**signing, "password": PASSWORD}).status_code == 422
    assert person.submit("/sign-in", {**signing, "password": CHANGE["again"]}).status_code == 303


def test_a_new_password_keeps_this_session_and_ends_the_others(
    web_app: Flask, person: WebClient
) -> None:
    other = web_app.test_client()
    assert isinstance(other, WebClient)
    other.submit("/sign-in", {"email": "robin@example.test", "password": PASSWORD})
    person.submit("/account/password", CHANGE)
    assert person.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 303


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"present": "not it at all"}, "That is not your present password."),
        ({"again": "something else"}, "The two new passwords differ."),
        ({"password": "short", "again": "short"}, "8"),
        ({"password": PASSWORD, "again": PASSWORD}, "The new password is the present one."),
    ],
)
def test_a_password_that_cannot_be_taken_is_refused_with_the_reason(
    person: WebClient, wrong: dict[str, str], message: str
) -> None:
    response = person.submit("/account/password", {**CHANGE, **wrong})
    assert (response.status_code, message in response.text) == (422, True)


def test_passwords_are_never_sent_back(person: WebClient) -> None:
    response = person.submit("/account/password", {**CHANGE, "again": "something else"})
    assert CHANGE["password"] not in response.text


@pytest.mark.parametrize("language", ["zh-CN", "zh-TW"])
def test_refusals_are_told_in_chinese(signed_in: SignIn, language: str) -> None:
    client = signed_in()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
    data = {"present": "x", "password": "short", "again": "other"}
    text = client.submit("/account/password", data).text
    assert "Field must" not in text
    assert "passwords differ" not in text
