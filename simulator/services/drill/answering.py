"""Answering a line of a drill: scored at once, stored once, and counted the first time only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from simulator.content.context import context_of
from simulator.content.standalone import line_of
from simulator.scoring.context import EarlierReply
from simulator.scoring.finding import ReplyScore
from simulator.scoring.principles import Level, Principle
from simulator.services.access import own_drill
from simulator.services.drill.items import TOO_EARLY, Asked, asked_at, next_place
from simulator.services.errors import Conflict
from simulator.services.materials import Materials
from simulator.services.practice.records import to_record, with_notes
from simulator.services.practice.repetition.deck import review_answer
from simulator.services.practice.replies import check_key, clean_reply
from simulator.store import db, reading, writing
from simulator.store.models import Drill, DrillAnswer
from simulator.text.bilingual import Text
from simulator.text.language import Language

FIRST, AGAIN = 1, 2
"""The answer that counts, and the second try that does not."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply to the line ``place`` as sent; ``seconds`` is None where the browser did not tell."""

    place: int
    version: int
    key: str
    text: str
    seconds: float | None = None


def answer_line(
    materials: Materials, user_id: int, drill_id: int, sent: Reply, now: datetime
) -> None:
    """Store and score a reply; the first one to a line moves the cards of its principles.

    The same key is stored once. The last line's first answer finishes the drill.

    :raises NotFound: if there is no such drill of this user, or no such line in it.
    :raises Invalid: if the text is empty or too long, or the key is malformed.
    :raises Conflict: if the line has this answer already, or its turn has not come.
    """
    key, text = check_key(sent.key), clean_reply(sent.text)
    with reading():
        drill = own_drill(user_id, drill_id)
        asked, language = asked_at(materials, drill, sent.place), Language(drill.language)
        if not _must_be_stored(drill, sent):
            return
        earlier = _earlier(materials, drill, sent.place)
    # Scoring takes long, so it is done while nothing is locked.
    context = context_of(
        asked.scenario, language, [line_of(asked.node, language)], earlier_replies=earlier
    )
    score = materials.scorer.score(text, context)
    with writing():
        drill = own_drill(user_id, drill_id, lock=True)
        if not _must_be_stored(drill, sent):
            return
        answer = DrillAnswer(
            place=sent.place,
            version=sent.version,
            key=key,
            text=text,
            seconds=_typing_time(drill, sent.seconds, now),
            score=to_record(with_notes(materials, score)),
            created_at=now,
        )
        drill.answers.append(answer)
        db.session.flush()
        if sent.version == FIRST:
            review_answer(user_id, answer, levels_of(asked, score), now)
            if next_place(drill) is None:
                drill.finished_at = now


def levels_of(asked: Asked, score: ReplyScore) -> Mapping[Principle, Level]:
    """The levels of the principles that the line gives a chance for."""
    exercised = asked.scenario.exercised_at(asked.node)
    return {one: score.levels[one] for one in exercised if one in score.levels}


def _must_be_stored(drill: Drill, sent: Reply) -> bool:
    """Whether the reply is new; refuses one that has no place."""
    if any(answer.key == sent.key for answer in drill.answers):
        return False
    versions = {answer.version for answer in drill.answers if answer.place == sent.place}
    if sent.version in versions or sent.version not in (FIRST, AGAIN):
        raise Conflict(
            Text(
                zh="这一句已经在另一个窗口回复过了。",
                en="This line was answered in another window.",
            )
        )
    in_turn = FIRST in versions if sent.version == AGAIN else sent.place == next_place(drill)
    if not in_turn:
        raise Conflict(TOO_EARLY)
    return True


def _earlier(materials: Materials, drill: Drill, place: int) -> tuple[EarlierReply, ...]:
    """What was answered to the other lines, the latest first, by which formulas are known."""
    others = [one for one in drill.answers if one.version == FIRST and one.place < place]
    return tuple(
        EarlierReply(
            one.text,
            one.place,
            asked_at(materials, drill, one.place).scenario.title,
            just_now=True,
        )
        for one in reversed(others)
    )


def _typing_time(drill: Drill, claimed: float | None, now: datetime) -> float | None:
    """The time that the browser tells, never more than has passed."""
    if claimed is None:
        return None
    since = max([drill.started_at, *(answer.created_at for answer in drill.answers)])
    return min(max(0.0, claimed), max(0.0, (now - since).total_seconds()))
