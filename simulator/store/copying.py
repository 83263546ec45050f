"""Copies of a whole database in one file, and putting one back."""

import os
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import URL, make_url

from simulator.store.database import db, sqlite_file

_TEMPORARY = ".part"
_LOG_FILES = ("-wal", "-shm", "-journal")
_SQLITE_MAGIC = b"SQLite format 3\x00"
_DUMP_MAGIC = b"PGDMP"


class CopyError(Exception):
    """A copy that could not be made, checked or put back; the database is as it was."""


def make_copy(url: str, target: Path) -> None:
    """Write all of the database at ``url`` to the new file ``target``, while others use it.

    :raises CopyError: if that fails; there is no half-written ``target`` then.
    """
    unfinished = target.with_name(target.name + _TEMPORARY)
    unfinished.unlink(missing_ok=True)
    source = sqlite_file(url)
    try:
        if source is not None:
            _copy_sqlite(source, unfinished)
            check_copy(unfinished)
        else:
            options = ("--format=custom", "--file", str(unfinished))
            _run("pg_dump", *options, url=make_url(url))
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def check_copy(file: Path) -> None:
    """Refuse a file that is no sound copy.

    :raises CopyError: if it is none.
    """
    with file.open("rb") as opened:
        start = opened.read(len(_SQLITE_MAGIC))
    if start.startswith(_DUMP_MAGIC):
        _run("pg_restore", "--list", str(file))
        return
    if start != _SQLITE_MAGIC:
        raise CopyError(f"{file} is neither an SQLite database nor a PostgreSQL dump")
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise CopyError(f"{file} is damaged: {error}") from error
    if found != "ok":
        raise CopyError(f"{file} is damaged: {found}")


def revision_in(file: Path) -> str | None:
    """The revision of the data in a sound copy; None if it is of some other product.

    :raises CopyError: if a dump cannot be read.
    """
    if is_dump(file):
        listed = _run("pg_restore", "--data-only", "--table=alembic_version", "--file=-", str(file))
        found = re.search(r"^COPY [^\n]*alembic_version[^\n]*\n(\w+)$", listed, re.M)
        return found[1] if found else None
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            row = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        return None
    return str(row[0]) if row else None


def is_dump(file: Path) -> bool:
    """Whether the copy is of PostgreSQL."""
    with file.open("rb") as opened:
        return opened.read(len(_DUMP_MAGIC)) == _DUMP_MAGIC


def put_back(url: str, source: Path) -> None:
    """Replace the app's database, at ``url``, by the copy; nobody may use it meanwhile.

    :raises CopyError: if it fails, or the copy is of another kind of database.
    """
    target = sqlite_file(url)
    if is_dump(source) is not (target is None):
        raise CopyError("the copy is of another kind of database than the one to be replaced")
    if target is None:
        _empty()
        options = ("--no-owner", "--single-transaction", "--exit-on-error")
        _run("pg_restore", *options, str(source), url=make_url(url))
        return
    db.engine.dispose()
    unfinished = target.with_name(target.name + _TEMPORARY)
    shutil.copyfile(source, unfinished)
    # A log of the old database must not be played into the new one.
    for ending in _LOG_FILES:
        target.with_name(target.name + ending).unlink(missing_ok=True)
    unfinished.replace(target)


def _empty() -> None:
    """Drop our tables, those of a later revision than the copy's too."""
    with db.engine.begin() as connection:
        db.metadata.drop_all(connection)
        connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
    db.engine.dispose()


def _copy_sqlite(source: Path, target: Path) -> None:
    try:
        with closing(sqlite3.connect(source)) as database:
            database.execute("VACUUM INTO ?", (str(target),))
    except sqlite3.DatabaseError as error:
        raise CopyError(f"{source} could not be copied: {error}") from error


def _run(program: str, *arguments: str, url: URL | None = None) -> str:
    """What one of PostgreSQL's programs prints; a password goes by the environment."""
    found = shutil.which(program)
    if found is None:
        raise CopyError(f"{program} is not installed; it comes with PostgreSQL's client programs")
    environment = dict(os.environ)
    if url is not None:
        address = url.set(drivername="postgresql", password=None).render_as_string()
        arguments = ("--dbname", address, *arguments)
        environment |= {"PGPASSWORD": url.password} if url.password else {}
    done = subprocess.run(  # noqa: S603  (a fixed program, no shell)
        [found, *arguments],
        env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if done.returncode:
        raise CopyError(f"{program}: {done.stderr.strip()}")
    return done.stdout
