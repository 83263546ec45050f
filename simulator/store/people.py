"""Queries on users, roles, teams and memberships."""

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from simulator.store.database import db
from simulator.store.models import Membership, MembershipKind, Role, RoleName, Team, User


def user(user_id: int) -> User | None:
    """The user with this id."""
    return db.session.get(User, user_id)


def user_with_email(email: str) -> User | None:
    """The user with this address, which must be folded."""
    return db.session.scalar(select(User).where(User.email == email))


def user_with_username(username: str) -> User | None:
    """The user with this name for signing in, which must be folded."""
    return db.session.scalar(select(User).where(User.username == username))


def users_with_emails(emails: Iterable[str]) -> dict[str, User]:
    """The users with these folded addresses, with their roles and teams."""
    query = (
        select(User)
        .where(User.email.in_(tuple(emails)))
        .options(
            selectinload(User.roles), selectinload(User.memberships).joinedload(Membership.team)
        )
    )
    return {found.email: found for found in db.session.scalars(query)}


def users() -> Sequence[User]:
    """All users by name, with their roles and teams."""
    return db.session.scalars(
        select(User)
        .options(
            selectinload(User.roles), selectinload(User.memberships).joinedload(Membership.team)
        )
        .order_by(User.name, User.id)
    ).all()


def user_count() -> int:
    """How many users there are."""
    return db.session.scalar(select(func.count()).select_from(User)) or 0


def roles(names: Iterable[RoleName]) -> list[Role]:
    """The roles with these names, in their usual order."""
    wanted = [name.value for name in names]
    return list(db.session.scalars(select(Role).where(Role.name.in_(wanted)).order_by(Role.id)))


def active_with_role(name: RoleName) -> Sequence[User]:
    """The active users that have this role."""
    return db.session.scalars(
        select(User).join(User.roles).where(Role.name == name.value, User.active.is_(True))
    ).all()


def team(team_id: int) -> Team | None:
    """The team with this id."""
    return db.session.get(Team, team_id)


def team_with_name(name: str) -> Team | None:
    """The team with exactly this name."""
    return db.session.scalar(select(Team).where(Team.name == name))


def teams() -> Sequence[Team]:
    """All teams by name, with their people."""
    return db.session.scalars(
        select(Team)
        .options(selectinload(Team.memberships).joinedload(Membership.user))
        .order_by(Team.name)
    ).all()


def membership(user_id: int, team_id: int, kind: MembershipKind) -> Membership | None:
    """That this user belongs to this team in this way."""
    return db.session.scalar(
        select(Membership).where(
            Membership.user_id == user_id,
            Membership.team_id == team_id,
            Membership.kind == kind.value,
        )
    )
