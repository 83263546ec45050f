"""The commands about stored data: init, users, backup, restore, doctor, export."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import main
from simulator.store import reading
from simulator.store.application import store_app
from simulator.store.database import sqlite_url
from simulator.store.people import users

ROSTER = "name,email,role,team,language\n林小满,lin@example.org,trainee,一班,zh-Hans\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Run":
    """Runs a command on a database of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SIMULATOR_DATABASE_URL", sqlite_url(tmp_path / "data" / "own.sqlite"))
    return Run(tmp_path)


class Run:
    """Runs commands in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, arguments)

    def emails(self) -> list[str]:
        with store_app().app_context(), reading():
            return [user.email for user in users()]


def test_init_makes_the_database_ready(run: Run) -> None:
    assert "is ready" in run("init").output
    assert "ready already" in run("init").output


def test_init_makes_a_first_admin(run: Run) -> None:
    result = run("init", "--admin-email", "shen@example.org")
    assert "shen@example.org with" in result.output
    assert run.emails() == ["shen@example.org"]


def test_other_commands_ask_for_init_first(run: Run) -> None:
    for command in (["backup", "b"], ["export"], ["users", "password", "x"]):
        result = run(*command)
        assert result.exit_code == 1
        assert "simulator init" in result.output


def test_a_dry_run_imports_nobody(run: Run) -> None:
    run("init")
    (run.folder / "people.csv").write_text(ROSTER, "gb18030")
    result = run("users", "import", "--dry-run", "people.csv")
    assert result.exit_code == 0
    assert "+ line 2: lin@example.org" in result.output
    assert run.emails() == []


def test_an_import_prints_first_passwords(run: Run) -> None:
    run("init")
    (run.folder / "people.csv").write_text(ROSTER, "utf-8-sig")
    result = run("users", "import", "people.csv")
    email, password, name = result.stdout.strip().split("\t")
    assert (email, name) == ("lin@example.org", "林小满")
    assert len(password) == 19
    assert run.emails() == ["lin@example.org"]


def test_a_wrong_line_imports_nobody(run: Run) -> None:
    run("init")
    (run.folder / "people.csv").write_text(ROSTER + "某,nobody,boss,,\n", "utf-8")
    result = run("users", "import", "people.csv")
    assert result.exit_code == 1
    assert "! line 3" in result.output
    assert run.emails() == []


def test_a_forgotten_password_can_be_replaced(run: Run) -> None:
    run("init", "--admin-email", "shen@example.org")
    assert len(run("users", "password", "SHEN@example.org").output.strip()) == 19
    assert run("users", "password", "nobody@example.org").exit_code == 1


def test_a_backup_can_be_restored(run: Run) -> None:
    run("init", "--admin-email", "shen@example.org")
    assert run("backup", "copy.sqlite").exit_code == 0
    run("users", "import", "people.csv")
    result = run("restore", "--force", "copy.sqlite")
    assert result.exit_code == 0
    assert run.emails() == ["shen@example.org"]


def test_data_are_not_replaced_by_mistake(run: Run) -> None:
    run("init")
    run("backup", "copy.sqlite")
    result = run("restore", "copy.sqlite")
    assert result.exit_code == 1
    assert "--force" in result.output


def test_the_doctor_says_what_to_do(run: Run) -> None:
    result = run("doctor", "--engine", "rules")
    assert result.exit_code == 1
    assert "run: simulator init" in result.output


def test_an_export_without_attempts_has_a_heading(run: Run) -> None:
    run("init")
    result = run("export", "--out", "table.csv")
    assert result.exit_code == 0
    assert (run.folder / "table.csv").read_text("utf-8-sig").startswith("attempt,trainee,")


def test_an_unreachable_database_is_told_in_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMULATOR_DATABASE_URL", f"postgresql://x@/x?host={run.folder}")
    result = run("init")
    assert result.exit_code == 1
    assert result.output.startswith("Error: The database cannot be used")
