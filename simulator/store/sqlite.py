"""How SQLite is opened: write-ahead log, foreign keys, and writers that lock at the start.

Python's driver begins a transaction late and upgrades it from reading to writing, which loses
updates or fails at once under load. Here a transaction begins with ``BEGIN IMMEDIATE``, except in
requests that only read and inside :func:`simulator.store.reading`.

``synchronous=FULL`` keeps an acknowledged turn even when the power fails; a killed process alone
loses nothing with less. The write-ahead log needs a local disk.
"""

from sqlite3 import Connection as DriverConnection

from flask import has_request_context, request
from sqlalchemy import Connection, Engine, event

BEGIN_OPTION = "sqlite_begin"
BEGIN_READING = "BEGIN"
BEGIN_WRITING = "BEGIN IMMEDIATE"
BUSY_MILLISECONDS = 10_000

_READING_METHODS = {"GET", "HEAD", "OPTIONS"}
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
)


def prepare(engine: Engine) -> None:
    """Set up ``engine`` if it is one of SQLite; others are left alone."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _open)
        event.listen(engine, "begin", _begin)


def _open(connection: DriverConnection, _record: object) -> None:
    # The driver is kept from beginning transactions by itself.
    connection.isolation_level = None
    for pragma in reversed(_PRAGMAS):
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    chosen = connection.get_execution_options().get(BEGIN_OPTION)
    connection.exec_driver_sql(chosen or _usual_begin())


def _usual_begin() -> str:
    only_reads = has_request_context() and request.method in _READING_METHODS
    return BEGIN_READING if only_reads else BEGIN_WRITING
