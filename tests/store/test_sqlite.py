"""How SQLite is opened."""

import sqlite3
from pathlib import Path

import pytest
from flask import Flask

from simulator.store import db, reading
from simulator.store.application import store_app
from simulator.store.database import sqlite_url


@pytest.fixture
def file_app(tmp_path: Path) -> Flask:
    return store_app(sqlite_url(tmp_path / "folder" / "simulator.sqlite"))


def can_lock(file: Path) -> bool:
    with sqlite3.connect(file, timeout=0, isolation_level=None) as other:
        try:
            other.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        other.execute("ROLLBACK")
        return True


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
def test_connections_are_opened_for_safety(file_app: Flask, pragma: str, value: object) -> None:
    with file_app.app_context():
        assert db.session.execute(db.text(f"PRAGMA {pragma}")).scalar() == value


def test_a_writer_waits_for_another_one(file_app: Flask) -> None:
    with file_app.app_context():
        assert db.session.execute(db.text("PRAGMA busy_timeout")).scalar() == 10_000


def test_a_transaction_locks_for_writing_at_its_start(file_app: Flask, tmp_path: Path) -> None:
    with file_app.app_context():
        db.session.execute(db.text("SELECT 1"))
        assert not can_lock(tmp_path / "folder" / "simulator.sqlite")


def test_reading_keeps_no_writer_waiting(file_app: Flask, tmp_path: Path) -> None:
    with file_app.app_context(), reading() as session:
        session.execute(db.text("SELECT count(*) FROM sqlite_master"))
        assert can_lock(tmp_path / "folder" / "simulator.sqlite")


@pytest.mark.parametrize(("method", "free"), [("GET", True), ("POST", False)])
def test_only_requests_that_may_write_lock(
    file_app: Flask, tmp_path: Path, method: str, *, free: bool
) -> None:
    with file_app.test_request_context(method=method):
        db.session.execute(db.text("SELECT count(*) FROM sqlite_master"))
        assert can_lock(tmp_path / "folder" / "simulator.sqlite") is free
