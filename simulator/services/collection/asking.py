"""A trainer asks somebody to share a reply; the author answers, or lets it be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from simulator.services.access import active_user, readable_attempt, require_role
from simulator.services.collection.excellence import shortfall
from simulator.services.collection.places import NO_SUCH_REPLY, ReplyPlace, own_reply, reply_in
from simulator.services.errors import Conflict, NotFound
from simulator.services.materials import Materials
from simulator.services.practice.scenarios import scenario_of
from simulator.store import collection, db, practice, reading, writing
from simulator.store.models import RoleName, ShareAnswer, ShareRequest
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """That a trainer waits for an answer about a reply of one's own."""

    place: ReplyPlace
    trainer: str
    title: Text
    text: str
    asked_at: datetime


def ask(materials: Materials, trainer_id: int, place: ReplyPlace, now: datetime) -> None:
    """Ask the author of a reply that was handed in to share it; asking twice asks once.

    Nobody asks again for what was answered.

    :raises Forbidden: unless the user has the role of trainer.
    :raises NotFound: if there is no such reply that is handed in to this trainer.
    :raises Conflict: if the reply is not excellent.
    """
    with writing():
        require_role(trainer_id, RoleName.TRAINER)
        attempt = readable_attempt(trainer_id, place.attempt_id)
        if attempt.user_id == trainer_id:
            raise NotFound(NO_SUCH_REPLY)
        practice.lock_attempt(attempt.id)
        found = reply_in(materials, attempt, place)
        exercised = found.scenario.exercised_at(found.scenario.node_at(found.turn.node_id))
        lacking = shortfall(found.scored.score, exercised)
        if lacking is not None:
            raise Conflict(lacking)
        asked = collection.requests_for([found.turn.id])
        if all(one.rewrite_id != found.rewrite_id for one in asked):
            db.session.add(
                ShareRequest(
                    turn_id=found.turn.id,
                    rewrite_id=found.rewrite_id,
                    trainer_id=trainer_id,
                    asked_at=now,
                )
            )


def decline(materials: Materials, user_id: int, place: ReplyPlace, now: datetime) -> None:
    """Answer no to whoever asks for a reply of one's own; how it is shared stays as it is.

    :raises NotFound: if there is no such reply of this user.
    :raises Conflict: while the attempt has no result.
    """
    with writing():
        found = own_reply(materials, user_id, place, lock=True)
        for request in collection.requests_for([found.turn.id]):
            if request.rewrite_id == found.rewrite_id and request.answered_at is None:
                request.answered_at, request.answer = now, ShareAnswer.NO.value


def open_requests(materials: Materials, user_id: int) -> Sequence[OpenRequest]:
    """What trainers of the user wait for, the first first.

    :raises NotFound: if there is no such active user.
    """
    with reading():
        active_user(user_id)
        return tuple(
            _open_request(materials, request)
            for request in collection.open_requests(user_id)
            if practice.trains(request.trainer_id, user_id)
        )


def _open_request(materials: Materials, request: ShareRequest) -> OpenRequest:
    turn, rewrite = request.turn, request.rewrite
    number = rewrite.number if rewrite else 0
    return OpenRequest(
        place=ReplyPlace(turn.attempt_id, turn.seq, number),
        trainer=request.trainer.name,
        title=scenario_of(materials, turn.attempt).title,
        text=rewrite.text if rewrite else turn.text,
        asked_at=request.asked_at,
    )
