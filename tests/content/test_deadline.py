"""Deadlines by channel, class and impact, and the words that tell how they come out."""

from datetime import datetime, time

import pytest

from simulator.content.calendar import Calendar, Hours
from simulator.content.calendar_file import read_calendar
from simulator.content.deadline import Kind, days_ahead, deadline, due_if_listed, due_of
from simulator.content.library import load_library
from simulator.content.scenario import Channel, ComplaintClass, Term, Urgency
from simulator.paths import SCENARIOS

CALENDAR, _ = read_calendar(SCENARIOS / "calendar.yaml")
LAST_OF_SEPTEMBER = datetime.fromisoformat("2026-09-30 16:50")


def due(kind: Kind, received: datetime = LAST_OF_SEPTEMBER, **more: object) -> str:
    return f"{deadline(received, kind, CALENDAR, **more).at:%m-%d %H:%M}"  # type: ignore[arg-type]


@pytest.mark.parametrize("channel", [one for one in Channel if one is not Channel.FORUM])
def test_a_complaint_is_answered_within_one_working_day(channel: Channel) -> None:
    assert due(Kind(channel)) == "10-08 16:50"


def test_what_everybody_can_read_is_answered_within_four_hours_whatever_its_class() -> None:
    for one in (None, *ComplaintClass):
        assert due(Kind(Channel.FORUM, one, Urgency.URGENT)) == "09-30 20:50"


def test_the_developer_has_written_notice_on_the_same_working_day() -> None:
    assert due(Kind(Channel.PHONE, ComplaintClass.BUILDING)) == "09-30 17:30"
    after_closing = datetime.fromisoformat("2026-09-30 18:00")
    assert due(Kind(Channel.PHONE, ComplaintClass.BUILDING), after_closing) == "10-08 17:30"


def test_class_three_goes_by_impact() -> None:
    assert due(Kind(Channel.PHONE, ComplaintClass.OUTSIDE)) == "10-08 16:50"
    assert due(Kind(Channel.PHONE, ComplaintClass.OUTSIDE, Urgency.URGENT)) == "09-30 17:30"


def test_a_limit_of_the_case_holds_instead() -> None:
    assert due(Kind(Channel.FORUM), within=Term(working_days=3)) == "10-10 16:50"
    assert due(Kind(Channel.PHONE), within=Term(working_days=3, until="close")) == "10-10 17:30"
    assert due(Kind(Channel.PHONE), within=Term(hours=48)) == "10-02 16:50"


def test_a_desk_that_closes_late_has_the_later_deadline() -> None:
    late = Hours(time(9), time(21))
    evening = datetime.fromisoformat("2026-09-30 19:00")
    assert due(Kind(Channel.COUNTER), evening) == "10-09 08:30"
    assert due(Kind(Channel.COUNTER), evening, hours=late) == "10-08 19:00"


@pytest.mark.parametrize("kind", [{"working_days": 1, "hours": 4}, {}, {"working_days": 0}])
def test_a_limit_is_either_in_days_or_in_hours(kind: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="working"):
        Term.model_validate(kind)


def test_the_reckoning_names_the_holiday_it_steps_over() -> None:
    why = deadline(LAST_OF_SEPTEMBER, Kind(Channel.PHONE), CALENDAR).why
    assert why.en == (
        "Wed 30 Sept 16:50 + one working day (S1); 1–7 Oct off for National Day → Thu 8 Oct 16:50"
    )
    assert why.zh == (
        "9 月 30 日（周三）16:50 收到，一个工作日内答复（S1）；10 月 1 日至 7 日国庆节放假"
        " → 10 月 8 日（周四）16:50"
    )


def test_the_reckoning_names_weekends_worked_days_and_closed_hours() -> None:
    term = Term(working_days=2, until="close")
    why = deadline(
        datetime.fromisoformat("2026-10-08 20:00"), Kind(Channel.PHONE), CALENDAR, within=term
    ).why.en
    assert why == (
        "Thu 8 Oct 20:00 + two working days, until closing time; counts from Fri 9 Oct 8:30;"
        " Sun 11 Oct is off; Sat 10 Oct is worked and counts → Mon 12 Oct 17:30"
    )
    weekend = deadline(
        datetime.fromisoformat("2026-03-13 09:00"), Kind(Channel.PHONE), CALENDAR
    ).why.en
    assert "14–15 Mar is a weekend" in str(weekend)


def test_the_reckoning_says_that_nobody_watches_at_night() -> None:
    posted = datetime.fromisoformat("2026-10-09 21:00")
    why = deadline(posted, Kind(Channel.FORUM), CALENDAR).why
    assert "only 8:00–22:00 counts" in str(why.en)
    assert "只算 8:00–22:00" in str(why.zh)


def test_the_odd_days_ahead_are_told() -> None:
    ahead = [one.en for one in days_ahead(CALENDAR, LAST_OF_SEPTEMBER.date())]
    assert ahead == ["1–7 Oct off for National Day", "Sat 10 Oct is worked"]
    assert list(days_ahead(CALENDAR, datetime.fromisoformat("2026-07-20 00:00").date())) == []


def test_a_calendar_that_does_not_list_the_year_gives_no_deadline() -> None:
    scenario = load_library(SCENARIOS).scenarios["waive-fees-or-press"].scenario
    assert due_of(scenario, CALENDAR) is not None
    assert due_if_listed(scenario, Calendar()) is None


def test_cases_straddle_weekends_holidays_and_worked_sundays() -> None:
    reckoned = [
        due_of(one.scenario, CALENDAR) for one in load_library(SCENARIOS).scenarios.values()
    ]
    words = [str(one.why.en) for one in reckoned if one is not None]
    assert sum("weekend" in one or "off" in one for one in words) >= 5
    assert any("National Day" in one and "is worked and counts" in one for one in words)
