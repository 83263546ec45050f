"""Due dates: how near they are, and which day is meant."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from simulator.services.errors import Invalid
from simulator.text.bilingual import Text

SOON = 3
"""From so many days before on, people are reminded."""
LONGEST = 730


class Urgency(StrEnum):
    """How near a due date is."""

    LATE = "late"
    SOON = "soon"
    LATER = "later"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Due:
    """A due date as seen from a day; ``days`` is how many are left, below zero when late."""

    on: date | None
    days: int | None
    urgency: Urgency


def due(on: date | None, today: date) -> Due:
    """The due date ``on`` as seen ``today``."""
    if on is None:
        return Due(None, None, Urgency.NONE)
    days = (on - today).days
    if days < 0:
        return Due(on, days, Urgency.LATE)
    return Due(on, days, Urgency.SOON if days <= SOON else Urgency.LATER)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is to be done: on a day, so many days after enrolling, or whenever.

    :raises Invalid: if both are given, or the days are out of range.
    """

    on: date | None = None
    in_days: int | None = None

    def __post_init__(self) -> None:
        if self.on is not None and self.in_days is not None:
            raise Invalid(
                Text(
                    zh="日期和天数只填一个。",
                    en="Give either a date or a number of days, not both.",
                ),
                "due_in_days",
            )
        if self.in_days is not None and not 1 <= self.in_days <= LONGEST:
            raise Invalid(
                Text(
                    zh=f"天数请填 1 到 {LONGEST}。",
                    en=f"Give a number of days from 1 to {LONGEST}.",
                ),
                "due_in_days",
            )

    def check(self, today: date) -> None:
        """Refuse a day that has passed, or one too far away to mean anything.

        :raises Invalid: in both cases.
        """
        if self.on is not None and not today <= self.on <= today + timedelta(days=LONGEST):
            raise Invalid(
                Text(
                    zh="请选今天或以后两年之内的日期。",
                    en="Choose today or a day within the next two years.",
                ),
                "due_on",
            )

    def from_day(self, today: date) -> date | None:
        """The day for somebody enrolled ``today``; none if the only day has passed already."""
        if self.in_days is not None:
            return today + timedelta(days=self.in_days)
        return self.on if self.on is not None and self.on >= today else None
