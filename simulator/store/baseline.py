"""The least that could store a turn: a bare Flask app that inserts the row, to compare with."""

from flask import Flask, Response, request
from sqlalchemy import insert, inspect, select

from simulator.store.database import db, init_app
from simulator.store.models import Turn


def bare_app(database_url: str) -> Flask:
    """An app whose ``POST /turns`` stores a copy of the newest turn, with the given key and seq.

    Nobody signs in, nothing is scored, no page is rendered: the floor under every submit.
    """
    app = Flask("bare")
    app.config["SQLALCHEMY_DATABASE_URI"] = database_url
    init_app(app)
    with app.app_context():
        newest = db.session.scalars(select(Turn).order_by(Turn.id.desc()).limit(1)).one()
        row = {column.key: getattr(newest, column.key) for column in inspect(Turn).columns}
        db.session.rollback()
    del row["id"]

    @app.post("/turns")
    def insert_turn() -> Response:
        given = {"key": request.form["key"], "seq": int(request.form["seq"])}
        db.session.execute(insert(Turn).values({**row, **given}))
        db.session.commit()
        return Response(status=204)

    return app
