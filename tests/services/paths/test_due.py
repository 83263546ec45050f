"""Due dates as seen from a day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from simulator.services.errors import Invalid
from simulator.services.local_day import local_day
from simulator.services.paths.due import LONGEST, Deadline, Urgency, due

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("days", "urgency"),
    [
        (-1, Urgency.LATE),
        (0, Urgency.SOON),
        (3, Urgency.SOON),
        (4, Urgency.LATER),
    ],
)
def test_how_near_a_date_is(days: int, urgency: Urgency) -> None:
    seen = due(TODAY + timedelta(days=days), TODAY)
    assert (seen.days, seen.urgency) == (days, urgency)


def test_what_has_no_date_is_never_late() -> None:
    assert due(None, TODAY).urgency is Urgency.NONE


def test_the_day_is_that_of_the_place() -> None:
    assert local_day(datetime(2026, 3, 1, 15, 59, tzinfo=UTC)) == date(2026, 3, 1)
    assert local_day(datetime(2026, 3, 1, 16, 0, tzinfo=UTC)) == date(2026, 3, 2)


def test_days_count_from_enrolling() -> None:
    assert Deadline(in_days=14).from_day(TODAY) == date(2026, 3, 16)


def test_whoever_joins_after_the_day_is_not_late_at_once() -> None:
    assert Deadline(on=TODAY).from_day(TODAY) == TODAY
    assert Deadline(on=TODAY).from_day(TODAY + timedelta(days=1)) is None


@pytest.mark.parametrize("days", [0, LONGEST + 1])
def test_days_out_of_range_are_refused(days: int) -> None:
    with pytest.raises(Invalid):
        Deadline(in_days=days)


def test_a_day_and_a_number_of_days_contradict_each_other() -> None:
    with pytest.raises(Invalid):
        Deadline(TODAY, 3)


@pytest.mark.parametrize("days", [-1, LONGEST + 1])
def test_a_day_that_has_passed_or_is_far_away_is_refused(days: int) -> None:
    with pytest.raises(Invalid):
        Deadline(TODAY + timedelta(days=days)).check(TODAY)
