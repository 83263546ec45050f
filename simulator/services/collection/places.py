"""Finds the reply that somebody means: a turn of an attempt, or one of its rewrites."""

from dataclasses import dataclass

from simulator.content.scenario import Scenario
from simulator.dialogue.effects import words_to_answer
from simulator.services.access import own_attempt
from simulator.services.errors import Conflict, NotFound
from simulator.services.materials import Materials
from simulator.services.practice.judging import lines_before
from simulator.services.practice.records import ScoredReply, from_record
from simulator.services.practice.scenarios import scenario_of
from simulator.store import practice
from simulator.store.models import Attempt, AttemptStatus, Rewrite, Turn
from simulator.text.bilingual import Text

NO_SUCH_REPLY = Text(zh="没有这条回复。", en="There is no such reply.")


@dataclass(frozen=True, slots=True)
class ReplyPlace:
    """Where a reply stands; ``rewrite`` 0 is the turn itself, else the number of its rewrite."""

    attempt_id: int
    seq: int
    rewrite: int = 0


@dataclass(frozen=True, slots=True)
class FoundReply:
    """A reply with everything around it."""

    attempt: Attempt
    turn: Turn
    rewrite: Rewrite | None
    scenario: Scenario

    @property
    def text(self) -> str:
        """The words of the reply."""
        return self.rewrite.text if self.rewrite else self.turn.text

    @property
    def rewrite_id(self) -> int | None:
        """The id of the rewrite; None for the turn itself."""
        return self.rewrite.id if self.rewrite else None

    @property
    def scored(self) -> ScoredReply:
        """Its score, as it was given."""
        return from_record(self.rewrite.score if self.rewrite else self.turn.score)


def own_reply(
    materials: Materials, user_id: int, place: ReplyPlace, *, lock: bool = False
) -> FoundReply:
    """A reply of the user's own in a finished attempt, which is locked if asked.

    :raises NotFound: if there is no such reply of this user.
    :raises Conflict: while the attempt has no result.
    """
    attempt = own_attempt(user_id, place.attempt_id, lock=lock)
    if attempt.status != AttemptStatus.FINISHED:
        raise Conflict(
            Text(
                zh="先完成这次练习，看到结果后再分享。",
                en="Finish the attempt first; once there is a result you can share a reply.",
            )
        )
    return reply_in(materials, attempt, place)


def reply_in(materials: Materials, attempt: Attempt, place: ReplyPlace) -> FoundReply:
    """The reply at ``place`` of ``attempt``.

    :raises NotFound: if there is none such.
    """
    turn = practice.turn(attempt.id, place.seq)
    if turn is None:
        raise NotFound(NO_SUCH_REPLY)
    rewrite = next((one for one in turn.rewrites if one.number == place.rewrite), None)
    if place.rewrite and rewrite is None:
        raise NotFound(NO_SUCH_REPLY)
    return FoundReply(attempt, turn, rewrite, scenario_of(materials, attempt))


def customer_lines(found: FoundReply) -> list[str]:
    """What was said to the trainee just before the reply, as it was spoken."""
    return list(words_to_answer(lines_before(found.attempt, found.turn.seq)))
