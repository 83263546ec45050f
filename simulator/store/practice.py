"""Queries on attempts, turns, drafts and scenario versions."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import aliased, selectinload

from simulator.store.database import db
from simulator.store.models import (
    OPEN_STATUSES,
    Attempt,
    AttemptStatus,
    Draft,
    Membership,
    MembershipKind,
    ScenarioVersion,
    Turn,
    User,
)


def attempt(attempt_id: int) -> Attempt | None:
    """The attempt with this id."""
    return db.session.get(Attempt, attempt_id)


def lock_attempt(attempt_id: int) -> Attempt | None:
    """The attempt as it now is, locked until the transaction ends, so that turns have an order."""
    return db.session.get(Attempt, attempt_id, with_for_update=True, populate_existing=True)


def lock_user(user_id: int) -> User | None:
    """The user, locked until the transaction ends: two clicks begin one attempt."""
    return db.session.get(User, user_id, with_for_update=True, populate_existing=True)


def turn_with_key(attempt_id: int, key: str) -> Turn | None:
    """The turn that the form with this key has already stored."""
    return db.session.scalar(select(Turn).where(Turn.attempt_id == attempt_id, Turn.key == key))


def turn(attempt_id: int, seq: int) -> Turn | None:
    """The turn with this number."""
    return db.session.scalar(select(Turn).where(Turn.attempt_id == attempt_id, Turn.seq == seq))


def open_attempt(user_id: int, scenario_id: str) -> Attempt | None:
    """The latest attempt of this user at this scenario that has no result yet."""
    return db.session.scalar(
        select(Attempt)
        .where(Attempt.user_id == user_id, Attempt.scenario_id == scenario_id)
        .where(Attempt.status.in_(OPEN_STATUSES))
        .order_by(Attempt.id.desc())
        .limit(1)
    )


def attempts_of(user_id: int, scenario_id: str | None = None) -> Sequence[Attempt]:
    """The attempts of this user, the latest first, those left for a fresh start left out."""
    query = (
        select(Attempt)
        .where(Attempt.user_id == user_id, Attempt.status != AttemptStatus.LEFT)
        .options(selectinload(Attempt.version))
        .order_by(Attempt.id.desc())
    )
    if scenario_id is not None:
        query = query.where(Attempt.scenario_id == scenario_id)
    return db.session.scalars(query).all()


def replies_elsewhere(
    attempt: Attempt, before: datetime | None, limit: int
) -> Sequence[tuple[str, int, str]]:
    """Text, turn and scenario of the user's replies at other scenarios, the latest first.

    Other attempts at the same scenario are left out: to answer there as before is no formula.
    ``before`` leaves out what was written later.
    """
    query = (
        select(Turn.text, Turn.seq, Attempt.scenario_id)
        .join(Turn.attempt)
        .where(Attempt.user_id == attempt.user_id, Attempt.scenario_id != attempt.scenario_id)
        .order_by(Turn.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Turn.created_at < before)
    return [(text, seq, scenario) for text, seq, scenario in db.session.execute(query)]


def trains(trainer_id: int, trainee_id: int) -> bool:
    """Whether the one is trainer of a team that the other is a member of."""
    trainer, member = aliased(Membership), aliased(Membership)
    return bool(
        db.session.scalar(
            select(
                exists()
                .where(trainer.user_id == trainer_id, trainer.kind == MembershipKind.TRAINER)
                .where(member.user_id == trainee_id, member.kind == MembershipKind.MEMBER)
                .where(trainer.team_id == member.team_id)
            )
        )
    )


def handed_in_to(trainer_id: int) -> Sequence[Attempt]:
    """The attempts handed in by members of this trainer's teams, the latest first."""
    trainer, member = aliased(Membership), aliased(Membership)
    trainees = (
        select(member.user_id)
        .join(trainer, trainer.team_id == member.team_id)
        .where(trainer.user_id == trainer_id, trainer.kind == MembershipKind.TRAINER)
        .where(member.kind == MembershipKind.MEMBER)
    )
    return db.session.scalars(
        select(Attempt)
        .where(Attempt.user_id.in_(trainees), Attempt.handed_in_at.is_not(None))
        .options(selectinload(Attempt.version))
        .order_by(Attempt.handed_in_at.desc(), Attempt.id.desc())
    ).all()


def all_handed_in() -> Sequence[Attempt]:
    """Every attempt that is handed in, the first begun first."""
    return db.session.scalars(
        select(Attempt)
        .where(Attempt.handed_in_at.is_not(None))
        .options(selectinload(Attempt.version))
        .order_by(Attempt.id)
    ).all()


def version(scenario_id: str, content_hash: str, source: str, now: datetime) -> ScenarioVersion:
    """The stored version of a scenario, kept now if it is new."""
    stored = db.session.scalar(
        select(ScenarioVersion).where(
            ScenarioVersion.scenario_id == scenario_id, ScenarioVersion.hash == content_hash
        )
    )
    if stored is not None:
        return stored
    fresh = ScenarioVersion(
        scenario_id=scenario_id, hash=content_hash, source=source, first_used_at=now
    )
    db.session.add(fresh)
    db.session.flush()
    return fresh


def version_with_id(version_id: int) -> ScenarioVersion | None:
    """The stored version of a scenario with this id."""
    return db.session.get(ScenarioVersion, version_id)


def draft(attempt_id: int, place: str) -> Draft | None:
    """The text begun at this place."""
    return db.session.scalar(
        select(Draft).where(Draft.attempt_id == attempt_id, Draft.place == place)
    )


def drafts(attempt_id: int) -> dict[str, str]:
    """All texts begun in this attempt, by place."""
    rows = db.session.scalars(select(Draft).where(Draft.attempt_id == attempt_id))
    return {row.place: row.text for row in rows}


def put_draft(attempt_id: int, place: str, text: str, now: datetime) -> None:
    """Keep ``text`` at this place; the attempt must be locked."""
    stored = draft(attempt_id, place)
    if stored is None:
        db.session.add(Draft(attempt_id=attempt_id, place=place, text=text, saved_at=now))
    else:
        stored.text, stored.saved_at = text, now


def drop_drafts(attempt_id: int, places: Iterable[str]) -> None:
    """Forget the texts begun at these places."""
    db.session.execute(
        delete(Draft).where(Draft.attempt_id == attempt_id, Draft.place.in_(tuple(places)))
    )
