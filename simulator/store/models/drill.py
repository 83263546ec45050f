"""The daily drill: a handful of single customer lines, and what was answered to each."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from simulator.store.columns import JsonObject, Moment
from simulator.store.database import Base


class Drill(Base):
    """One drill, private to its user; its lines are chosen once, by its seed."""

    __tablename__ = "drill"
    __table_args__ = (Index("ix_drill_user_id_started_at", "user_id", "started_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    seed: Mapped[int] = mapped_column()
    language: Mapped[str] = mapped_column(String(16))
    items: Mapped[JsonObject] = mapped_column()  # the lines, as simulator.services.drill has them
    started_at: Mapped[datetime] = mapped_column(Moment)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)
    answers: Mapped[list["DrillAnswer"]] = relationship(
        order_by="DrillAnswer.place, DrillAnswer.version", cascade="all, delete-orphan"
    )


class DrillAnswer(Base):
    """The reply to one line; version 2 is a second try, which does not count."""

    __tablename__ = "drill_answer"
    __table_args__ = (
        UniqueConstraint("drill_id", "place", "version"),
        UniqueConstraint("drill_id", "key"),
        CheckConstraint("version IN (1, 2)", name="version"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    drill_id: Mapped[int] = mapped_column(ForeignKey("drill.id", ondelete="CASCADE"))
    place: Mapped[int] = mapped_column()
    version: Mapped[int] = mapped_column()
    key: Mapped[str] = mapped_column(String(64))  # of the form: the same one is stored once
    text: Mapped[str] = mapped_column(Text)
    seconds: Mapped[float | None] = mapped_column()  # None where the browser did not tell
    score: Mapped[JsonObject] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(Moment)
