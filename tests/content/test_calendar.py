"""Working days across weekends, holidays and the weekends worked to make up for them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.content.calendar import DAY, Calendar, Hours, UnlistedYearError
from simulator.content.calendar_file import read_calendar
from simulator.paths import SCENARIOS

CALENDAR, _ = read_calendar(SCENARIOS / "calendar.yaml")
OFFICE = CALENDAR.usual

moments = st.datetimes(
    datetime.fromisoformat("2023-01-03 00:00"), datetime.fromisoformat("2026-11-01 00:00")
).map(lambda one: one.replace(second=0, microsecond=0))
few = st.integers(0, 15)


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 1, 26),  # Sunday before the Spring Festival
        date(2025, 9, 28),  # Sunday before National Day
        date(2026, 1, 4),  # Sunday after New Year
        date(2026, 2, 14),  # Saturdays around the Spring Festival
        date(2026, 2, 28),
        date(2026, 10, 10),  # Saturday after National Day
        date(2026, 9, 30),
    ],
)
def test_a_day_made_up_for_is_worked(day: date) -> None:
    assert CALENDAR.is_working(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 1, 28),
        date(2025, 10, 8),
        date(2026, 1, 2),
        date(2026, 2, 23),
        date(2026, 6, 19),
        date(2026, 10, 7),
        date(2026, 10, 11),
    ],
)
def test_holidays_and_other_weekends_are_off(day: date) -> None:
    assert not CALENDAR.is_working(day)


def test_nothing_is_guessed_of_a_year_that_is_not_listed() -> None:
    with pytest.raises(UnlistedYearError) as refused:
        CALENDAR.is_working(date(2031, 5, 5))
    assert refused.value.year == 2031


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        # an ordinary week, then over a weekend
        ("2026-03-10 10:10", 1, "2026-03-11 10:10"),
        ("2026-03-13 16:50", 1, "2026-03-16 16:50"),
        # National Day, and the Saturday worked after it
        ("2026-09-30 16:50", 1, "2026-10-08 16:50"),
        ("2026-09-30 16:50", 3, "2026-10-10 16:50"),
        ("2025-09-30 16:50", 1, "2025-10-09 16:50"),
        # Spring Festival, with a worked Saturday on either side
        ("2026-02-13 09:00", 1, "2026-02-14 09:00"),
        ("2026-02-13 09:00", 2, "2026-02-24 09:00"),
        ("2025-01-27 09:00", 1, "2025-02-05 09:00"),
        # the ends of a month and of a year
        ("2026-07-31 11:00", 1, "2026-08-03 11:00"),
        ("2025-12-31 15:00", 1, "2026-01-04 15:00"),
        # what comes in while the desk is closed counts from its opening
        ("2026-03-13 20:00", 1, "2026-03-17 08:30"),
        ("2026-03-14 11:00", 0, "2026-03-16 08:30"),
        ("2026-03-10 06:15", 1, "2026-03-11 08:30"),
        # at the stroke of closing it is not closed yet
        ("2026-03-10 17:30", 1, "2026-03-11 17:30"),
    ],
)
def test_working_days_are_added(received: str, days: int, due: str) -> None:
    at = CALENDAR.add_working_days(datetime.fromisoformat(received), days, OFFICE)
    assert at == datetime.fromisoformat(due)


@pytest.mark.parametrize(
    ("posted", "due"),
    [
        ("2026-10-01 13:50", "2026-10-01 17:50"),  # a holiday is watched too
        ("2026-10-09 18:00", "2026-10-09 22:00"),
        ("2026-10-09 21:00", "2026-10-10 11:00"),
        ("2026-12-31 23:30", "2027-01-01 12:00"),
        ("2026-10-09 03:00", "2026-10-09 12:00"),
    ],
)
def test_four_hours_online_stand_still_while_nobody_watches(posted: str, due: str) -> None:
    at = CALENDAR.add_watched(datetime.fromisoformat(posted), timedelta(hours=4))
    assert at == datetime.fromisoformat(due)


@given(moments, few)
def test_a_deadline_never_falls_on_a_day_off(moment: datetime, days: int) -> None:
    at = CALENDAR.add_working_days(moment, days, OFFICE)
    assert CALENDAR.is_working(at.date())
    assert OFFICE.opens <= at.time() <= OFFICE.closes


@given(moments, moments, few)
def test_who_comes_later_is_not_answered_earlier(one: datetime, two: datetime, days: int) -> None:
    first, second = sorted((one, two))
    due = CALENDAR.add_working_days(first, days, OFFICE)
    assert due <= CALENDAR.add_working_days(second, days, OFFICE)


@given(moments, few)
def test_as_many_days_are_worked_until_the_deadline_as_were_added(
    moment: datetime, days: int
) -> None:
    start = CALENDAR.counted_from(moment, OFFICE)
    end = CALENDAR.add_working_days(moment, days, OFFICE)
    between = [start.date() + n * DAY for n in range(1, (end.date() - start.date()).days + 1)]
    assert sum(CALENDAR.is_working(day) for day in between) == days
    assert end.time() == start.time()


@given(moments, few, few)
def test_adding_in_two_steps_is_adding_at_once(moment: datetime, one: int, two: int) -> None:
    step = CALENDAR.add_working_days(moment, one, OFFICE)
    at_once = CALENDAR.add_working_days(moment, one + two, OFFICE)
    assert CALENDAR.add_working_days(step, two, OFFICE) == at_once


@given(moments, st.integers(1, 40))
def test_the_watched_time_until_the_deadline_is_the_time_given(
    moment: datetime, hours: int
) -> None:
    end = CALENDAR.add_watched(moment, timedelta(hours=hours))
    watched, day = timedelta(), moment.date()
    while day <= end.date():
        opens = max(moment, datetime.combine(day, time(8)))
        closes = min(end, datetime.combine(day, time(22)))
        watched += max(closes - opens, timedelta())
        day += DAY
    assert watched == timedelta(hours=hours)


def test_days_off_are_told_whole_and_weekends_together() -> None:
    told = list(CALENDAR.days_off(date(2026, 9, 30), date(2026, 10, 12)))
    assert [(first.day, last.day, holiday is not None) for first, last, holiday in told] == [
        (1, 7, True),
        (11, 11, False),
    ]
    weekend = list(CALENDAR.days_off(date(2026, 3, 13), date(2026, 3, 16)))
    assert weekend == [(date(2026, 3, 14), date(2026, 3, 15), None)]


def test_a_desk_may_keep_hours_of_its_own() -> None:
    late = Hours(time(9), time(21))
    calendar = Calendar(desks={"counter": late})
    assert calendar.hours_of("counter") == late
    assert calendar.hours_of("phone") == calendar.usual
