"""Sharing a reply of one's own with one's teams, changing that, and taking it back."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from simulator.services.access import active_user
from simulator.services.collection.circles import own_teams
from simulator.services.collection.copies import copy_for, forget
from simulator.services.collection.excellence import shortfall
from simulator.services.collection.places import (
    FoundReply,
    ReplyPlace,
    customer_lines,
    own_reply,
)
from simulator.services.collection.privacy import (
    Identifying,
    identifying,
    refuse_identifying,
    words_about,
)
from simulator.services.errors import Conflict, Invalid
from simulator.services.materials import Materials
from simulator.store import collection, db, people, reading, writing
from simulator.store.models import (
    ShareAnswer,
    SharedReply,
    ShareRequest,
)
from simulator.text.bilingual import Text
from simulator.text.language import Language

ChooseCode = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Offer:
    """A reply of one's own and how it is shared: ``named`` is None while it is not.

    ``in_the_way`` says which words must go first. ``asked_by`` are trainers who wait for an answer.
    """

    place: ReplyPlace
    title: Text
    language: Language
    lines: tuple[str, ...]
    text: str
    teams: dict[int, str]
    shared_with: frozenset[int]
    named: bool | None
    in_the_way: Text | None
    asked_by: tuple[str, ...]


def offer_of(materials: Materials, user_id: int, place: ReplyPlace) -> Offer:
    """The user's own reply at ``place`` and how it is shared.

    :raises NotFound: if there is no such reply of this user.
    :raises Conflict: while the attempt has no result, or if the reply is not excellent.
    """
    with reading():
        found = own_reply(materials, user_id, place)
        _must_be_excellent(found)
        teams, shared = own_teams(user_id), _shared(found)
        waiting = _open_requests(found)
        # Whether the own name may stand in it is known only with the choice.
        blocking = _identifying(found, teams, own_name=None)
        return Offer(
            place=place,
            title=found.scenario.title,
            language=Language(found.attempt.language),
            lines=tuple(customer_lines(found)),
            text=found.text,
            teams=teams,
            shared_with=frozenset(one.team_id for one in shared),
            named=shared[0].named if shared else None,
            in_the_way=words_about(blocking) if blocking else None,
            asked_by=tuple(dict.fromkeys(one.trainer.name for one in waiting)),
        )


def offer(
    materials: Materials,
    user_id: int,
    place: ReplyPlace,
    team_ids: Collection[int],
    now: datetime,
    choose_code: ChooseCode,
    *,
    named: bool,
) -> None:
    """Share a reply with exactly these teams, everywhere with the name or everywhere without.

    Sharing it again changes the teams and the name. Trainers who asked for it are answered yes.

    :raises NotFound: if there is no such reply of this user.
    :raises Conflict: while the attempt has no result, or if the reply is not excellent.
    :raises Invalid: if no own team is chosen, or words of it would tell who somebody is.
    """
    with writing():
        found = own_reply(materials, user_id, place, lock=True)
        _must_be_excellent(found)
        teams = own_teams(user_id)
        chosen = [team_id for team_id in teams if team_id in team_ids]
        if not chosen:
            raise Invalid(
                Text(zh="至少选一个你所在的团队。", en="Choose at least one of your teams."),
                "teams",
            )
        own_name = None if named else active_user(user_id).name
        refuse_identifying(_identifying(found, teams, own_name))
        shared = {one.team_id: one for one in _shared(found)}
        for team_id, one in shared.items():
            if team_id not in chosen:
                forget(one, now)
        for team_id in chosen:
            if team_id in shared:
                shared[team_id].named = named
            else:
                db.session.add(copy_for(found, team_id, choose_code(), now, named=named))
        for request in _open_requests(found):
            request.answered_at, request.answer = now, ShareAnswer.YES.value


def withdraw(materials: Materials, user_id: int, place: ReplyPlace, now: datetime) -> None:
    """Take a reply out of every collection at once; one that is in none stays so.

    :raises NotFound: if there is no such reply of this user.
    :raises Conflict: while the attempt has no result.
    """
    with writing():
        for shared in _shared(own_reply(materials, user_id, place, lock=True)):
            forget(shared, now)


def _must_be_excellent(found: FoundReply) -> None:
    exercised = found.scenario.exercised_at(found.scenario.node_at(found.turn.node_id))
    lacking = shortfall(found.scored.score, exercised)
    if lacking is not None:
        raise Conflict(lacking)


def _identifying(
    found: FoundReply, teams: Collection[int], own_name: str | None
) -> tuple[Identifying, ...]:
    author = found.attempt.user_id
    colleagues = {
        place.user.name
        for team in people.teams()
        if team.id in teams
        for place in team.memberships
        if place.user_id != author
    }
    texts = (*customer_lines(found), found.text)
    return identifying(texts, found.attempt.version.source, own_name, sorted(colleagues))


def _shared(found: FoundReply) -> Sequence[SharedReply]:
    return [
        one for one in collection.shared_from([found.turn.id]) if one.rewrite_id == found.rewrite_id
    ]


def _open_requests(found: FoundReply) -> Sequence[ShareRequest]:
    return [
        one
        for one in collection.requests_for([found.turn.id])
        if one.rewrite_id == found.rewrite_id and one.answered_at is None
    ]
