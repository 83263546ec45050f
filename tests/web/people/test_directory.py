"""The list of people, and a person's form."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from simulator.services import people
from simulator.store.models import RoleName
from tests.helpers.web_client import WebClient
from tests.web.conftest import SignIn

AddPerson = Callable[..., int]
FIELDS = {"name": "Kim", "email": "kim@example.test", "roles": ["trainee"], "language": "auto"}


@pytest.fixture
def admin(signed_in: SignIn) -> WebClient:
    """A browser in which an administrator has signed in."""
    client = signed_in(RoleName.ADMIN, name="Admin")
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def all_names(app: Flask) -> set[str]:
    with app.app_context():
        return {person.name for person in people.all_people(by=None)}


def test_the_list_shows_everybody(admin: WebClient, add_person: AddPerson) -> None:
    add_person("Kim")
    page = admin.get("/people").text
    assert "Kim" in page
    assert "2 people" in page


@pytest.mark.parametrize("search", ["ki", "KIM@EXAMPLE", "  kim "])
def test_a_search_finds_by_name_or_address(
    admin: WebClient,
    add_person: AddPerson,
    search: str,
) -> None:
    add_person("Kim")
    add_person("Lou")
    page = admin.get("/people", query_string={"q": search}).text
    assert "Kim" in page
    assert "Lou" not in page


def test_the_list_can_be_narrowed_to_a_role(admin: WebClient, add_person: AddPerson) -> None:
    add_person("Kim", RoleName.AUTHOR)
    add_person("Lou")
    page = admin.get("/people?role=author").text
    assert "Kim" in page
    assert "Lou" not in page


def test_a_search_without_result_says_what_to_do(admin: WebClient) -> None:
    assert "Nobody found" in admin.get("/people?q=zzz").text


def test_htmx_gets_the_list_alone(admin: WebClient) -> None:
    response = admin.fragment("/people?q=admin")
    assert response.text.lstrip().startswith('<section id="people-list"')
    assert "HX-Request" in response.headers["Vary"]


def test_creating_somebody_shows_a_password_that_works(admin: WebClient, client: WebClient) -> None:
    response = admin.submit("/people/new", FIELDS)
    password = re.search(r'class="secret">([^<]+)<', response.text)
    assert password is not None
    signing = {"email": FIELDS["email"], "password": password[1]}
    assert client.submit("/sign-in", signing).status_code == 303


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"name": ""}, "Enter a name."),
        ({"email": "no address"}, "is not an e-mail address"),
        ({"email": "admin@example.test"}, "is taken"),
        ({"roles": []}, "Give at least one role."),
        ({"roles": ["emperor"]}, "wrong"),
        ({"username": "x"}, "username"),
    ],
)
def test_fields_that_cannot_be_taken_are_refused_and_kept(
    web_app: Flask, admin: WebClient, wrong: dict[str, object], message: str
) -> None:
    response = admin.submit("/people/new", {**FIELDS, "name": "Kim Kept", **wrong})
    assert response.status_code == 422
    if "roles" not in wrong or wrong["roles"]:
        assert message in response.text or 'class="wrong"' in response.text
    assert "Kim" not in all_names(web_app)


def test_a_change_is_saved(web_app: Flask, admin: WebClient, add_person: AddPerson) -> None:
    person_id = add_person("Kim")
    data = {**FIELDS, "name": "Kim Lee", "active": "y"}
    assert admin.submit(f"/people/{person_id}", data).status_code == 303
    assert "Kim Lee" in all_names(web_app)


def test_leaving_out_the_box_switches_the_account_off(
    web_app: Flask,
    admin: WebClient,
    add_person: AddPerson,
) -> None:
    person_id = add_person("Kim")
    admin.submit(f"/people/{person_id}", FIELDS)
    with web_app.app_context():
        assert not people.person(person_id, by=None).active


def test_the_last_administrator_stays_one(admin: WebClient, web_app: Flask) -> None:
    with web_app.app_context():
        (only_admin,) = people.all_people(by=None)
    data = {**FIELDS, "name": "Admin", "email": "admin@example.test", "active": "y"}
    response = admin.submit(f"/people/{only_admin.id}", data)
    assert (response.status_code, "must remain" in response.text) == (422, True)


def test_a_given_password_ends_the_persons_sessions(
    web_app: Flask, admin: WebClient, signed_in: SignIn
) -> None:
    person = signed_in(name="Kim")
    with web_app.app_context():
        kim = next(one for one in people.all_people(by=None) if one.name == "Kim")
    admin.submit(f"/people/{kim.id}/password", {"password": "given by hand"})
    assert person.get("/account/").status_code == 303


def test_somebody_who_does_not_exist_is_not_found(admin: WebClient) -> None:
    assert admin.get("/people/987654").status_code == 404


def test_names_cannot_smuggle_in_markup(admin: WebClient, add_person: AddPerson) -> None:
    add_person('<button hx-get="/sign-out">X</button>')
    assert "<button hx-get=" not in admin.get("/people").text
