"""Submitting a turn: stored once, in order, and acknowledged only after the commit."""

from dataclasses import dataclass
from datetime import datetime

from simulator.dialogue.state import State
from simulator.services.access import own_attempt
from simulator.services.errors import Conflict
from simulator.services.materials import Materials
from simulator.services.practice.attempts import ENDED
from simulator.services.practice.conversation import Submitted
from simulator.services.practice.conversing import conversation_of
from simulator.services.practice.finishing import close_if_ended
from simulator.services.practice.judging import (
    Judged,
    Scene,
    earlier_replies,
    judge,
    lines_before,
)
from simulator.services.practice.places import reply_place
from simulator.services.practice.records import to_lines, to_record
from simulator.services.practice.replies import check_key, clean_reply
from simulator.services.practice.scenarios import scenario_of
from simulator.store import db, practice, reading, writing
from simulator.store.models import Attempt, AttemptStatus, Turn
from simulator.text.bilingual import Text

ANSWERED_ELSEWHERE = Text(
    zh="这一轮已经在另一个窗口回复过了。刷新页面看看客户说了什么。",
    en="This turn was answered in another window. Reload to see the answer.",
)
MOST_TRIES = 12
"""How often a reply is judged anew because another window was faster."""


@dataclass(frozen=True, slots=True)
class _Form:
    key: str
    text: str
    seconds: float | None
    seq: int | None


def submit_turn(
    materials: Materials,
    user_id: int,
    attempt_id: int,
    key: str,
    text: str,
    seconds: float | None,
    now: datetime,
    *,
    seq: int | None = None,
) -> Submitted:
    """Store a reply and what the customer makes of it; once this returns it cannot be lost.

    The same ``key`` is stored once: a second time gives what the first one gave. ``seconds`` is
    the time it took to write, by the browser; never more than has passed. ``seq`` is the turn
    that the form was made for.

    :raises NotFound: if there is no such attempt of this user.
    :raises Invalid: if the text is empty or too long, or the key is malformed.
    :raises Conflict: if the conversation is over, or the turn ``seq`` was given elsewhere.
    """
    form = _Form(check_key(key), clean_reply(text), seconds, seq)
    sent = None
    for _ in range(MOST_TRIES):
        with reading():
            attempt = own_attempt(user_id, attempt_id)
            scene = (
                _scene(materials, attempt, _typing_time(attempt, form.seconds, now))
                if _must_be_stored(attempt, form)
                else None
            )
        # Scoring takes long, so it is done while nothing is locked.
        judged = judge(materials, scene, form.text) if scene is not None else None
        sent = _stored(materials, user_id, attempt_id, form, judged, now)
        if sent is not None:
            break
    if sent is None:
        raise Conflict(ANSWERED_ELSEWHERE)
    number, repeated = sent
    with reading():
        shown = conversation_of(materials, own_attempt(user_id, attempt_id))
    return Submitted(seq=number, repeated=repeated, conversation=shown)


def _stored(
    materials: Materials,
    user_id: int,
    attempt_id: int,
    form: _Form,
    judged: Judged | None,
    now: datetime,
) -> tuple[int, bool] | None:
    """The number of the stored turn and whether it was stored before.

    None if another turn or a hint came in between, so that the judgement is out of date.
    """
    with writing():
        attempt = own_attempt(user_id, attempt_id, lock=True)
        if not _must_be_stored(attempt, form):
            _keep_changed_text(attempt, form, now)
            stored = practice.turn_with_key(attempt.id, form.key)
            return (stored.seq if stored is not None else attempt.turn_count), True
        if judged is None or judged.before.to_json() != attempt.state:
            return None
        _store(materials, attempt, form, judged, now)
        return attempt.turn_count, False


def _must_be_stored(attempt: Attempt, form: _Form) -> bool:
    """Whether the form's turn is new; refuses one that has no place any more."""
    if practice.turn_with_key(attempt.id, form.key) is not None:
        return False
    if attempt.status != AttemptStatus.TALKING:
        raise Conflict(ENDED)
    if form.seq is not None and form.seq != attempt.turn_count + 1:
        raise Conflict(ANSWERED_ELSEWHERE)
    return True


def _scene(materials: Materials, attempt: Attempt, seconds: float) -> Scene:
    return Scene(
        scenario=scenario_of(materials, attempt),
        state=State.from_json(attempt.state),
        customer=lines_before(attempt, attempt.turn_count + 1),
        earlier=earlier_replies(materials, attempt, attempt.turn_count + 1),
        seconds=seconds,
    )


def _store(
    materials: Materials, attempt: Attempt, form: _Form, judged: Judged, now: datetime
) -> None:
    attempt.turn_count += 1
    turn = Turn(
        attempt_id=attempt.id,
        seq=attempt.turn_count,
        key=form.key,
        node_id=judged.before.node,
        text=form.text,
        seconds=_typing_time(attempt, form.seconds, now),
        score=to_record(judged.scored),
        said=to_lines(judged.said),
        steps=list(judged.steps),
        state_before=judged.before.to_json(),
        created_at=now,
    )
    db.session.add(turn)
    db.session.flush()
    attempt.state = judged.after.to_json()
    attempt.asked_at = now
    practice.drop_drafts(attempt.id, [reply_place(turn.seq)])
    close_if_ended(materials, attempt, judged.after, now)


def _typing_time(attempt: Attempt, claimed: float | None, now: datetime) -> float:
    passed = max(0.0, (now - attempt.asked_at).total_seconds())
    return passed if claimed is None else min(max(0.0, claimed), passed)


def _keep_changed_text(attempt: Attempt, form: _Form, now: datetime) -> None:
    """A text that was changed after its first sending is not thrown away: it becomes a draft."""
    if attempt.status != AttemptStatus.TALKING:
        return
    stored = practice.turn_with_key(attempt.id, form.key)
    place = reply_place(attempt.turn_count + 1)
    changed = stored is not None and stored.text != form.text
    if changed and practice.draft(attempt.id, place) is None:
        practice.put_draft(attempt.id, place, form.text, now)
