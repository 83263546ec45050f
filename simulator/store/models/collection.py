"""A team's collection: replies shared with consent, requests for them, and marks on them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from simulator.store.columns import JsonObject, JsonTexts, Moment
from simulator.store.database import Base
from simulator.store.models.people import Team, User
from simulator.store.models.practice import Rewrite, Turn


class TagKind(StrEnum):
    """What a tag of a shared reply says."""

    TOPIC = "topic"  # of the scenario
    PRINCIPLE = "principle"  # that the reply shows


class ShareAnswer(StrEnum):
    """What somebody answered to a trainer who asked for a reply."""

    YES = "yes"
    NO = "no"


class SharedReply(Base):
    """That the author of a reply shares it with a team: a copy, complete without the attempt.

    ``code`` names it in addresses and orders those of equal rank, so that neither tells when it
    came. Once withdrawn only the bare fact is kept.
    """

    __tablename__ = "shared_reply"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    named: Mapped[bool] = mapped_column()
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), index=True)
    # None: the reply as it was given in the conversation.
    rewrite_id: Mapped[int | None] = mapped_column(ForeignKey("rewrite.id", ondelete="CASCADE"))
    version_id: Mapped[int] = mapped_column(ForeignKey("scenario_version.id"))
    scenario_id: Mapped[str] = mapped_column(String(64))
    node_id: Mapped[str] = mapped_column(String(64))
    title: Mapped[JsonObject] = mapped_column()  # of the scenario, as it then was
    sector: Mapped[str] = mapped_column(String(32))
    channel: Mapped[str] = mapped_column(String(32))
    language: Mapped[str] = mapped_column(String(16))
    customer_lines: Mapped[JsonTexts] = mapped_column()
    text: Mapped[str] = mapped_column(Text)
    score: Mapped[JsonObject] = mapped_column()
    searchable: Mapped[str] = mapped_column(Text)  # the lines and the reply, folded
    offered_at: Mapped[datetime] = mapped_column(Moment)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)
    pinned_by: Mapped[int | None] = mapped_column(
        ForeignKey("user_account.id", ondelete="SET NULL")
    )
    pinned_at: Mapped[datetime | None] = mapped_column(Moment)
    team: Mapped[Team] = relationship()
    author: Mapped[User] = relationship(foreign_keys=[author_id])
    turn: Mapped[Turn] = relationship()
    rewrite: Mapped[Rewrite | None] = relationship()
    tags: Mapped[list["SharedReplyTag"]] = relationship(cascade="all, delete-orphan")
    helpful: Mapped[list["HelpfulMark"]] = relationship(cascade="all, delete-orphan")


class SharedReplyTag(Base):
    """One of the topics of a shared reply's scenario, or a principle that it shows."""

    __tablename__ = "shared_reply_tag"
    __table_args__ = (CheckConstraint("kind IN ('topic', 'principle')", name="kind"),)

    reply_id: Mapped[int] = mapped_column(
        ForeignKey("shared_reply.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    value: Mapped[str] = mapped_column(String(64), primary_key=True)


class HelpfulMark(Base):
    """That somebody will use a shared reply."""

    __tablename__ = "helpful_mark"

    reply_id: Mapped[int] = mapped_column(
        ForeignKey("shared_reply.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime] = mapped_column(Moment)


class ShareRequest(Base):
    """That a trainer asks the author of a reply to share it."""

    __tablename__ = "share_request"
    __table_args__ = (CheckConstraint("answer IN ('yes', 'no')", name="answer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), index=True)
    rewrite_id: Mapped[int | None] = mapped_column(ForeignKey("rewrite.id", ondelete="CASCADE"))
    trainer_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"))
    asked_at: Mapped[datetime] = mapped_column(Moment)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answer: Mapped[str | None] = mapped_column(String(8))
    turn: Mapped[Turn] = relationship()
    rewrite: Mapped[Rewrite | None] = relationship()
    trainer: Mapped[User] = relationship()
