"""What comes back: a card for each thing somebody has practised, and every review that moved it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from simulator.store.columns import JsonObject, Moment
from simulator.store.database import Base


class CardKind(StrEnum):
    """What a card stands for."""

    PRINCIPLE = "principle"
    SCENARIO = "scenario"


class Card(Base):
    """Something that comes back for its user: a scenario by its id, or a principle by its name."""

    __tablename__ = "card"
    __table_args__ = (
        UniqueConstraint("user_id", "kind", "key"),
        CheckConstraint("kind IN ('principle', 'scenario')", name="kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16))
    key: Mapped[str] = mapped_column(String(64))
    state: Mapped[JsonObject] = mapped_column()  # as the scheduler keeps it; empty before a review
    due_at: Mapped[datetime] = mapped_column(Moment)


class CardReview(Base):
    """One review of a card, by a finished attempt or by an answer of a drill, each at most once."""

    __tablename__ = "card_review"
    __table_args__ = (
        UniqueConstraint("card_id", "attempt_id"),
        UniqueConstraint("card_id", "answer_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"))
    attempt_id: Mapped[int | None] = mapped_column(
        ForeignKey("attempt.id", ondelete="SET NULL"), index=True
    )
    answer_id: Mapped[int | None] = mapped_column(
        ForeignKey("drill_answer.id", ondelete="SET NULL"), index=True
    )
    rating: Mapped[int] = mapped_column()  # 1 again, 2 hard, 3 good, 4 easy
    at: Mapped[datetime] = mapped_column(Moment)
