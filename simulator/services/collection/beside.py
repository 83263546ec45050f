"""What stands beside practice: how replies of an attempt are shared, and what colleagues said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.content.scenario import Scenario
from simulator.scoring.finding import ReplyScore
from simulator.services.access import readable_attempt
from simulator.services.collection.circles import circles_of, own_teams
from simulator.services.collection.entries import Entry, entry_of
from simulator.services.collection.excellence import shortfall
from simulator.services.collection.places import ReplyPlace
from simulator.services.materials import Materials
from simulator.services.practice.records import from_record
from simulator.services.practice.result import Result
from simulator.services.practice.scenarios import scenario_of
from simulator.store import collection, practice, reading
from simulator.store.models import SharedReply, ShareRequest, Turn
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class Sharing:
    """How one excellent reply of an attempt is shared, or could be.

    The author is told the teams that it is shared with, and who waits for an answer. A trainer is
    told only whether somebody has asked for it, and whether that was answered: not how.
    """

    place: ReplyPlace
    shared_with: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    asked: bool = False
    answered: bool = False


def sharing_of(materials: Materials, viewer_id: int, attempt_id: int) -> tuple[Sharing, ...]:
    """The excellent replies of a finished attempt, in order, as the author or a trainer sees them.

    Nothing for an author who is in no team: there is nobody to share with.

    :raises NotFound: if there is no such attempt for this viewer.
    """
    with reading():
        attempt = readable_attempt(viewer_id, attempt_id)
        own = attempt.user_id == viewer_id
        if attempt.result is None or (own and not own_teams(viewer_id)):
            return ()
        ids = [turn.id for turn in attempt.turns]
        shared = collection.shared_from(ids) if own else ()
        requests = collection.requests_for(ids)
        scenario = scenario_of(materials, attempt)
        return tuple(
            _sharing(turn.id, rewrite_id, place, shared, requests, own=own)
            for turn in attempt.turns
            for rewrite_id, place in _excellent(scenario, turn)
        )


def colleagues_beside(viewer_id: int, result: Result) -> Mapping[int, tuple[Entry, ...]]:
    """By turn, what is pinned for its line of the customer: only for turns that are unlocked.

    It stands next to the model replies, so it is held back as they are.

    :raises NotFound: if there is no such active user.
    """
    unlocked = [turn for turn in result.turns if turn.unlocked]
    if not unlocked:
        return {}
    pinned = _pinned(viewer_id, result.scenario.id, result.language)
    beside = {
        turn.seq: tuple(one for one in pinned if one.node_id == turn.node_id) for turn in unlocked
    }
    return {seq: entries for seq, entries in beside.items() if entries}


def said_well(viewer_id: int, scenario_id: str, language: Language) -> tuple[Entry, ...]:
    """What is pinned to a scenario that the viewer has passed; nothing before that.

    :raises NotFound: if there is no such active user.
    """
    with reading():
        attempts = practice.attempts_of(viewer_id, scenario_id)
        if not any(attempt.passed for attempt in attempts):
            return ()
        return _pinned(viewer_id, scenario_id, language)


def _pinned(viewer_id: int, scenario_id: str, language: Language) -> tuple[Entry, ...]:
    """Replies of colleagues pinned in the viewer's teams, each once, in a language of use here."""
    with reading():
        circles = {circle.team_id: circle for circle in circles_of(viewer_id)}
        found: dict[tuple[int, int | None], Entry] = {}
        for reply in collection.pinned(circles, scenario_id):
            entry = entry_of(reply, viewer_id, circles[reply.team_id])
            if entry.origin is None and entry.language.is_chinese == language.is_chinese:
                found.setdefault((reply.turn_id, reply.rewrite_id), entry)
        return tuple(found.values())


def _excellent(scenario: Scenario, turn: Turn) -> Sequence[tuple[int | None, ReplyPlace]]:
    """The id of the rewrite (None: the turn itself) and the place of each excellent version."""
    exercised = scenario.exercised_at(scenario.node_at(turn.node_id))

    def excellent(score: ReplyScore) -> bool:
        return shortfall(score, exercised) is None

    versions: list[tuple[int | None, ReplyPlace]] = []
    if excellent(from_record(turn.score).score):
        versions.append((None, ReplyPlace(turn.attempt_id, turn.seq)))
    for rewrite in turn.rewrites:
        if excellent(from_record(rewrite.score).score):
            place = ReplyPlace(turn.attempt_id, turn.seq, rewrite.number)
            versions.append((rewrite.id, place))
    return versions


def _sharing(
    turn_id: int,
    rewrite_id: int | None,
    place: ReplyPlace,
    shared: Sequence[SharedReply],
    requests: Sequence[ShareRequest],
    *,
    own: bool,
) -> Sharing:
    key = (turn_id, rewrite_id)
    asked = [one for one in requests if (one.turn_id, one.rewrite_id) == key]
    open_ones = [one for one in asked if one.answered_at is None]
    teams = tuple(one.team.name for one in shared if (one.turn_id, one.rewrite_id) == key)
    waiting = tuple(dict.fromkeys(one.trainer.name for one in open_ones))
    return Sharing(
        place=place,
        shared_with=teams,
        waiting=waiting if own else (),
        asked=bool(asked),
        answered=bool(asked) and not open_ones,
    )
