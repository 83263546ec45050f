"""How Alembic reaches the database: through the app whose context it runs in."""

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from simulator.store import models  # noqa: F401  (completes the metadata)


def run_migrations_online() -> None:
    """Run what was asked for on the app's database."""
    configured = current_app.extensions["migrate"]
    with configured.db.engine.connect() as connection:
        set_foreign_keys(connection, enforced=False)
        try:
            context.configure(
                connection=connection,
                target_metadata=configured.metadata,
                **configured.configure_args,
            )
            with context.begin_transaction():
                context.run_migrations()
        finally:
            connection.rollback()
            set_foreign_keys(connection, enforced=True)


def set_foreign_keys(connection: Connection, *, enforced: bool) -> None:
    """On SQLite, changing a table drops and refills it; that must not delete what points at it.

    The switch works outside transactions only, so it bypasses SQLAlchemy's.
    """
    driver = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and driver is not None:
        driver.execute(f"PRAGMA foreign_keys = {'ON' if enforced else 'OFF'}")


run_migrations_online()
