"""Handing an attempt in to one's trainers, and taking it back."""

from datetime import datetime

from simulator.services.access import own_attempt
from simulator.services.errors import Conflict
from simulator.store import writing
from simulator.store.models import AttemptStatus
from simulator.text.bilingual import Text


def hand_in(user_id: int, attempt_id: int, now: datetime) -> None:
    """Let the trainers of one's teams see a finished attempt; doing it again changes nothing.

    :raises NotFound: if there is no such attempt of this user.
    :raises Conflict: while it has no result.
    """
    with writing():
        attempt = own_attempt(user_id, attempt_id, lock=True)
        if attempt.status != AttemptStatus.FINISHED:
            raise Conflict(
                Text(
                    zh="完成练习后才能提交给培训师。",
                    en="An attempt can be handed in once it is finished.",
                )
            )
        attempt.handed_in_at = attempt.handed_in_at or now


def withdraw(user_id: int, attempt_id: int) -> None:
    """Make an attempt private again; withdrawing a private one changes nothing.

    :raises NotFound: if there is no such attempt of this user.
    """
    with writing():
        own_attempt(user_id, attempt_id, lock=True).handed_in_at = None
