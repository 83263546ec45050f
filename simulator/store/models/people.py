"""Who uses the product: users, their roles, teams, and who trains which team."""

from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from flask_security import RoleMixin, UserMixin
from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from simulator.dialogue.script import Intensity
from simulator.store.columns import Moment
from simulator.store.database import Base


class RoleName(StrEnum):
    """What a user may do."""

    TRAINEE = "trainee"
    TRAINER = "trainer"
    AUTHOR = "author"
    ADMIN = "admin"


class Theme(StrEnum):
    """How the pages look; ``auto`` follows the device."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


class MembershipKind(StrEnum):
    """As what a user belongs to a team."""

    MEMBER = "member"
    TRAINER = "trainer"


def new_uniquifier() -> str:
    """A fresh session identity; changing a user's ends all sessions of that user."""
    return uuid4().hex


class UserRole(Base):
    """That a user has a role."""

    __tablename__ = "user_role"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True
    )
    role_id: Mapped[int] = mapped_column(
        ForeignKey("role.id", ondelete="CASCADE"), primary_key=True
    )


class Role(Base, RoleMixin):
    """One of the four roles."""

    __tablename__ = "role"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(32), unique=True)
    description: Mapped[str] = mapped_column(String(255), default="")


class User(Base, UserMixin):
    """A person with a log-in. ``email`` and ``username`` are stored folded and so are unique."""

    __tablename__ = "user_account"  # "user" is a reserved word of PostgreSQL

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    username: Mapped[str | None] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True, default=new_uniquifier)
    language: Mapped[str | None] = mapped_column(String(16))
    theme: Mapped[str] = mapped_column(String(8), default=Theme.AUTO.value)
    intensity: Mapped[str] = mapped_column(String(8), default=Intensity.NORMAL.value)
    without_abuse: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(Moment)
    roles: Mapped[list[Role]] = relationship(  # type: ignore[assignment]
        secondary="user_role", order_by="Role.id"
    )
    memberships: Mapped[list["Membership"]] = relationship(
        back_populates="user", cascade="all, delete-orphan"
    )


class Team(Base):
    """A group of trainees and those who train them."""

    __tablename__ = "team"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    created_at: Mapped[datetime] = mapped_column(Moment)
    memberships: Mapped[list["Membership"]] = relationship(
        back_populates="team", cascade="all, delete-orphan"
    )


class Membership(Base):
    """That a user is a member or a trainer of a team."""

    __tablename__ = "membership"
    __table_args__ = (
        UniqueConstraint("user_id", "team_id", "kind"),
        CheckConstraint("kind IN ('member', 'trainer')", name="kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    user: Mapped[User] = relationship(back_populates="memberships")
    team: Mapped[Team] = relationship(back_populates="memberships")
