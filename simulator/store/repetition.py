"""Queries on cards and their reviews."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Insert, exists, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import selectinload

from simulator.store.database import db
from simulator.store.models import Attempt, AttemptStatus, Card, CardKind, CardReview

Named = tuple[CardKind, str]


def cards_of(user_id: int) -> Sequence[Card]:
    """The cards of this user."""
    return db.session.scalars(select(Card).where(Card.user_id == user_id)).all()


def lock_cards(user_id: int, names: Iterable[Named], now: datetime) -> Mapping[Named, Card]:
    """The user's cards of these names, made where missing, locked until the transaction ends.

    They are locked in one order, so that two transactions cannot wait for each other.
    """
    locked = {}
    for kind, key in sorted(set(names)):
        db.session.execute(_unless_there(user_id, kind, key, now))
        locked[kind, key] = db.session.scalars(
            select(Card)
            .where(Card.user_id == user_id, Card.kind == kind.value, Card.key == key)
            .with_for_update()
            .execution_options(populate_existing=True)
        ).one()
    return locked


def attempts_to_review(user_id: int) -> Sequence[Attempt]:
    """The user's finished attempts that have moved no card yet, the first finished first."""
    return db.session.scalars(
        select(Attempt)
        .where(Attempt.user_id == user_id, Attempt.status == AttemptStatus.FINISHED)
        .where(~exists().where(CardReview.attempt_id == Attempt.id))
        .options(selectinload(Attempt.turns))
        .order_by(Attempt.finished_at, Attempt.id)
    ).all()


def _unless_there(user_id: int, kind: CardKind, key: str, now: datetime) -> Insert:
    """Inserts a card without reviews; one that is there already stays as it is."""
    row: dict[str, object] = {
        "user_id": user_id,
        "kind": kind.value,
        "key": key,
        "state": {},
        "due_at": now,
    }
    if db.session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(Card).values(row).on_conflict_do_nothing()
    return sqlite.insert(Card).values(row).on_conflict_do_nothing()
