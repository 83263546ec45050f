"""Practice: the version of a scenario that an attempt runs on, its turns, and all about them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from simulator.store.columns import JsonLines, JsonObject, JsonTexts, Moment
from simulator.store.database import Base


class AttemptStatus(StrEnum):
    """Where an attempt stands."""

    TALKING = "talking"  # the conversation goes on
    WORK_ORDER = "work_order"  # it has ended, the work order is not yet filled in
    FINISHED = "finished"  # there is a result
    LEFT = "left"  # given up for a fresh start; no result


OPEN_STATUSES = (AttemptStatus.TALKING, AttemptStatus.WORK_ORDER)


class ScenarioVersion(Base):
    """A scenario as it was: running attempts and old reports keep the version they began with."""

    __tablename__ = "scenario_version"
    __table_args__ = (UniqueConstraint("scenario_id", "hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    scenario_id: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
    source: Mapped[str] = mapped_column(Text)
    first_used_at: Mapped[datetime] = mapped_column(Moment)


class Attempt(Base):
    """One try at a scenario, private to its user until handed in."""

    __tablename__ = "attempt"
    __table_args__ = (
        Index("ix_attempt_user_id_scenario_id", "user_id", "scenario_id"),
        CheckConstraint("status IN ('talking', 'work_order', 'finished', 'left')", name="status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    version_id: Mapped[int] = mapped_column(ForeignKey("scenario_version.id"), index=True)
    scenario_id: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(16))
    status: Mapped[str] = mapped_column(String(16), default=AttemptStatus.TALKING.value)
    turn_count: Mapped[int] = mapped_column(default=0)
    opening: Mapped[JsonLines] = mapped_column()  # what the customer says first
    state: Mapped[str] = mapped_column(Text)  # of the dialogue, as it saves itself
    ending_kind: Mapped[str | None] = mapped_column(String(32))
    result: Mapped[JsonObject | None] = mapped_column()
    total: Mapped[int | None] = mapped_column()
    passed: Mapped[bool | None] = mapped_column()
    engine: Mapped[str] = mapped_column(String(32))
    engine_version: Mapped[str] = mapped_column(String(128))
    pack_hash: Mapped[str] = mapped_column(String(64))
    rubric_hash: Mapped[str] = mapped_column(String(64))
    started_at: Mapped[datetime] = mapped_column(Moment)
    # When the line that waits for a reply was spoken: the reply timer counts from here.
    asked_at: Mapped[datetime] = mapped_column(Moment)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)
    handed_in_at: Mapped[datetime | None] = mapped_column(Moment)
    version: Mapped[ScenarioVersion] = relationship()
    turns: Mapped[list["Turn"]] = relationship(
        back_populates="attempt", order_by="Turn.seq", cascade="all, delete-orphan"
    )
    work_order: Mapped[list["WorkOrderAnswer"]] = relationship(
        order_by="WorkOrderAnswer.id", cascade="all, delete-orphan"
    )


class Turn(Base):
    """A reply of the trainee, its score, and what the customer made of it."""

    __tablename__ = "turn"
    __table_args__ = (
        UniqueConstraint("attempt_id", "seq"),
        UniqueConstraint("attempt_id", "key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id", ondelete="CASCADE"))
    seq: Mapped[int] = mapped_column()
    key: Mapped[str] = mapped_column(String(64))  # of the form: the same one is stored once
    node_id: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    seconds: Mapped[float] = mapped_column()
    score: Mapped[JsonObject] = mapped_column()
    said: Mapped[JsonLines] = mapped_column()  # what the customer answers
    steps: Mapped[JsonTexts] = mapped_column()  # of the five, those done here first
    state_before: Mapped[str] = mapped_column(Text)
    # Model replies show after a rewrite or once the trainee has given up on this turn.
    given_up_at: Mapped[datetime | None] = mapped_column(Moment)
    created_at: Mapped[datetime] = mapped_column(Moment)
    attempt: Mapped[Attempt] = relationship(back_populates="turns")
    rewrites: Mapped[list["Rewrite"]] = relationship(
        order_by="Rewrite.number", cascade="all, delete-orphan"
    )


class Rewrite(Base):
    """Another version of a turn, written after the result; the turn itself never changes."""

    __tablename__ = "rewrite"
    __table_args__ = (UniqueConstraint("turn_id", "number"), UniqueConstraint("turn_id", "key"))

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column()
    key: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    score: Mapped[JsonObject] = mapped_column()
    comparison: Mapped[JsonObject] = mapped_column()
    said: Mapped[JsonLines] = mapped_column()
    state_after: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(Moment)


class Draft(Base):
    """A text begun and not sent; ``place`` is ``turn-3``, ``work-order`` or ``rewrite-2``."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("attempt_id", "place"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id", ondelete="CASCADE"))
    place: Mapped[str] = mapped_column(String(32))
    text: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[datetime] = mapped_column(Moment)


class WorkOrderAnswer(Base):
    """One answer of the work order, marked against the scenario's."""

    __tablename__ = "work_order_answer"
    __table_args__ = (UniqueConstraint("attempt_id", "question"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id", ondelete="CASCADE"))
    question: Mapped[str] = mapped_column(String(32))
    answer: Mapped[str] = mapped_column(Text)
    right: Mapped[bool] = mapped_column()
    mark: Mapped[JsonObject] = mapped_column()  # expected answers and the reason, as then shown
    submitted_at: Mapped[datetime] = mapped_column(Moment)
