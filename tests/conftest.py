"""Fixtures on the databases: every test that takes ``app`` runs on SQLite and on PostgreSQL."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings

from simulator.store import db, migrating
from simulator.store.application import store_app
from simulator.store.database import sqlite_url
from tests.factories.postgres import Cluster, binaries

settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")  # the first example of a run loads packs, and machines differ

DATABASES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A PostgreSQL server of the tests' own."""
    if binaries() is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed; apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed: only SQLite is tested here")
    with Cluster.started() as cluster:
        yield cluster


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file at the newest revision, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "simulator.sqlite"
    app = store_app(sqlite_url(file))
    with app.app_context():
        migrating.upgrade()
        db.engine.dispose()
    return file


@pytest.fixture(params=DATABASES)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any table."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "simulator.sqlite")
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    with cluster.database() as url:
        yield url


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated database without people."""
    if request.param == "sqlite":
        file = tmp_path / "simulator.sqlite"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), file)
        yield sqlite_url(file)
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    with cluster.database(cluster.migrated_template()) as url:
        yield url


@pytest.fixture
def app(database_url: str) -> Iterator[Flask]:
    """An app that has only the store."""
    application = store_app(database_url)
    yield application
    with application.app_context():
        db.engine.dispose()


@pytest.fixture
def stored(app: Flask) -> Iterator[Flask]:
    """The app with its context pushed, for tests of a single thread."""
    with app.app_context():
        yield app
