"""Queries on enrolments, certificates and reminders, and on what people have done for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import contains_eager

from simulator.store.database import db
from simulator.store.models import (
    Attempt,
    AttemptStatus,
    Certificate,
    Enrolment,
    Membership,
    MembershipKind,
    ReminderSent,
    TeamEnrolment,
    User,
)


@dataclass(frozen=True, slots=True)
class ScenarioResult:
    """The result of one finished attempt."""

    user_id: int
    scenario_id: str
    total: int
    passed: bool
    finished_at: datetime | None


def enrolment(user_id: int, path_id: str) -> Enrolment | None:
    """That this user follows, or followed, this path."""
    return db.session.scalar(
        select(Enrolment).where(Enrolment.user_id == user_id, Enrolment.path_id == path_id)
    )


def enrolments_of(user_ids: Collection[int]) -> Sequence[Enrolment]:
    """What these users follow, in the order of enrolling; without what was withdrawn."""
    return db.session.scalars(
        select(Enrolment)
        .where(Enrolment.user_id.in_(user_ids), Enrolment.withdrawn_at.is_(None))
        .order_by(Enrolment.enrolled_at, Enrolment.id)
    ).all()


def open_enrolments(
    user_ids: Collection[int] | None = None, *, due_by: date | None = None
) -> Sequence[Enrolment]:
    """What active users follow and have not finished, by user, the first due first.

    :param user_ids: only of these; of everybody unless given.
    :param due_by: only what is due on this day or before.
    """
    query = (
        select(Enrolment)
        .join(Enrolment.user)
        .options(contains_eager(Enrolment.user))
        .where(User.active.is_(True))
        .where(Enrolment.finished_at.is_(None), Enrolment.withdrawn_at.is_(None))
        .order_by(Enrolment.user_id, Enrolment.due_on, Enrolment.id)
    )
    if user_ids is not None:
        query = query.where(Enrolment.user_id.in_(user_ids))
    if due_by is not None:
        query = query.where(Enrolment.due_on <= due_by)
    return db.session.scalars(query).all()


def team_enrolment(team_id: int, path_id: str) -> TeamEnrolment | None:
    """That this team follows this path."""
    return db.session.scalar(
        select(TeamEnrolment).where(
            TeamEnrolment.team_id == team_id, TeamEnrolment.path_id == path_id
        )
    )


def team_enrolments(team_id: int) -> Sequence[TeamEnrolment]:
    """What this team follows."""
    return db.session.scalars(
        select(TeamEnrolment).where(TeamEnrolment.team_id == team_id).order_by(TeamEnrolment.id)
    ).all()


def newcomers(user_ids: Collection[int] | None = None) -> Sequence[tuple[int, TeamEnrolment]]:
    """Active members of teams that follow a path, who have never been enrolled in it themselves.

    :param user_ids: only these; everybody unless given.
    """
    never = ~exists().where(
        Enrolment.user_id == Membership.user_id, Enrolment.path_id == TeamEnrolment.path_id
    )
    query = (
        select(Membership.user_id, TeamEnrolment)
        .join(TeamEnrolment, TeamEnrolment.team_id == Membership.team_id)
        .join(User, User.id == Membership.user_id)
        .where(User.active.is_(True), Membership.kind == MembershipKind.MEMBER, never)
        .order_by(Membership.user_id, TeamEnrolment.id)
    )
    if user_ids is not None:
        query = query.where(Membership.user_id.in_(user_ids))
    return [(user_id, found) for user_id, found in db.session.execute(query)]


def members_of(team_id: int) -> Sequence[User]:
    """The active members of this team, by name."""
    return db.session.scalars(
        select(User)
        .join(Membership, Membership.user_id == User.id)
        .where(Membership.team_id == team_id, Membership.kind == MembershipKind.MEMBER)
        .where(User.active.is_(True))
        .order_by(User.name, User.id)
    ).all()


def results_of(user_ids: Collection[int]) -> Sequence[ScenarioResult]:
    """The results of all finished attempts of these users, the first finished first."""
    query = (
        select(
            Attempt.user_id,
            Attempt.scenario_id,
            Attempt.total,
            Attempt.passed,
            Attempt.finished_at,
        )
        .where(Attempt.user_id.in_(user_ids), Attempt.status == AttemptStatus.FINISHED)
        .order_by(Attempt.finished_at, Attempt.id)
    )
    return [
        ScenarioResult(user_id, scenario_id, total or 0, bool(passed), finished_at)
        for user_id, scenario_id, total, passed, finished_at in db.session.execute(query)
    ]


def certificate(code: str) -> Certificate | None:
    """The certificate with exactly this code."""
    return db.session.scalar(select(Certificate).where(Certificate.code == code))


def certificates_of(user_ids: Collection[int]) -> Sequence[Certificate]:
    """The certificates of these users."""
    return db.session.scalars(select(Certificate).where(Certificate.user_id.in_(user_ids))).all()


def reminded_on(day: date) -> frozenset[int]:
    """The users who were written to on ``day``."""
    query = select(ReminderSent.user_id).where(ReminderSent.sent_on == day)
    return frozenset(db.session.scalars(query))


def forget_reminder(user_id: int, day: date) -> None:
    """Take back that this user was written to on ``day``."""
    db.session.execute(
        delete(ReminderSent).where(ReminderSent.user_id == user_id, ReminderSent.sent_on == day)
    )
