"""Fixtures of the web tests: an application on a database of its own, clients, and people."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask

from simulator.paths import SCENARIOS
from simulator.services import people
from simulator.services.loading import load_materials
from simulator.services.materials import Materials
from simulator.store import db
from simulator.store import people as stored_people
from simulator.store.database import sqlite_url
from simulator.store.models import RoleName
from simulator.web.factory import create_app
from tests.helpers.web_client import WebClient

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

SignIn = Callable[..., WebClient]


@dataclass
class Person:
    """Somebody with a browser in which they are signed in."""

    id: int
    browser: WebClient


@pytest.fixture(scope="session")
def real_materials() -> Materials:
    """The scenarios of the product, scored by rules alone: they load fast."""
    return load_materials(SCENARIOS, "rules")


@pytest.fixture
def web_settings(real_materials: Materials) -> dict[str, object]:
    """More settings for the application; a test module may override this fixture."""
    return {"MATERIALS": real_materials}


@pytest.fixture
def web_app(
    tmp_path: Path, migrated_sqlite: Path, web_settings: dict[str, object]
) -> Iterator[Flask]:
    """The whole application on a migrated SQLite file."""
    file = tmp_path / "simulator.sqlite"
    shutil.copy(migrated_sqlite, file)
    settings = {
        "TESTING": True,
        "SECRET_KEY": "for tests only",
        "INSTANCE": tmp_path,
        "SQLALCHEMY_DATABASE_URI": sqlite_url(file),
    }
    application = create_app({**settings, **web_settings})
    application.test_client_class = WebClient
    yield application
    with application.app_context():
        db.engine.dispose()


@pytest.fixture
def client(web_app: Flask) -> WebClient:
    """A browser in which nobody has signed in."""
    client = web_app.test_client()
    assert isinstance(client, WebClient)
    return client


@pytest.fixture
def add_person(web_app: Flask) -> Callable[..., int]:
    """A function that creates a person with the given roles, and gives the id."""

    def add(name: str, *roles: RoleName, password: str | None = None) -> int:
        address = ".".join(re.findall(r"\w+", name.lower())) + "@example.test"
        with web_app.app_context():
            return people.create_person(
                name, address, roles or (RoleName.TRAINEE,), NOW, by=None, password=password
            )

    return add


@pytest.fixture
def signed_in(web_app: Flask, add_person: Callable[..., int]) -> SignIn:
    """A function that gives a browser in which a new person with the given roles has signed in."""

    def sign_in(*roles: RoleName, name: str = "Robin") -> WebClient:
        person_id = add_person(name, *roles)
        client = web_app.test_client()
        assert isinstance(client, WebClient)
        with web_app.app_context():
            user = stored_people.user(person_id)
            assert user is not None
            client.sign_in_as(user.fs_uniquifier)
        return client

    return sign_in


@pytest.fixture
def person(web_app: Flask, add_person: Callable[..., int]) -> Callable[..., Person]:
    """A function that gives somebody with these roles, signed in."""

    def make(name: str, *roles: RoleName) -> Person:
        person_id = add_person(name, *roles)
        browser = web_app.test_client()
        assert isinstance(browser, WebClient)
        with web_app.app_context():
            user = stored_people.user(person_id)
            assert user is not None
            browser.sign_in_as(user.fs_uniquifier)
        browser.set_cookie("language", "en")
        return Person(person_id, browser)

    return make
