"""Beginning an attempt, taking it up again, breaking it off; hints and drafts on the way."""

from datetime import datetime

from simulator.content.scenario import HEARD_ONLY
from simulator.dialogue.effects import heard_in
from simulator.dialogue.machine import NoHintError, begin, give_up, hold, take_hint
from simulator.dialogue.script import Intensity
from simulator.dialogue.state import Manner, State
from simulator.services.access import active_user, own_attempt
from simulator.services.errors import Conflict, NotFound
from simulator.services.materials import Materials
from simulator.services.practice.conversation import Conversation
from simulator.services.practice.conversing import conversation_of
from simulator.services.practice.finishing import close_if_ended
from simulator.services.practice.places import check_place
from simulator.services.practice.records import to_lines
from simulator.services.practice.replies import LONGEST_DRAFT, clean_text
from simulator.services.practice.scenarios import loaded_scenario, scenario_of
from simulator.store import db, practice, reading, writing
from simulator.store.models import Attempt, AttemptStatus, User
from simulator.text.bilingual import Text
from simulator.text.language import Language

ENDED = Text(zh="这次对话已经结束。", en="This conversation is over.")


def start_attempt(
    materials: Materials,
    user_id: int,
    scenario_id: str,
    language: Language,
    now: datetime,
    *,
    afresh: bool = False,
) -> int:
    """The id of an attempt at a scenario: the one that is still open, else a new one.

    With ``afresh`` an open one is left and gets no result. Two clicks begin one attempt.

    :raises NotFound: if there is no such user or scenario.
    """
    loaded = loaded_scenario(materials, scenario_id)
    with writing():
        practice.lock_user(user_id)
        user = active_user(user_id)
        opened = practice.open_attempt(user_id, scenario_id)
        if opened is not None and not afresh:
            return opened.id
        if opened is not None:
            opened.status = AttemptStatus.LEFT.value
        state, effects = begin(loaded.scenario, language, _manner(user))
        attempt = Attempt(
            user_id=user_id,
            version=practice.version(scenario_id, loaded.hash, loaded.source_text, now),
            scenario_id=scenario_id,
            language=language.value,
            opening=to_lines(heard_in(effects)),
            state=state.to_json(),
            engine=materials.scorer.engine,
            engine_version=materials.scorer.version,
            pack_hash=materials.scorer.pack_hash,
            rubric_hash=materials.scorer.rubric_hash,
            started_at=now,
            asked_at=now,
        )
        db.session.add(attempt)
        db.session.flush()
        return attempt.id


def conversation(materials: Materials, user_id: int, attempt_id: int) -> Conversation:
    """An own attempt as it stands.

    :raises NotFound: if there is none such.
    """
    with reading():
        return conversation_of(materials, own_attempt(user_id, attempt_id))


def manner_of(user_id: int) -> Manner:
    """How customers speak to a user in the next attempt.

    :raises NotFound: if there is no such user.
    """
    with reading():
        return _manner(active_user(user_id))


def ask_hint(materials: Materials, user_id: int, attempt_id: int) -> Conversation:
    """Take the hint of the present line; taking it again costs nothing more.

    :raises NotFound: if there is no such attempt of this user, or no hint here.
    :raises Conflict: if the conversation is over.
    """
    with writing():
        attempt = _talking(user_id, attempt_id)
        try:
            state, _ = take_hint(scenario_of(materials, attempt), State.from_json(attempt.state))
        except NoHintError as error:
            raise NotFound(Text(zh="这里没有提示。", en="There is no hint here.")) from error
        attempt.state = state.to_json()
        return conversation_of(materials, attempt)


def ask_to_hold(materials: Materials, user_id: int, attempt_id: int) -> Conversation:
    """Ask the customer on the line to hold until the reply; to ask again changes nothing.

    :raises NotFound: if there is no such attempt of this user, or no line to hold.
    :raises Conflict: if the conversation is over.
    """
    with writing():
        attempt = _talking(user_id, attempt_id)
        if scenario_of(materials, attempt).channel not in HEARD_ONLY:
            raise NotFound(Text(zh="这里没有电话可以保持。", en="There is no line to hold here."))
        attempt.state = hold(State.from_json(attempt.state)).to_json()
        return conversation_of(materials, attempt)


def break_off(materials: Materials, user_id: int, attempt_id: int, now: datetime) -> Conversation:
    """End the conversation before its time; the work order and the result still come.

    :raises NotFound: if there is no such attempt of this user.
    :raises Conflict: if the conversation is over.
    """
    with writing():
        attempt = _talking(user_id, attempt_id)
        state, _ = give_up(scenario_of(materials, attempt), State.from_json(attempt.state))
        attempt.state = state.to_json()
        close_if_ended(materials, attempt, state, now)
        return conversation_of(materials, attempt)


def save_draft(user_id: int, attempt_id: int, place: str, text: str, now: datetime) -> bool:
    """Keep a half-written text; False if its place is taken by what was sent meanwhile.

    ``place`` comes from :mod:`.places`. An empty text forgets the draft.

    :raises NotFound: if there is no such attempt of this user.
    :raises Invalid: if there is no such place.
    """
    with writing():
        attempt = own_attempt(user_id, attempt_id, lock=True)
        checked = check_place(place, attempt.turn_count + 1)
        if checked is None:
            return False
        kept = clean_text(text)[:LONGEST_DRAFT]
        if kept.strip():
            practice.put_draft(attempt.id, checked, kept, now)
        else:
            practice.drop_drafts(attempt.id, [checked])
        return True


def draft_at(user_id: int, attempt_id: int, place: str) -> str:
    """The text begun at this place of an own attempt, or nothing.

    :raises NotFound: if there is no such attempt of this user.
    """
    with reading():
        found = practice.draft(own_attempt(user_id, attempt_id).id, place)
        return found.text if found is not None else ""


def _manner(user: User) -> Manner:
    return Manner(intensity=Intensity(user.intensity), without_abuse=user.without_abuse)


def _talking(user_id: int, attempt_id: int) -> Attempt:
    attempt = own_attempt(user_id, attempt_id, lock=True)
    if attempt.status != AttemptStatus.TALKING:
        raise Conflict(ENDED)
    return attempt
