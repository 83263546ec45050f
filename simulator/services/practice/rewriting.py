"""Writing a turn once more after the result, or giving up on it; both unlock better wording."""

from datetime import datetime

from simulator.dialogue.state import State
from simulator.services.access import own_attempt
from simulator.services.errors import Conflict, NotFound
from simulator.services.materials import Materials
from simulator.services.practice.comparing import compare, to_comparison_record
from simulator.services.practice.judging import (
    Judged,
    Scene,
    earlier_replies,
    judge,
    lines_before,
)
from simulator.services.practice.places import rewrite_place
from simulator.services.practice.records import from_record, to_lines, to_record
from simulator.services.practice.replies import check_key, clean_reply
from simulator.services.practice.scenarios import scenario_of
from simulator.services.practice.showing import rewrite_view
from simulator.services.practice.transcript import Comparison, RewriteView
from simulator.store import db, practice, reading, writing
from simulator.store.models import Attempt, AttemptStatus, Rewrite, Turn
from simulator.text.bilingual import Text


def rewrite_turn(
    materials: Materials,
    user_id: int,
    attempt_id: int,
    seq: int,
    key: str,
    text: str,
    now: datetime,
) -> RewriteView:
    """Append a new version of a turn: compared with the original, and answered afresh.

    The customer is in the state before that turn again; the attempt's result stays. The same
    ``key`` is stored once.

    :raises NotFound: if there is no such turn of this user.
    :raises Invalid: if the text is empty or too long, or the key is malformed.
    :raises Conflict: while the attempt has no result.
    """
    key, reply = check_key(key), clean_reply(text)
    with reading():
        attempt, turn = _finished_turn(user_id, attempt_id, seq)
        scene = _scene(materials, attempt, turn)
        principles = scene.scenario.exercised_at(scene.scenario.node_at(turn.node_id))
        original = from_record(turn.score)
    # Scoring takes long, so it is done while nothing is locked; the original never changes.
    judged = judge(materials, scene, reply)
    comparison = compare(original, judged.scored, principles)
    with writing():
        attempt, turn = _finished_turn(user_id, attempt_id, seq, lock=True)
        stored = next((one for one in turn.rewrites if one.key == key), None)
        if stored is None:
            stored = _rewrite(turn, key, reply, judged, comparison, now)
            turn.rewrites.append(stored)
            practice.drop_drafts(attempt.id, [rewrite_place(seq)])
            db.session.flush()
        return rewrite_view(turn, stored)


def give_up_turn(user_id: int, attempt_id: int, seq: int, now: datetime) -> None:
    """Unlock the better wording of a turn without a rewrite.

    :raises NotFound: if there is no such turn of this user.
    :raises Conflict: while the attempt has no result.
    """
    with writing():
        _, turn = _finished_turn(user_id, attempt_id, seq, lock=True)
        turn.given_up_at = turn.given_up_at or now


def _finished_turn(
    user_id: int, attempt_id: int, seq: int, *, lock: bool = False
) -> tuple[Attempt, Turn]:
    attempt = own_attempt(user_id, attempt_id, lock=lock)
    turn = practice.turn(attempt.id, seq)
    if turn is None:
        raise NotFound(Text(zh="没有这一轮。", en="There is no such turn."))
    if attempt.status != AttemptStatus.FINISHED:
        raise Conflict(
            Text(
                zh="先完成这次练习，看到结果后再重写。",
                en="Finish the attempt first; once there is a result you can rewrite.",
            )
        )
    return attempt, turn


def _scene(materials: Materials, attempt: Attempt, turn: Turn) -> Scene:
    return Scene(
        scenario=scenario_of(materials, attempt),
        state=State.from_json(turn.state_before),
        customer=lines_before(attempt, turn.seq),
        earlier=earlier_replies(materials, attempt, turn.seq, turn.created_at),
    )


def _rewrite(
    turn: Turn, key: str, text: str, judged: Judged, comparison: Comparison, now: datetime
) -> Rewrite:
    return Rewrite(
        number=len(turn.rewrites) + 1,
        key=key,
        text=text,
        score=to_record(judged.scored),
        comparison=to_comparison_record(comparison),
        said=to_lines(judged.said),
        state_after=judged.after.to_json(),
        created_at=now,
    )
