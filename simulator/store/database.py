"""The database object, the base of all models, and how an app gets them."""

import os
from pathlib import Path

from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError as DatabaseError
from sqlalchemy.orm import DeclarativeBase, registry

from simulator.store.columns import JsonLines, JsonObject, JsonObjects, JsonTexts, type_json
from simulator.store.sqlite import prepare

__all__ = [
    "MIGRATIONS",
    "Base",
    "DatabaseError",
    "db",
    "default_url",
    "init_app",
    "instance_folder",
    "migrate",
    "sqlite_file",
    "sqlite_url",
]

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
URL_VARIABLE = "SIMULATOR_DATABASE_URL"
INSTANCE_VARIABLE = "SIMULATOR_INSTANCE"

# Constraints need names of their own so that a later migration can drop them on either database.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base of every model."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMES),
        type_annotation_map=dict.fromkeys(
            (JsonObject, JsonObjects, JsonTexts, JsonLines), type_json
        ),
    )


db = SQLAlchemy(model_class=Base, disable_autonaming=True)
migrate = Migrate(directory=str(MIGRATIONS), render_as_batch=True, compare_type=True)


def instance_folder() -> Path:
    """Where the embedded database is: ``SIMULATOR_INSTANCE``, else ``./instance``."""
    return Path(os.environ.get(INSTANCE_VARIABLE) or "instance").absolute()


def default_url() -> str:
    """``SIMULATOR_DATABASE_URL``, else SQLite in the instance folder."""
    configured = os.environ.get(URL_VARIABLE)
    return configured or sqlite_url(instance_folder() / "simulator.sqlite")


def sqlite_url(path: Path) -> str:
    """The address of the SQLite database in the file ``path``."""
    return f"sqlite:///{path.resolve()}"


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite address; None for another database."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    return Path(parsed.database)


def init_app(app: Flask) -> None:
    """Give ``app`` the database that its ``SQLALCHEMY_DATABASE_URI`` names, or the default one.

    :raises OSError: if the folder of an SQLite file cannot be made.
    """
    url = str(app.config.setdefault("SQLALCHEMY_DATABASE_URI", default_url()))
    options = app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", {})
    file = sqlite_file(url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    else:
        options.setdefault("pool_pre_ping", True)
    db.init_app(app)
    migrate.init_app(app, db)
    with app.app_context():
        prepare(db.engine)
