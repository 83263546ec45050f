"""Queries on the collections of the teams."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import joinedload, selectinload

from simulator.store.database import db
from simulator.store.models import (
    Attempt,
    HelpfulMark,
    Membership,
    MembershipKind,
    SharedReply,
    SharedReplyTag,
    ShareRequest,
    TagKind,
    Turn,
    User,
)

Replies = Select[SharedReply]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a collection is narrowed to: folded words, columns by name, tags by kind."""

    words: tuple[str, ...] = ()
    columns: dict[str, str] = field(default_factory=dict)
    tags: dict[TagKind, str] = field(default_factory=dict)


COLUMNS = ("sector", "channel", "scenario_id", "language")


def in_collection(team_ids: Iterable[int]) -> Replies:
    """What is in the collections of these teams.

    A reply is there as long as it is not withdrawn, and its author is an active member.
    """
    is_member = exists().where(
        Membership.user_id == SharedReply.author_id,
        Membership.team_id == SharedReply.team_id,
        Membership.kind == MembershipKind.MEMBER,
    )
    return (
        select(SharedReply)
        .join(SharedReply.author)
        .where(SharedReply.team_id.in_(tuple(team_ids)), SharedReply.withdrawn_at.is_(None))
        .where(User.active.is_(True), is_member)
    )


def search(
    team_id: int, wanted: Wanted, offset: int, limit: int
) -> tuple[Sequence[SharedReply], int]:
    """A stretch of what is wanted of a team's collection, and how many replies that are in all."""
    query = _narrowed(in_collection([team_id]), wanted)
    total = db.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    return db.session.scalars(_ordered(query).offset(offset).limit(limit)).all(), total


def pinned(team_ids: Iterable[int], scenario_id: str) -> Sequence[SharedReply]:
    """What is pinned to a scenario in these teams."""
    query = in_collection(team_ids).where(
        SharedReply.scenario_id == scenario_id, SharedReply.pinned_at.is_not(None)
    )
    return db.session.scalars(_ordered(query)).all()


def entry(code: str, team_ids: Iterable[int]) -> SharedReply | None:
    """The reply of this code, if it is in the collection of one of these teams."""
    query = in_collection(team_ids).where(SharedReply.code == code)
    return db.session.scalar(_loaded(query))


def values(team_id: int, column: str) -> Sequence[str]:
    """The different values of one of ``COLUMNS`` in a team's collection, in order."""
    chosen = getattr(SharedReply, column)
    query = in_collection([team_id]).with_only_columns(chosen).distinct().order_by(chosen)
    return db.session.scalars(query).all()


def tag_values(team_id: int, kind: TagKind) -> Sequence[str]:
    """The different tags of this kind in a team's collection, in order."""
    ids = in_collection([team_id]).with_only_columns(SharedReply.id)
    return db.session.scalars(
        select(SharedReplyTag.value)
        .where(SharedReplyTag.kind == kind, SharedReplyTag.reply_id.in_(ids))
        .distinct()
        .order_by(SharedReplyTag.value)
    ).all()


def shared_from(turn_ids: Iterable[int]) -> Sequence[SharedReply]:
    """What is shared of these turns and their rewrites and not withdrawn, in the order of teams."""
    return db.session.scalars(
        select(SharedReply)
        .where(SharedReply.turn_id.in_(tuple(turn_ids)), SharedReply.withdrawn_at.is_(None))
        .options(joinedload(SharedReply.team))
        .order_by(SharedReply.team_id)
    ).all()


def helpful_mark(reply_id: int, user_id: int) -> HelpfulMark | None:
    """That this user will use this reply."""
    return db.session.get(HelpfulMark, (reply_id, user_id))


def lock_reply(reply_id: int) -> SharedReply | None:
    """The reply as it now is, locked until the transaction ends: two clicks make one mark."""
    return db.session.get(SharedReply, reply_id, with_for_update=True, populate_existing=True)


def requests_for(turn_ids: Iterable[int]) -> Sequence[ShareRequest]:
    """What trainers have asked for of these turns and their rewrites, the first first."""
    return db.session.scalars(
        select(ShareRequest)
        .where(ShareRequest.turn_id.in_(tuple(turn_ids)))
        .options(joinedload(ShareRequest.trainer))
        .order_by(ShareRequest.id)
    ).all()


def open_requests(user_id: int) -> Sequence[ShareRequest]:
    """What trainers have asked this user for and not been answered, the first first."""
    return db.session.scalars(
        select(ShareRequest)
        .join(ShareRequest.turn)
        .join(Turn.attempt)
        .where(Attempt.user_id == user_id, ShareRequest.answered_at.is_(None))
        .options(joinedload(ShareRequest.trainer), joinedload(ShareRequest.rewrite))
        .order_by(ShareRequest.id)
    ).all()


def _narrowed(query: Replies, wanted: Wanted) -> Replies:
    for word in wanted.words:
        query = query.where(SharedReply.searchable.contains(word, autoescape=True))
    for column, value in wanted.columns.items():
        query = query.where(getattr(SharedReply, column) == value)
    for kind, value in wanted.tags.items():
        query = query.where(
            SharedReply.tags.any((SharedReplyTag.kind == kind) & (SharedReplyTag.value == value))
        )
    return query


def _ordered(query: Replies) -> Replies:
    """Pinned first, then the most helpful; the code shuffles the rest, always in the same way."""
    marks = (
        select(func.count())
        .select_from(HelpfulMark)
        .where(HelpfulMark.reply_id == SharedReply.id)
        .correlate(SharedReply)
        .scalar_subquery()
    )
    ordered = query.order_by(SharedReply.pinned_at.is_(None), marks.desc(), SharedReply.code)
    return _loaded(ordered)


def _loaded(query: Replies) -> Replies:
    return query.options(
        selectinload(SharedReply.author),
        selectinload(SharedReply.helpful),
        selectinload(SharedReply.tags),
    )
