"""Signing in and out: one answer for all that is wrong, and not too many tries."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from simulator.services import people
from simulator.services.sign_in import TRIES_OF_NAME_FROM_ADDRESS
from simulator.store.models import RoleName
from tests.helpers.web_client import WebClient
from tests.web.conftest import NOW

PASSWORD = "a sentence of my own"
REFUSED = "That name and password do not go together."
IN_ENGLISH = {"Accept-Language": "en"}

AddPerson = Callable[..., int]


def sign_in(client: WebClient, name: str, password: str = PASSWORD, **more: str):
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client.submit("/sign-in", {"email": name, "password": password, **more})


@pytest.mark.parametrize(
    "name", ["robin@example.test", " Robin@Example.TEST ", "ｒobin@example.test"]
)
def test_people_sign_in_with_their_address_however_it_is_written(
    client: WebClient, add_person: AddPerson, name: str
) -> None:
    add_person("Robin", password=PASSWORD)
    assert sign_in(client, name).status_code == 303
    assert "Robin" in client.get("/account/").text


def test_people_sign_in_with_their_user_name(web_app: Flask, client: WebClient) -> None:

    with web_app.app_context():
        people.create_person(
            "Robin", "r@example.test", (RoleName.TRAINEE,), NOW, by=None,
            username="robin", password=PASSWORD,
        )  # fmt: skip
    assert sign_in(client, "ROBIN").status_code == 303


def test_nobody_learns_which_half_was_wrong(client: WebClient, add_person: AddPerson) -> None:
    add_person("Robin", password=PASSWORD)
    known = sign_in(client, "robin@example.test", "wrong password")
    unknown = sign_in(client, "nobody@example.test", "wrong password")
    assert known.status_code == unknown.status_code == 422
    assert REFUSED in known.text
    assert known.text.count("wrong") == unknown.text.count("wrong")
    assert REFUSED in unknown.text


def test_somebody_without_a_password_cannot_sign_in(
    client: WebClient, add_person: AddPerson
) -> None:
    add_person("Robin")
    assert sign_in(client, "robin@example.test", "anything").status_code == 422


def test_a_switched_off_account_is_told_so_only_with_the_right_password(
    web_app: Flask, client: WebClient, add_person: AddPerson
) -> None:
    add_person("Admin", RoleName.ADMIN)
    person_id = add_person("Robin", password=PASSWORD)
    with web_app.app_context():
        people.change_person(
            person_id, "Robin", "robin@example.test", (RoleName.TRAINEE,), by=None, active=False
        )
    assert "switched off" in sign_in(client, "robin@example.test").text
    assert REFUSED in sign_in(client, "robin@example.test", "wrong password").text


def test_after_too_many_tries_even_the_right_password_has_to_wait(
    client: WebClient, add_person: AddPerson
) -> None:
    add_person("Robin", password=PASSWORD)
    for _ in range(TRIES_OF_NAME_FROM_ADDRESS):
        assert sign_in(client, "robin@example.test", "wrong password").status_code == 422
    assert sign_in(client, "robin@example.test").status_code == 429


def test_signing_in_starts_the_count_afresh(client: WebClient, add_person: AddPerson) -> None:
    add_person("Robin", password=PASSWORD)
    for _ in range(TRIES_OF_NAME_FROM_ADDRESS - 1):
        sign_in(client, "robin@example.test", "wrong password")
    sign_in(client, "robin@example.test")
    client.submit("/sign-out")
    assert sign_in(client, "robin@example.test", "wrong password").status_code == 422


def test_sign_in_leads_on_to_the_page_that_was_asked_for(
    client: WebClient, add_person: AddPerson
) -> None:
    add_person("Robin", password=PASSWORD)
    asked = client.get("/account/")
    client.get(asked.location)
    response = sign_in(client, "robin@example.test", next="/account/")
    assert response.location == "/account/"


@pytest.mark.parametrize(
    "next_page", ["https://evil.example/", "//evil.example", "/\\evil.example"]
)
def test_sign_in_never_leads_to_another_site(
    client: WebClient, add_person: AddPerson, next_page: str
) -> None:
    add_person("Robin", password=PASSWORD)
    response = sign_in(client, "robin@example.test", next=next_page)
    assert re.match(r"/(?![/\\])", response.location)


def test_sign_out_ends_the_session(client: WebClient, add_person: AddPerson) -> None:
    add_person("Robin", password=PASSWORD)
    sign_in(client, "robin@example.test")
    client.submit("/sign-out")
    assert client.get("/account/").location.startswith("/sign-in")


def test_sign_out_needs_the_token(client: WebClient, add_person: AddPerson) -> None:
    add_person("Robin", password=PASSWORD)
    sign_in(client, "robin@example.test")
    client.post("/sign-out")
    assert client.get("/account/").status_code == 200


@pytest.mark.parametrize("language", ["zh-CN", "zh-TW"])
def test_the_page_speaks_chinese_throughout(client: WebClient, language: str) -> None:
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
    text = client.submit("/sign-in", {"email": "", "password": ""}).text
    for word in ("Password", "Sign in", "required", "Login", "Enter"):
        assert f">{word}" not in text


def test_nothing_of_the_persons_address_is_stored(
    web_app: Flask, client: WebClient, add_person: AddPerson
) -> None:
    add_person("Robin", password=PASSWORD)
    sign_in(client, "robin@example.test")
    columns = web_app.extensions["sqlalchemy"].metadata.tables["user_account"].columns.keys()
    assert not [column for column in columns if "ip" in column.split("_")]
