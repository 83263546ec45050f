"""Times named in a reply, as the latest moment they allow, in minutes from now."""

from dataclasses import dataclass

DEFAULT_NOW = 10 * 60
"""The minute of the day taken for granted when none is given: ten in the morning."""

DAY = 1440
CLOSE_OF_BUSINESS = 18 * 60
ASSUMED_WEEKDAY = 2
"""Without a calendar the day counts as a Wednesday (Monday is 0), a working day."""


@dataclass(frozen=True, slots=True)
class Present:
    """When a reply is given: the minute of the day, and the day of the week (Monday is 0)."""

    minute: int = DEFAULT_NOW
    weekday: int = ASSUMED_WEEKDAY


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time as it stands in the folded text at ``start:end``.

    ``minutes`` is the latest moment counted from now, None where the words give no number
    (``vague``). ``soon`` marks vague words that still say it will be short ("很快", "shortly"), as
    against "尽快" or "in due course", which say nothing (``some_time``), and "马上" or "right now",
    which say that it has begun. ``clock`` is set when the number hangs on
    the time of the day, ``clock_time`` then being the minute of the day that was named.
    """

    start: int
    end: int
    minutes: int | None = None
    vague: bool = False
    soon: bool = False
    some_time: bool = False
    clock: bool = False
    clock_time: int | None = None


def until(day: int, minute_of_day: int, now: Present) -> int:
    """Minutes from ``now`` to ``minute_of_day`` on the day that comes ``day`` days after today."""
    return max(day * DAY + minute_of_day - now.minute, 1)


def clock_minute(hour: int, minute: int, *, afternoon: bool | None, now: Present, day: int) -> int:
    """The minute of the day meant by an hour that may be on the twelve-hour clock.

    ``afternoon`` is None where no half of the day is named; today's hours then lie after ``now``,
    other days' hours from one to six in the afternoon.
    """
    time = hour * 60 + minute
    if afternoon is not None:
        return time + 720 if afternoon and hour < 12 else time
    if 1 <= hour <= 11 and ((day == 0 and time <= now.minute) or (day != 0 and hour <= 6)):
        return time + 720
    return time


def days_to_weekday(weekday: int, now: Present) -> int:
    """Days to the next ``weekday``, at least one."""
    return (weekday - now.weekday) % 7 or 7
