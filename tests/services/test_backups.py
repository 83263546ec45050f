"""Backing up and restoring, on both databases."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask

from simulator.services.backups import CopyError, back_up, restore
from simulator.services.people import all_people
from simulator.store import db, migrating
from simulator.store.application import store_app
from simulator.store.database import sqlite_file, sqlite_url
from tests.factories.practice import make_person


@pytest.fixture
def url(stored: Flask) -> str:
    """The address of a database with one person."""
    make_person("林小满")
    return str(stored.config["SQLALCHEMY_DATABASE_URI"])


@pytest.fixture
def copy(url: str, tmp_path: Path) -> Path:
    """A backup of it."""
    back_up(url, tmp_path / "backup")
    return tmp_path / "backup"


@pytest.fixture
def fresh(empty_url: str) -> Iterator[str]:
    """The address of an empty database, in its app's context."""
    with store_app(empty_url).app_context():
        yield empty_url
        db.engine.dispose()


def names() -> list[str]:
    db.session.rollback()
    return [person.name for person in all_people(by=None)]


def test_a_restored_backup_has_everyone_back(copy: Path, url: str) -> None:
    make_person("后来的人")
    restore(url, copy, force=True)
    assert names() == ["林小满"]


def test_what_a_restore_replaces_is_kept(copy: Path, url: str) -> None:
    make_person("后来的人")
    kept = restore(url, copy, force=True)
    assert kept is not None
    restore(url, kept, force=True)
    assert len(names()) == 2


def test_data_are_not_replaced_unless_forced(copy: Path, url: str) -> None:
    make_person("后来的人")
    with pytest.raises(CopyError, match="--force"):
        restore(url, copy)
    assert len(names()) == 2


def test_an_older_backup_is_brought_to_the_newest_revision(url: str, tmp_path: Path) -> None:
    migrating.downgrade("0001")
    back_up(url, tmp_path / "old")
    migrating.upgrade()
    restore(url, tmp_path / "old", force=True)
    assert migrating.current_revision() == migrating.newest_revision()
    assert names() == ["林小满"]


def test_a_backup_of_a_later_version_is_refused(url: str, tmp_path: Path) -> None:
    db.session.execute(db.text("UPDATE alembic_version SET version_num = '9999'"))
    db.session.commit()
    back_up(url, tmp_path / "later")
    with pytest.raises(CopyError, match="later version"):
        restore(url, tmp_path / "later", force=True)


def test_a_backup_is_not_overwritten_unless_forced(copy: Path, url: str) -> None:
    with pytest.raises(CopyError, match="exists"):
        back_up(url, copy)
    back_up(url, copy, force=True)


def test_a_backup_is_made_while_somebody_writes(url: str, tmp_path: Path) -> None:
    db.session.execute(db.text("UPDATE team SET name = name"))
    back_up(url, tmp_path / "during")
    assert (tmp_path / "during").stat().st_size > 1000


def test_a_backup_leaves_no_unfinished_file(copy: Path) -> None:
    assert not list(copy.parent.glob("*.part"))


def test_an_empty_database_takes_a_backup(
    fresh: str, tmp_path: Path, migrated_sqlite: Path
) -> None:
    source = tmp_path / "source"
    if sqlite_file(fresh) is None:
        migrating.upgrade()
        back_up(fresh, source)
        migrating.downgrade()
        db.session.execute(db.text("DROP TABLE alembic_version"))
        db.session.commit()
    else:
        shutil.copy(migrated_sqlite, source)
    assert restore(fresh, source) is None
    assert migrating.current_revision() == migrating.newest_revision()


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"x" * 5000])
def test_a_damaged_backup_is_refused(url: str, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "damaged").write_bytes(content)
    with pytest.raises(CopyError):
        restore(url, tmp_path / "damaged", force=True)
    assert names() == ["林小满"]


def test_another_sqlite_database_is_refused(url: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE t (x)")
    with pytest.raises(CopyError, match="not a database of this product"):
        restore(url, tmp_path / "other", force=True)


def test_there_must_be_a_database_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(CopyError, match="no database"):
        back_up(sqlite_url(tmp_path / "none.sqlite"), tmp_path / "copy")


def test_there_must_be_a_file_to_restore(url: str, tmp_path: Path) -> None:
    with pytest.raises(CopyError, match="no file"):
        restore(url, tmp_path / "none")
