"""Which days are worked, and how far a number of working days reaches. Pure arithmetic."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from simulator.text.bilingual import Text

DAY = timedelta(days=1)
_SATURDAY = 5


class UnlistedYearError(LookupError):
    """The calendar does not say which days of a year are worked."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year


@dataclass(frozen=True, slots=True)
class Hours:
    """When a desk opens and closes on a day on which it is kept."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days off in a row, weekends among them, and the weekend days worked to make up for them."""

    name: Text
    first: date
    last: date
    worked: tuple[date, ...] = ()

    def has(self, day: date) -> bool:
        """Whether ``day`` is one of the days off."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Calendar:
    """The listed holidays of ``years``, the hours of each desk by channel, and the online watch.

    Of a year that is not listed nothing is guessed: holidays and make-up days are announced each
    autumn for the next year.
    """

    years: frozenset[int] = frozenset()
    holidays: tuple[Holiday, ...] = ()
    desks: dict[str, Hours] = field(default_factory=dict)
    usual: Hours = Hours(time(8, 30), time(17, 30))
    watch: Hours = Hours(time(8), time(22))

    def hours_of(self, channel: str) -> Hours:
        """When the desk of ``channel`` is open on a working day."""
        return self.desks.get(channel, self.usual)

    def holiday_on(self, day: date) -> Holiday | None:
        """The holiday that ``day`` belongs to."""
        return next((one for one in self.holidays if one.has(day)), None)

    def makes_up_for(self, day: date) -> Holiday | None:
        """The holiday for which ``day``, a Saturday or Sunday, is worked."""
        return next((one for one in self.holidays if day in one.worked), None)

    def is_working(self, day: date) -> bool:
        """Whether ``day`` is worked.

        :raises UnlistedYearError: if the holidays of its year are not known.
        """
        if day.year not in self.years:
            raise UnlistedYearError(day.year)
        if self.holiday_on(day) is not None:
            return False
        return day.weekday() < _SATURDAY or self.makes_up_for(day) is not None

    def next_working(self, day: date) -> date:
        """The first working day after ``day``."""
        day += DAY
        while not self.is_working(day):
            day += DAY
        return day

    def counted_from(self, moment: datetime, hours: Hours) -> datetime:
        """When a desk with these ``hours`` starts to count: at ``moment``, or at its opening."""
        if not self.is_working(moment.date()) or moment.time() > hours.closes:
            return datetime.combine(self.next_working(moment.date()), hours.opens)
        return max(moment, datetime.combine(moment.date(), hours.opens))

    def add_working_days(self, moment: datetime, days: int, hours: Hours) -> datetime:
        """The same time of day ``days`` working days after ``moment``.

        Hours in which the desk is closed do not count: what comes in then counts from its opening.
        """
        start = self.counted_from(moment, hours)
        day = start.date()
        for _ in range(days):
            day = self.next_working(day)
        return datetime.combine(day, start.time())

    def add_watched(self, moment: datetime, length: timedelta) -> datetime:
        """``length`` after ``moment`` by the clock, stopped while nobody watches online.

        The watch is kept every day, holidays too.
        """
        day, left = moment.date(), length
        while True:
            start = max(moment, datetime.combine(day, self.watch.opens))
            end = datetime.combine(day, self.watch.closes)
            if start <= end and start + left <= end:
                return start + left
            left -= max(end - start, timedelta())
            day += DAY

    def days_off(self, first: date, last: date) -> Iterator[tuple[date, date, Holiday | None]]:
        """The stretches of days not worked from ``first`` to ``last``, with their holiday.

        A holiday is given whole, even where it reaches beyond.
        """
        day = first
        while day <= last:
            holiday = self.holiday_on(day)
            if holiday is not None:
                yield holiday.first, holiday.last, holiday
                day = holiday.last
            elif not self.is_working(day):
                start = day
                while self._is_weekend_off(day + DAY):
                    day += DAY
                yield start, day, None
            day += DAY

    def made_up(self, first: date, last: date) -> tuple[date, ...]:
        """The Saturdays and Sundays from ``first`` to ``last`` that are worked."""
        return tuple(sorted(_within(first, last, (d for one in self.holidays for d in one.worked))))

    def _is_weekend_off(self, day: date) -> bool:
        listed = day.year in self.years and self.holiday_on(day) is None
        return listed and not self.is_working(day)


def _within(first: date, last: date, days: Iterable[date]) -> Iterator[date]:
    return (day for day in days if first <= day <= last)
