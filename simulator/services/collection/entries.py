"""A reply in a collection as one viewer may see it: without its author, unless named."""

from dataclasses import dataclass
from datetime import datetime

from simulator.scoring.finding import Effect
from simulator.services.collection.circles import Circle
from simulator.services.practice.records import from_record
from simulator.services.practice.showing import evidence_in
from simulator.services.practice.transcript import Evidence
from simulator.store.models import SharedReply, TagKind
from simulator.text.bilingual import Text
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the reply of an own entry stands; nobody but its author is told."""

    attempt_id: int
    seq: int
    rewrite: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An excellent reply. ``author`` is None for a reply without a name, even to trainers.

    ``origin`` is given to the author alone, who so knows it as their own. ``credits`` are the
    words that did it. ``marked`` says that the viewer will use it; ``can_mark`` and ``can_pin``
    what the viewer may do.
    """

    code: str
    scenario_id: str
    node_id: str
    title: Text
    sector: str
    channel: str
    topics: tuple[str, ...]
    principles: tuple[str, ...]
    language: Language
    lines: tuple[str, ...]
    text: str
    credits: tuple[Evidence, ...]
    author: str | None
    origin: Origin | None
    offered_at: datetime
    pinned: bool
    helpful: int
    marked: bool
    can_mark: bool
    can_pin: bool


def entry_of(reply: SharedReply, viewer_id: int, circle: Circle) -> Entry:
    """``reply`` as the viewer sees it in the collection of ``circle``."""
    mine = reply.author_id == viewer_id
    scored = from_record(reply.score)
    return Entry(
        code=reply.code,
        scenario_id=reply.scenario_id,
        node_id=reply.node_id,
        title=Text.model_validate(reply.title),
        sector=reply.sector,
        channel=reply.channel,
        topics=_tags(reply, TagKind.TOPIC),
        principles=_tags(reply, TagKind.PRINCIPLE),
        language=Language(reply.language),
        lines=tuple(reply.customer_lines),
        text=reply.text,
        credits=tuple(one for one in evidence_in(0, scored) if one.effect is Effect.CREDIT),
        author=reply.author.name if reply.named else None,
        origin=_origin(reply) if mine else None,
        offered_at=reply.offered_at,
        pinned=reply.pinned_at is not None,
        helpful=len(reply.helpful),
        marked=any(mark.user_id == viewer_id for mark in reply.helpful),
        can_mark=circle.is_member and not mine,
        can_pin=circle.trains,
    )


def _origin(reply: SharedReply) -> Origin:
    return Origin(
        reply.turn.attempt_id, reply.turn.seq, reply.rewrite.number if reply.rewrite else 0
    )


def _tags(reply: SharedReply, kind: TagKind) -> tuple[str, ...]:
    return tuple(sorted(tag.value for tag in reply.tags if tag.kind == kind))
