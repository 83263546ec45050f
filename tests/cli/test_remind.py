"""``simulator remind``, against a mail server on this machine."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import main
from simulator.content.library import load_library
from simulator.services.paths.assigning import enrol_team
from simulator.services.paths.course import course_of
from simulator.services.paths.due import Deadline
from simulator.services.people import create_person
from simulator.services.teams import create_team, join_team
from simulator.store import migrating
from simulator.store.application import store_app
from simulator.store.database import sqlite_url
from simulator.store.models import MembershipKind, RoleName
from tests.factories.documents import BAD_CONTENT
from tests.factories.smtp import PostBox, post_box


@pytest.fixture
def box() -> Iterator[PostBox]:
    with post_box() as opened:
        yield opened


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, box: PostBox) -> "Run":
    """A database in which one person has a day left for a path."""
    monkeypatch.chdir(tmp_path)
    settings = {
        "DATABASE_URL": sqlite_url(tmp_path / "own.sqlite"),
        "SCENARIOS": str(BAD_CONTENT),
        "ADDRESS": "https://rehearsal.example/",
        "MAIL_SERVER": "127.0.0.1",
        "MAIL_PORT": str(box.port),
        "MAIL_FROM": "no-reply@example.org",
        "MAIL_SECURITY": "none",
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"SIMULATOR_{name}", value)
    _enrol_somebody()
    return Run(monkeypatch)


def _enrol_somebody() -> None:
    now = datetime.now(UTC)
    with store_app().app_context():
        migrating.upgrade()
        admin = create_person("Admin", "admin@example.org", [RoleName.ADMIN], now, by=None)
        kim = create_person("Kim", "kim@example.org", [RoleName.TRAINEE], now, by=None)
        team = create_team("Hotline", now, by=None)
        join_team(kim, team, MembershipKind.MEMBER, by=None)
        deadline = Deadline(in_days=1)
        course = course_of(load_library(BAD_CONTENT))
        enrol_team(course, team, "first-week", deadline, now, by=admin)


class Run:
    """Runs ``simulator remind``."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def __call__(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, ("remind", *arguments))

    def without(self, name: str) -> None:
        self.monkeypatch.delenv(f"SIMULATOR_{name}")


def test_whoever_is_near_the_date_gets_a_letter(run: Run, box: PostBox) -> None:
    result = run()
    assert (result.exit_code, result.stderr) == (0, "1 sent, 0 failed.\n")
    (letter,) = box.letters
    assert letter["To"].addresses[0].addr_spec == "kim@example.org"
    assert "https://rehearsal.example/paths" in letter.get_content()


def test_a_second_run_sends_nothing(run: Run, box: PostBox) -> None:
    run()
    assert run().stderr == "0 sent, 0 failed.\n"
    assert len(box.letters) == 1


def test_a_dry_run_shows_the_letter_and_needs_no_server(run: Run, box: PostBox) -> None:
    run.without("MAIL_SERVER")
    result = run("--dry-run")
    assert "To: kim@example.org" in result.stdout
    assert box.letters == []
    run.monkeypatch.setenv("SIMULATOR_MAIL_SERVER", "127.0.0.1")
    assert run().stderr == "1 sent, 0 failed.\n"


def test_an_address_that_is_refused_is_told_and_ends_with_1(run: Run, box: PostBox) -> None:
    box.refused.add("kim@example.org")
    result = run()
    assert result.exit_code == 1
    assert "kim@example.org:" in result.stderr
    box.refused.clear()
    assert run().exit_code == 0


def test_without_a_mail_server_it_says_what_to_set(run: Run) -> None:
    run.without("MAIL_SERVER")
    result = run()
    assert result.exit_code == 1
    assert "SIMULATOR_MAIL_SERVER" in result.stderr
