"""Importing a list of people: preview, correction, import."""

import io
import re

import pytest
from flask import Flask

from simulator.services import people
from simulator.store.models import RoleName
from tests.helpers.web_client import WebClient
from tests.web.conftest import SignIn

LIST = "name,email,role,team\n林小雨,lin@example.test,trainee,热线一组\nKim,kim@example.test,,\n"
BROKEN = "name,email\n林小雨,lin@example.test\nKim,no address\n"
DIGEST = re.compile(r'name="digest"[^>]* value="([0-9a-f]+)"')


@pytest.fixture
def admin(signed_in: SignIn) -> WebClient:
    """A browser in which an administrator has signed in."""
    client = signed_in(RoleName.ADMIN, name="Admin")
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def names(app: Flask) -> set[str]:
    with app.app_context():
        return {person.name for person in people.all_people(by=None)}


def check(admin: WebClient, text: str) -> str:
    return admin.submit("/people/import", {"text": text}).text


def test_the_preview_changes_nothing(web_app: Flask, admin: WebClient) -> None:
    assert "new: 2" in check(admin, LIST)
    assert names(web_app) == {"Admin"}


def test_a_file_is_read_in_the_encoding_of_chinese_excel(admin: WebClient) -> None:
    file = (io.BytesIO(LIST.encode("gb18030")), "people.csv")
    page = admin.submit("/people/import", {"file": file}).text
    assert "林小雨" in page
    assert "GB18030" in page


def test_the_preview_keeps_the_text_of_the_file(admin: WebClient) -> None:
    file = (io.BytesIO(BROKEN.encode("utf-8-sig")), "people.csv")
    page = admin.submit("/people/import", {"file": file}).text
    assert "Kim,no address" in page


def test_a_broken_line_is_shown_with_its_number_and_stops_the_import(
    web_app: Flask, admin: WebClient
) -> None:
    page = check(admin, BROKEN)
    assert "problem: 1" in page
    assert "is not an e-mail address" in page
    assert "/people/import/apply" not in page


def test_importing_does_what_was_shown_and_tells_first_passwords(
    web_app: Flask, admin: WebClient
) -> None:
    digest = DIGEST.search(check(admin, LIST))
    assert digest is not None
    response = admin.submit("/people/import/apply", {"text": LIST, "digest": digest[1]})
    assert response.status_code == 200
    assert names(web_app) == {"Admin", "林小雨", "Kim"}
    assert len(re.findall(r"<code>[a-z0-9-]{19}</code>", response.text)) == 2


def test_a_list_that_changed_after_the_preview_is_shown_again(
    web_app: Flask, admin: WebClient
) -> None:
    digest = DIGEST.search(check(admin, LIST))
    assert digest is not None
    changed = LIST.replace("Kim,", "Lou,")
    response = admin.submit("/people/import/apply", {"text": changed, "digest": digest[1]})
    assert (response.status_code, "Lou" in response.text) == (409, True)
    assert names(web_app) == {"Admin"}


@pytest.mark.parametrize("text", ["", "who,where\nKim,here\n"])
def test_a_file_that_is_no_list_is_refused_and_kept(admin: WebClient, text: str) -> None:
    response = admin.submit("/people/import", {"text": text})
    assert (response.status_code, 'class="wrong"' in response.text) == (422, True)


def test_a_list_larger_than_the_usual_body_gets_through(admin: WebClient) -> None:
    lines = "".join(f"Person {n},p{n}@example.test,{'x' * 90}\n" for n in range(3000))
    file = (io.BytesIO(f"name,email,team\n{lines}".encode()), "people.csv")
    assert "new: 3000" in admin.submit("/people/import", {"file": file}).text


def test_the_sample_can_be_imported_as_it_is(admin: WebClient) -> None:
    sample = admin.get("/people/import/sample.csv")
    assert sample.mimetype == "text/csv"
    file = (io.BytesIO(sample.data), "people.csv")
    assert "new: 2" in admin.submit("/people/import", {"file": file}).text
