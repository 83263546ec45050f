"""Migrations, on both databases."""

from flask import Flask
from sqlalchemy import inspect

from simulator.store import db, migrating
from simulator.store.application import store_app
from simulator.store.models import Role, RoleName


def test_upgrading_downgrading_and_upgrading_again_works(empty_url: str) -> None:
    with store_app(empty_url).app_context():
        migrating.upgrade()
        migrating.downgrade()
        migrating.upgrade()
        assert migrating.current_revision() == migrating.newest_revision()
        db.engine.dispose()


def test_downgrading_leaves_no_table_of_ours(empty_url: str) -> None:
    with store_app(empty_url).app_context():
        migrating.upgrade()
        migrating.downgrade()
        assert set(inspect(db.engine).get_table_names()) <= {"alembic_version"}
        db.engine.dispose()


def test_the_migrated_database_is_what_the_models_say(stored: Flask) -> None:
    assert migrating.differences() == []


def test_migrating_enforces_foreign_keys_again_afterwards(empty_url: str) -> None:
    with store_app(empty_url).app_context():
        migrating.upgrade()
        with db.engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        db.engine.dispose()


def test_an_empty_database_has_no_revision(empty_url: str) -> None:
    with store_app(empty_url).app_context():
        assert migrating.current_revision() is None
        db.engine.dispose()


def test_the_four_roles_are_there_from_the_start(stored: Flask) -> None:
    names = db.session.scalars(db.select(Role.name).order_by(Role.id)).all()
    assert names == [role.value for role in RoleName]
