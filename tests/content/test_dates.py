"""Days and moments in words."""

from datetime import date, datetime

from simulator.content.dates import day_briefly, moment_in_full, stretch


def test_a_moment_is_told_with_its_weekday_and_without_its_year() -> None:
    shown = moment_in_full(datetime.fromisoformat("2026-09-30 08:05"))
    assert (shown.zh, shown.en) == ("9 月 30 日星期三 8:05", "Wednesday 30 September 8:05")


def test_a_stretch_names_the_month_once_where_it_can() -> None:
    assert stretch(date(2026, 10, 1), date(2026, 10, 7)).en == "1–7 Oct"
    assert stretch(date(2026, 9, 29), date(2026, 10, 6)).zh == "9 月 29 日至 10 月 6 日"
    assert stretch(date(2026, 10, 1), date(2026, 10, 1)).en == "1 Oct"


def test_short_names_of_months_are_the_usual_ones() -> None:
    names = [str(day_briefly(date(2026, month, 2)).en).split()[-1] for month in range(1, 13)]
    assert names == [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "June",
        "July",
        "Aug",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ]
