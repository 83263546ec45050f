"""Queries on drills and their answers."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, func, select

from simulator.store.database import db
from simulator.store.models import Drill, DrillAnswer


def drill(drill_id: int) -> Drill | None:
    """The drill with this id."""
    return db.session.get(Drill, drill_id)


def lock_drill(drill_id: int) -> Drill | None:
    """The drill as it now is, locked until the transaction ends, so that answers have an order."""
    return db.session.get(Drill, drill_id, with_for_update=True, populate_existing=True)


def open_drill(user_id: int, since: datetime) -> Drill | None:
    """The latest drill of this user that was begun since then and has no end yet."""
    return db.session.scalar(
        select(Drill)
        .where(Drill.user_id == user_id, Drill.finished_at.is_(None), Drill.started_at >= since)
        .order_by(Drill.id.desc())
        .limit(1)
    )


def latest_drills(user_id: int, limit: int) -> Sequence[tuple[Drill, int]]:
    """The latest drills of this user, and how many lines of each were answered."""
    answered = func.count(DrillAnswer.id)
    rows = db.session.execute(
        select(Drill, answered)
        .join(DrillAnswer, and_(DrillAnswer.drill_id == Drill.id, DrillAnswer.version == 1))
        .where(Drill.user_id == user_id)
        .group_by(Drill.id)
        .order_by(Drill.id.desc())
        .limit(limit)
    )
    return [(found, count) for found, count in rows]


def finish_times(user_id: int) -> Sequence[datetime]:
    """When this user finished a drill, the latest first."""
    times = db.session.scalars(
        select(Drill.finished_at)
        .where(Drill.user_id == user_id, Drill.finished_at.is_not(None))
        .order_by(Drill.finished_at.desc())
    )
    return [at for at in times if at is not None]
