"""When something practised comes back, by FSRS; the moment of a review arrives as an argument."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

import fsrs
from fsrs import Rating

# Steps of minutes are made for flash cards; a conversation is not repeated within the hour. Nothing
# rests longer than a quarter, the usual distance between two assessments. Without fuzz the same
# reviews give the same dates.
_SCHEDULER = fsrs.Scheduler(
    learning_steps=(), relearning_steps=(), maximum_interval=90, enable_fuzzing=False
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where something stands: when it was last practised, and when it comes back."""

    last_at: datetime
    due_at: datetime
    state: Mapping[str, Any]

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> "Schedule | None":
        """The schedule stored as ``state``; None for something that was never practised."""
        return _schedule(_card(state)) if state else None

    def is_due(self, now: datetime) -> bool:
        """Whether its day has come, by the calendar of ``now``'s time zone.

        What was practised in the evening comes back in the morning: days count, not hours.
        """
        return self.due_at.astimezone(now.tzinfo).date() <= now.date()

    def recall(self, now: datetime) -> float:
        """The chance, 0 to 1, that it still succeeds."""
        return _SCHEDULER.get_card_retrievability(_card(self.state), now.astimezone(UTC))


def reviewed(before: Schedule | None, rating: Rating, at: datetime) -> Schedule:
    """The schedule after something was practised at ``at`` with this success."""
    moment = at.astimezone(UTC)
    card = fsrs.Card(card_id=0, due=moment) if before is None else _card(before.state)
    after, _ = _SCHEDULER.review_card(card, rating, moment)
    return _schedule(after)


def _card(state: Mapping[str, Any]) -> fsrs.Card:
    return fsrs.Card.from_dict(cast("fsrs.card.CardDict", {"card_id": 0, **state}))


def _schedule(card: fsrs.Card) -> Schedule:
    kept = {key: value for key, value in card.to_dict().items() if key != "card_id"}
    return Schedule(card.last_review or card.due, card.due, kept)
