"""Transactions: a use case writes inside ``writing()`` and has written once it is left."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from simulator.store.database import db
from simulator.store.sqlite import BEGIN_OPTION, BEGIN_READING, BEGIN_WRITING

_MODE = "simulator_transaction"


@contextmanager
def writing() -> Iterator[Session]:
    """One transaction that writes: committed at the end, rolled back on any error.

    Inside another ``writing()`` it is a part of that one. What was loaded before is read afresh.

    :raises RuntimeError: with unsaved changes, or inside ``reading()``.
    """
    session = db.session()
    if session.info.get(_MODE) == BEGIN_WRITING:
        yield session
        return
    with _transaction(session, BEGIN_WRITING):
        yield session
        session.commit()


@contextmanager
def reading() -> Iterator[Session]:
    """One transaction that only reads, so it waits for no writer and keeps none waiting.

    :raises RuntimeError: with unsaved changes.
    """
    session = db.session()
    if session.info.get(_MODE):
        yield session
        return
    with _transaction(session, BEGIN_READING):
        yield session


@contextmanager
def _transaction(session: Session, mode: str) -> Iterator[None]:
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("changes made outside writing() would be lost")
    if session.info.get(_MODE):
        raise RuntimeError("nothing can be written inside reading()")
    session.rollback()
    session.connection(execution_options={BEGIN_OPTION: mode})
    session.info[_MODE] = mode
    try:
        yield
    finally:
        del session.info[_MODE]
        session.rollback()
