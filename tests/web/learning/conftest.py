"""Fixtures of the lesson pages: the good lesson, a quick scorer, and people signed in."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask

from simulator.content.library import load_library
from simulator.services.materials import Materials
from simulator.store import people as stored_people
from simulator.store.models import RoleName
from tests.factories.lessons import put_lesson
from tests.factories.scoring import RULES, SignScorer
from tests.helpers.web_client import WebClient


@pytest.fixture(scope="session")
def lesson_library(tmp_path_factory: pytest.TempPathFactory) -> Materials:
    root = tmp_path_factory.mktemp("scenarios")
    put_lesson(root)
    put_lesson(root, "second-lesson", ("order: 10", "order: 20"))
    return Materials(load_library(root), SignScorer(), RULES)


@pytest.fixture
def web_settings(lesson_library: Materials) -> dict[str, object]:
    return {"MATERIALS": lesson_library}


@dataclass
class Reader:
    """Somebody with a browser in which they are signed in."""

    id: int
    browser: WebClient


@pytest.fixture
def reader(web_app: Flask, add_person: Callable[..., int]) -> Callable[[str], Reader]:
    """A function that gives somebody signed in, with pages in English."""

    def make(name: str) -> Reader:
        person_id = add_person(name, RoleName.TRAINEE)
        browser = web_app.test_client()
        assert isinstance(browser, WebClient)
        with web_app.app_context():
            user = stored_people.user(person_id)
            assert user is not None
            browser.sign_in_as(user.fs_uniquifier)
        browser.set_cookie("language", "en")
        return Reader(person_id, browser)

    return make


@pytest.fixture
def lin(reader: Callable[[str], Reader]) -> Reader:
    return reader("Lin")
