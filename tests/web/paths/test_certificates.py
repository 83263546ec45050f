"""Certificates: got once, shown to their owner, verified by everybody."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories.paths import PATH, Class
from tests.helpers.web_client import WebClient
from tests.web.conftest import Person
from tests.web.paths.conftest import graduate

ADDRESS = f"/paths/{PATH}/certificate"
UNKNOWN = "2222-2222-2222-2222"


@pytest.fixture
def kim(web_app: Flask, school: Class, person: Callable[..., Person]) -> Person:
    """Somebody who has finished the path."""
    kim = person("Kim Lee")
    kim.browser.submit(f"/paths/{PATH}/enrolment")
    graduate(web_app, school, kim.id)
    return kim


def code_of(person: Person) -> str:
    person.browser.submit(ADDRESS)
    found = re.search(r'sheet-code">([A-Z0-9-]{19})<', person.browser.get(ADDRESS).text)
    assert found
    return found[1]


def test_a_finished_path_offers_its_certificate(kim: Person) -> None:
    assert f'action="{ADDRESS}"' in kim.browser.get("/paths").text
    response = kim.browser.submit(ADDRESS)
    assert (response.status_code, response.location) == (303, ADDRESS)
    page = kim.browser.get(ADDRESS).text
    assert "Kim Lee" in page
    assert "First week" in page
    assert f'href="{ADDRESS}"' in kim.browser.get("/paths").text


def test_it_names_where_it_can_be_verified(kim: Person, client: WebClient) -> None:
    code = code_of(kim)
    assert f"http://localhost/certificates/{code}" in kim.browser.get(ADDRESS).text
    response = client.get(f"/certificates/{code}")
    assert response.status_code == 200
    assert "Kim Lee" in response.text
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_it_stays_the_same(kim: Person) -> None:
    assert code_of(kim) == code_of(kim)


@pytest.mark.parametrize("change", [str.lower, lambda code: code.replace("-", "")])
def test_a_code_is_understood_however_it_is_typed(
    kim: Person, client: WebClient, change: Callable[[str], str]
) -> None:
    code = code_of(kim)
    assert client.get(f"/certificates/{change(code)}").status_code == 200
    response = client.get("/certificates", query_string={"code": f" {change(code)} "})
    assert (response.status_code, response.location) == (303, f"/certificates/{code}")


def test_a_mistyped_code_is_kept_and_explained(client: WebClient) -> None:
    response = client.get("/certificates", query_string={"code": "ABCD-<b>"})
    assert response.status_code == 422
    assert 'value="ABCD-&lt;b&gt;"' in response.text
    assert 'aria-invalid="true"' in response.text


def test_a_code_of_no_certificate_is_not_valid(kim: Person, client: WebClient) -> None:
    code_of(kim)
    for address in (f"/certificates/{UNKNOWN}", "/certificates/none"):
        response = client.get(address)
        assert response.status_code == 404
        assert "verdict-valid" not in response.text


def test_the_empty_form_is_open_to_everyone(client: WebClient) -> None:
    assert client.get("/certificates").status_code == 200


def test_an_unfinished_path_gives_none(person: Callable[..., Person], school: Class) -> None:
    kim = person("Kim")
    kim.browser.submit(f"/paths/{PATH}/enrolment")
    assert kim.browser.get(ADDRESS).location == f"/paths/{PATH}"
    assert kim.browser.submit(ADDRESS).location == ADDRESS
    assert "all required steps" in kim.browser.get(f"/paths/{PATH}").text


def test_nobody_gets_another_persons(kim: Person, person: Callable[..., Person]) -> None:
    code_of(kim)
    other = person("Robin")
    assert other.browser.get(ADDRESS).location == f"/paths/{PATH}"
    assert other.browser.submit(ADDRESS).status_code == 404
