"""A Flask app that has only the store, for the command line and for tests."""

from flask import Flask

from simulator.store.database import default_url, init_app


def store_app(database_url: str | None = None) -> Flask:
    """An app whose context reaches the database at ``database_url``, or the default one."""
    app = Flask("simulator")
    app.config["SQLALCHEMY_DATABASE_URI"] = database_url or default_url()
    init_app(app)
    return app
