"""Learning: which lessons somebody has read, and their tries at the checks."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from simulator.store.columns import JsonObject, JsonObjects, Moment
from simulator.store.database import Base


class LessonRead(Base):
    """Somebody has read a lesson as it was then: a changed one has another hash."""

    __tablename__ = "lesson_read"
    __table_args__ = (UniqueConstraint("user_id", "lesson_id", "hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    lesson_id: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
    read_at: Mapped[datetime] = mapped_column(Moment)


class CheckTry(Base):
    """One try at the check of a lesson; without a result until the last question is answered."""

    __tablename__ = "check_try"
    __table_args__ = (Index("ix_check_try_user_id_lesson_id", "user_id", "lesson_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    lesson_id: Mapped[str] = mapped_column(String(64))
    lesson_hash: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(16))  # of the questions not yet answered
    seed: Mapped[int] = mapped_column()
    # As drawn and as they were: a lesson that changes leaves running and old tries alone.
    questions: Mapped[JsonObjects] = mapped_column()
    pass_mark: Mapped[int] = mapped_column()
    draft: Mapped[str] = mapped_column(Text, default="")  # begun for the question that waits
    points: Mapped[int | None] = mapped_column()
    passed: Mapped[bool | None] = mapped_column()
    started_at: Mapped[datetime] = mapped_column(Moment)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)
    answers: Mapped[list["CheckAnswer"]] = relationship(
        order_by="CheckAnswer.place", cascade="all, delete-orphan"
    )


class CheckAnswer(Base):
    """The answer to one question of a try; it never changes."""

    __tablename__ = "check_answer"
    __table_args__ = (UniqueConstraint("try_id", "place"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    try_id: Mapped[int] = mapped_column(ForeignKey("check_try.id", ondelete="CASCADE"))
    place: Mapped[int] = mapped_column()  # of the question in the try, from 1
    question_id: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(16))
    given: Mapped[JsonObject] = mapped_column()
    right: Mapped[bool] = mapped_column()
    score: Mapped[JsonObject | None] = mapped_column()  # of a rewrite, as it was scored then
    answered_at: Mapped[datetime] = mapped_column(Moment)
