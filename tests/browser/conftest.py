"""Fixtures of the browser tests: a running server, Chromium, and people to sign in as.

Without Chromium these tests are left out on a developer's machine and fail where ``CI`` is set.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from werkzeug.serving import make_server

from simulator.paths import SCENARIOS
from simulator.services import people, teams
from simulator.services.loading import load_materials
from simulator.services.materials import Materials
from simulator.store import db
from simulator.store.database import sqlite_url
from simulator.store.models import MembershipKind, RoleName
from simulator.web.factory import create_app

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PASSWORD = "a sentence for tests"
WAIT_MILLISECONDS = 10_000
# What a page may say in the console: answers that a test asks for on purpose.
EXPECTED_NOISE = ("the server responded with a status of 4",)


@dataclass(frozen=True)
class Site:
    """A running server, its application, and who can sign in there with ``PASSWORD``."""

    address: str
    app: Flask
    people: dict[RoleName, str]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed; apt-get install chromium")
        pytest.skip("Chromium is not installed: nothing is tested in a browser here")
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def browser_materials() -> Materials:
    """The scenarios of the product, scored by rules alone: they load fast."""
    return load_materials(SCENARIOS, "rules")


@pytest.fixture
def site(tmp_path: Path, migrated_sqlite: Path, browser_materials: Materials) -> Iterator[Site]:
    """A server of this test's own on a free port, with one person for each role."""
    file = tmp_path / "simulator.sqlite"
    shutil.copy(migrated_sqlite, file)
    app = create_app(
        {
            "SECRET_KEY": "for tests only",
            "INSTANCE": tmp_path,
            "SQLALCHEMY_DATABASE_URI": sqlite_url(file),
            "MATERIALS": browser_materials,
        }
    )
    with app.app_context():
        cast = _cast()
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield Site(f"http://127.0.0.1:{server.server_port}", app, cast)
    server.shutdown()
    thread.join()
    server.server_close()
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """A fresh browser profile in Simplified Chinese."""
    context = browser.new_context(base_url=site.address, locale="zh-CN")
    context.set_default_timeout(WAIT_MILLISECONDS)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails its test on an error in its console: a blocked script, a lost request."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield page
    serious = [text for text in wrong if not any(noise in text for noise in EXPECTED_NOISE)]
    assert not serious, serious


@pytest.fixture
def sign_in(site: Site) -> Callable[[Page, RoleName], None]:
    """A function that signs in as the person of a role."""

    def sign_in(page: Page, role: RoleName) -> None:
        page.goto("/sign-in")
        page.fill("#email", site.people[role])
        page.fill("#password", PASSWORD)
        page.press("#password", "Enter")
        page.wait_for_url(lambda address: "/sign-in" not in address)

    return sign_in


def _cast() -> dict[RoleName, str]:
    now = datetime.now(UTC)
    names = {
        RoleName.TRAINEE: "林小雨", RoleName.TRAINER: "周敏",
        RoleName.AUTHOR: "何文远", RoleName.ADMIN: "沈岚",
    }  # fmt: skip
    ids = {
        role: people.create_person(
            name, f"{role}@example.test", (role,), now, by=None, password=PASSWORD
        )
        for role, name in names.items()
    }
    team = teams.create_team("热线一组", now, by=None)
    teams.join_team(ids[RoleName.TRAINEE], team, MembershipKind.MEMBER, by=None)
    teams.join_team(ids[RoleName.TRAINER], team, MembershipKind.TRAINER, by=None)
    return {role: f"{role}@example.test" for role in names}
