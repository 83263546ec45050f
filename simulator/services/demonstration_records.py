"""Finished attempts for the demonstration: recorded plays, rehearsed by its people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.content.library import Library
from simulator.content.play_file import Play, PlayKind
from simulator.content.scenario import Scenario
from simulator.services.materials import Materials
from simulator.services.practice import (
    break_off,
    hand_in,
    start_attempt,
    submit_turn,
    submit_work_order,
)
from simulator.services.practice.marking import RECORD, questions_of
from simulator.store import people, reading
from simulator.text.language import Language

TYPING = timedelta(seconds=48)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """That somebody did as a recorded play does: the ``case``-th one, counted round and round."""

    username: str
    case: int
    language: Language
    kind: PlayKind
    days_ago: int
    handed_in: bool = True


REHEARSALS = (
    Rehearsal("trainee", 0, Language.SIMPLIFIED, PlayKind.BAD, 9, handed_in=False),
    Rehearsal("trainee", 0, Language.SIMPLIFIED, PlayKind.MIDDLING, 6),
    Rehearsal("trainee", 1, Language.SIMPLIFIED, PlayKind.MIDDLING, 2, handed_in=False),
    Rehearsal("chen", 0, Language.SIMPLIFIED, PlayKind.GOOD, 5),
    Rehearsal("alex", 0, Language.ENGLISH, PlayKind.BAD, 4),
    Rehearsal("wu", 2, Language.SIMPLIFIED, PlayKind.MIDDLING, 1),
)


def record_rehearsals(materials: Materials, now: datetime) -> int:
    """Add the finished attempts of the demonstration's people; gives how many."""
    return sum(_rehearse(materials, rehearsal, now) for rehearsal in REHEARSALS)


def _rehearse(materials: Materials, rehearsal: Rehearsal, now: datetime) -> bool:
    recorded = tuple(_plays(materials.library, rehearsal))
    with reading():
        user = people.user_with_username(rehearsal.username)
        user_id = user.id if user else None
    if not recorded or user_id is None:
        return False
    scenario, play = recorded[rehearsal.case % len(recorded)]
    begun = now - timedelta(days=rehearsal.days_ago)
    attempt_id, ended = _talk(materials, user_id, scenario, play, begun)
    order = _work_order(scenario, play)
    submit_work_order(materials, user_id, attempt_id, order, ended + TYPING)
    if rehearsal.handed_in:
        hand_in(user_id, attempt_id, ended + 2 * TYPING)
    return True


def _talk(
    materials: Materials, user_id: int, scenario: Scenario, play: Play, begun: datetime
) -> tuple[int, datetime]:
    """The attempt with the replies of ``play`` sent until it ended, and when the last one was.

    Another scorer than the one the play was recorded with may end it earlier, or not yet.
    """
    attempt_id = start_attempt(materials, user_id, scenario.id, play.language, begun)
    moment, seconds = begun, TYPING.total_seconds()
    for number, turn in enumerate(play.turns, start=1):
        moment += TYPING
        key = f"demonstration-{number:02}"
        sent = submit_turn(materials, user_id, attempt_id, key, turn.say, seconds, moment)
        if sent.conversation.end is not None:
            return attempt_id, moment
    break_off(materials, user_id, attempt_id, moment)
    return attempt_id, moment


def _plays(library: Library, rehearsal: Rehearsal) -> Iterator[tuple[Scenario, Play]]:
    """One play of the wanted language and kind for each scenario that has one."""
    for loaded in library.scenarios.values():
        for recorded in loaded.plays:
            play = recorded.play
            if (play.language, play.kind) == (rehearsal.language, rehearsal.kind):
                yield loaded.scenario, play
                break


def _work_order(scenario: Scenario, play: Play) -> dict[str, str]:
    """Every first choice: right here and there, as somebody in a hurry fills it in."""
    answers = {
        question.name: next(iter(dict(question.choices)))
        for question in questions_of(scenario.work_order)
    }
    return {**answers, RECORD: play.turns[-1].say[:120]}
