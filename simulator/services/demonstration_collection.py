"""A collection for the demonstration: what its people would share of what they rehearsed."""

from dataclasses import dataclass
from datetime import datetime

from simulator.services import collection
from simulator.services.collection.offering import ChooseCode
from simulator.services.materials import Materials
from simulator.services.practice import history
from simulator.store import people, reading

TRAINER = "trainer"
MOST_EACH = 2
"""So many of their excellent replies somebody shares, the first ones."""


@dataclass(frozen=True, slots=True)
class Sharer:
    """Somebody of the demonstration who shares, with the name or without."""

    username: str
    named: bool


SHARERS = (Sharer("chen", named=False), Sharer("wu", named=True))


def share_rehearsals(materials: Materials, now: datetime, choose_code: ChooseCode) -> int:
    """Share excellent replies of the demonstration's people; gives how many.

    The trainer pins the first one.
    """
    shared = sum(_share(materials, sharer, now, choose_code) for sharer in SHARERS)
    trainer = _user_id(TRAINER)
    if shared and trainer is not None:
        first = collection.browse(trainer, None, collection.Search()).entries[0]
        collection.pin(trainer, first.code, now)
    return shared


def _share(materials: Materials, sharer: Sharer, now: datetime, choose_code: ChooseCode) -> int:
    user_id = _user_id(sharer.username)
    if user_id is None:
        return 0
    excellent = [
        one.place
        for attempt in history(materials, user_id)
        for one in collection.sharing_of(materials, user_id, attempt.attempt_id)
    ]
    clear = [
        offer
        for offer in (collection.offer_of(materials, user_id, place) for place in excellent)
        if offer.in_the_way is None
    ]
    for offer in clear[:MOST_EACH]:
        collection.offer(
            materials, user_id, offer.place, offer.teams, now, choose_code, named=sharer.named
        )
    return len(clear[:MOST_EACH])


def _user_id(username: str) -> int | None:
    with reading():
        user = people.user_with_username(username)
        return user.id if user else None
