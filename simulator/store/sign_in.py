"""Queries on tries to sign in."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, func, select

from simulator.store.database import db
from simulator.store.models import SignInTry


def tries(key: str, since: datetime) -> int:
    """How many tries there were under ``key`` from ``since`` on."""
    query = select(func.count()).where(SignInTry.key == key, SignInTry.at >= since)
    return db.session.scalar(query) or 0


def add_tries(keys: Iterable[str], at: datetime) -> None:
    """Record one try under each of ``keys``."""
    db.session.add_all([SignInTry(key=key, at=at) for key in keys])


def forget_tries(keys: Iterable[str]) -> None:
    """Forget the tries under ``keys``."""
    db.session.execute(delete(SignInTry).where(SignInTry.key.in_(tuple(keys))))


def forget_tries_before(moment: datetime) -> None:
    """Forget the tries that no longer count."""
    db.session.execute(delete(SignInTry).where(SignInTry.at < moment))
