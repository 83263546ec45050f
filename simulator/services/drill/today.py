"""What waits today: principles and cases that are due, the drill begun, the run of days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from simulator.content.scenario import Scenario
from simulator.scoring.principles import Principle
from simulator.services.access import active_user
from simulator.services.drill.items import items_of, next_place
from simulator.services.drill.starting import start_of_day
from simulator.services.materials import Materials
from simulator.services.practice.recommending import lapsed_scenarios
from simulator.services.practice.repetition.deck import deck_of, principles_in
from simulator.store import drill, reading


@dataclass(frozen=True, slots=True)
class Begun:
    """A drill that can be taken up: its next line of how many."""

    drill_id: int
    place: int
    count: int


@dataclass(frozen=True, slots=True)
class PrincipleCard:
    """When a principle comes back; ``due_at`` is None for one that was never tried."""

    principle: Principle
    due_at: datetime | None
    is_due: bool


@dataclass(frozen=True, slots=True)
class Today:
    """Principles come the earliest first, those never tried last; ``streak`` counts days."""

    principles: tuple[PrincipleCard, ...]
    cases: tuple[Scenario, ...]
    begun: Begun | None
    streak: int
    done_today: bool
    next_due_at: datetime | None

    @property
    def due(self) -> tuple[Principle, ...]:
        """The principles that are due."""
        return tuple(one.principle for one in self.principles if one.is_due)


def today(materials: Materials, user_id: int, now: datetime) -> Today:
    """What waits for a user on the day of ``now``, by the calendar of its time zone.

    :raises NotFound: if there is no such user.
    """
    with reading():
        active_user(user_id)
        schedules = principles_in(deck_of(user_id))
        cards = [
            PrincipleCard(one, schedules[one].due_at, schedules[one].is_due(now))
            if one in schedules
            else PrincipleCard(one, None, is_due=False)
            for one in Principle
        ]
        days = {at.astimezone(now.tzinfo).date() for at in drill.finish_times(user_id)}
        lapsed = (name for name, _ in lapsed_scenarios(materials, user_id, now))
        return Today(
            principles=tuple(
                sorted(cards, key=lambda one: (one.due_at is None, one.due_at or now))
            ),
            cases=tuple(materials.library.scenarios[name].scenario for name in lapsed),
            begun=_begun(user_id, now),
            streak=streak(days, now.date()),
            done_today=now.date() in days,
            next_due_at=min((one.due_at for one in cards if one.due_at is not None), default=None),
        )


def streak(days: Iterable[date], today: date) -> int:
    """How many days in a row, up to today; a day that is not over yet breaks nothing."""
    kept = set(days)
    day = today if today in kept else today - timedelta(days=1)
    count = 0
    while day in kept:
        count, day = count + 1, day - timedelta(days=1)
    return count


def _begun(user_id: int, now: datetime) -> Begun | None:
    found = drill.open_drill(user_id, start_of_day(now))
    place = next_place(found) if found is not None else None
    if found is None or place is None:
        return None
    return Begun(found.id, place, len(items_of(found)))
