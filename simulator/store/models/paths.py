"""Learning paths: who follows which, until when, what was certified, and who was reminded."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from simulator.store.columns import JsonObject, Moment
from simulator.store.database import Base
from simulator.store.models.people import Team, User


class Enrolment(Base):
    """That somebody follows a path. One that is withdrawn stays, so that no team brings it back."""

    __tablename__ = "enrolment"
    __table_args__ = (UniqueConstraint("user_id", "path_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    path_id: Mapped[str] = mapped_column(String(64))
    due_on: Mapped[date | None] = mapped_column()
    enrolled_by: Mapped[int | None] = mapped_column(
        ForeignKey("user_account.id", ondelete="SET NULL")
    )
    enrolled_at: Mapped[datetime] = mapped_column(Moment)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)
    user: Mapped[User] = relationship(foreign_keys=[user_id])


class TeamEnrolment(Base):
    """That whoever joins a team follows a path, due some days after joining or on one day."""

    __tablename__ = "team_enrolment"
    __table_args__ = (
        UniqueConstraint("team_id", "path_id"),
        CheckConstraint("due_on IS NULL OR due_in_days IS NULL", name="one_due"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"))
    path_id: Mapped[str] = mapped_column(String(64))
    due_in_days: Mapped[int | None] = mapped_column()
    due_on: Mapped[date | None] = mapped_column()
    enrolled_by: Mapped[int | None] = mapped_column(
        ForeignKey("user_account.id", ondelete="SET NULL")
    )
    enrolled_at: Mapped[datetime] = mapped_column(Moment)
    team: Mapped[Team] = relationship()


class Certificate(Base):
    """That somebody finished a path, as it was then: it holds whatever changes later."""

    __tablename__ = "certificate"
    __table_args__ = (UniqueConstraint("user_id", "path_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(16), unique=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id", ondelete="SET NULL"))
    path_id: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(100))
    title: Mapped[JsonObject] = mapped_column()  # of the path, in its languages
    steps: Mapped[JsonObject] = mapped_column()  # what was done, with the best points
    finished_at: Mapped[datetime] = mapped_column(Moment)
    issued_at: Mapped[datetime] = mapped_column(Moment)


class ReminderSent(Base):
    """That somebody was written to on a day; one message a day is enough."""

    __tablename__ = "reminder_sent"
    __table_args__ = (UniqueConstraint("user_id", "sent_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    sent_on: Mapped[date] = mapped_column()
    sent_at: Mapped[datetime] = mapped_column(Moment)
