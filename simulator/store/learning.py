"""Queries on lessons read and tries at their checks."""

from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from simulator.store.database import db
from simulator.store.models import CheckTry, LessonRead


def reads_of(user_id: int) -> Sequence[LessonRead]:
    """What this user has read, the first reading first."""
    return db.session.scalars(
        select(LessonRead).where(LessonRead.user_id == user_id).order_by(LessonRead.id)
    ).all()


def read(user_id: int, lesson_id: str, content_hash: str) -> LessonRead | None:
    """The reading of this version of a lesson."""
    return db.session.scalar(
        select(LessonRead).where(
            LessonRead.user_id == user_id,
            LessonRead.lesson_id == lesson_id,
            LessonRead.hash == content_hash,
        )
    )


def check_try(try_id: int) -> CheckTry | None:
    """The try with this id."""
    return db.session.get(CheckTry, try_id)


def lock_check_try(try_id: int) -> CheckTry | None:
    """The try as it now is, locked until the transaction ends: each question is answered once."""
    return db.session.get(CheckTry, try_id, with_for_update=True, populate_existing=True)


def open_check_try(user_id: int, lesson_id: str) -> CheckTry | None:
    """The try of this user at this lesson's check that has no result yet."""
    return db.session.scalar(
        _tries(user_id, lesson_id).where(CheckTry.finished_at.is_(None)).limit(1)
    )


def last_check_try(user_id: int, lesson_id: str) -> CheckTry | None:
    """The latest try that has a result."""
    return db.session.scalar(
        _tries(user_id, lesson_id).where(CheckTry.finished_at.is_not(None)).limit(1)
    )


def finished_check_tries(user_id: int) -> Sequence[CheckTry]:
    """The tries of this user that have a result, at all lessons, the first finished first."""
    return db.session.scalars(
        select(CheckTry)
        .where(CheckTry.user_id == user_id, CheckTry.finished_at.is_not(None))
        .order_by(CheckTry.finished_at, CheckTry.id)
    ).all()


def open_check_tries(user_id: int) -> Sequence[CheckTry]:
    """The tries of this user that have no result yet, with their answers."""
    return db.session.scalars(
        select(CheckTry)
        .where(CheckTry.user_id == user_id, CheckTry.finished_at.is_(None))
        .options(selectinload(CheckTry.answers))
    ).all()


def _tries(user_id: int, lesson_id: str) -> Select[CheckTry]:
    return (
        select(CheckTry)
        .where(CheckTry.user_id == user_id, CheckTry.lesson_id == lesson_id)
        .order_by(CheckTry.id.desc())
    )
