"""Picking out of a collection: a trainer pins for all, a member marks what they will use."""

from datetime import datetime

from simulator.services.collection.circles import visible_entry
from simulator.services.collection.entries import Entry, entry_of
from simulator.services.errors import Forbidden
from simulator.store import collection, db, writing
from simulator.store.models import HelpfulMark
from simulator.text.bilingual import Text


def pin(user_id: int, code: str, now: datetime, *, wanted: bool = True) -> Entry:
    """Pin a reply to its scenario, or unpin it; doing it again changes nothing.

    :raises NotFound: if the user sees no such reply.
    :raises Forbidden: unless they train its team.
    """
    with writing():
        found, circle = visible_entry(user_id, code)
        if not circle.trains:
            raise Forbidden(
                Text(
                    zh="只有这个团队的培训师可以置顶。",
                    en="Only a trainer of the team can pin a reply.",
                )
            )
        if wanted != (found.pinned_at is not None):
            found.pinned_at, found.pinned_by = (now, user_id) if wanted else (None, None)
        return entry_of(found, user_id, circle)


def mark_helpful(user_id: int, code: str, now: datetime, *, wanted: bool = True) -> Entry:
    """Say that one will use a colleague's reply, or no longer; it counts once for each person.

    :raises NotFound: if the user sees no such reply.
    :raises Forbidden: unless they are a member of its team, and not its author.
    """
    with writing():
        found, circle = visible_entry(user_id, code)
        if not circle.is_member or found.author_id == user_id:
            raise Forbidden(
                Text(
                    zh="只有团队里的同事可以标记，自己的回复不用标。",
                    en="Members of the team mark the replies of their colleagues.",
                )
            )
        collection.lock_reply(found.id)
        mark = collection.helpful_mark(found.id, user_id)
        if wanted and mark is None:
            db.session.add(HelpfulMark(reply_id=found.id, user_id=user_id, at=now))
        elif not wanted and mark is not None:
            db.session.delete(mark)
        db.session.flush()
        db.session.refresh(found, ["helpful"])
        return entry_of(found, user_id, circle)
