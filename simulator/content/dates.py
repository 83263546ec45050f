"""Days and times of a case in words of both languages; a case tells its day, never its year."""

from datetime import date, datetime, time

from simulator.text.bilingual import Text

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT = {name: name if len(name) <= 4 else name[:3] for name in _MONTHS} | {"September": "Sept"}
_CHINESE = "一二三四五六日"


def day_in_full(day: date) -> Text:
    """A day with its weekday: Wednesday 30 September, 9 月 30 日星期三."""
    zh = f"{day.month} 月 {day.day} 日星期{_CHINESE[day.weekday()]}"
    return Text(zh=zh, en=f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}")


def moment_in_full(moment: datetime) -> Text:
    """A moment: Wednesday 30 September 16:50, 9 月 30 日星期三 16:50."""
    day, clock = day_in_full(moment.date()), clock_time(moment.time())
    return Text(zh=f"{day.zh} {clock}", en=f"{day.en} {clock}")


def day_briefly(day: date) -> Text:
    """A day, shorter: Wed 30 Sept, 9 月 30 日（周三）."""
    zh = f"{day.month} 月 {day.day} 日（周{_CHINESE[day.weekday()]}）"
    return Text(zh=zh, en=f"{_DAYS[day.weekday()][:3]} {day.day} {_month(day)}")


def moment_briefly(moment: datetime) -> Text:
    """A moment, shorter: Wed 30 Sept 16:50, 9 月 30 日（周三）16:50."""
    day, clock = day_briefly(moment.date()), clock_time(moment.time())
    return Text(zh=f"{day.zh}{clock}", en=f"{day.en} {clock}")


def stretch(first: date, last: date) -> Text:
    """Days in a row: 1–7 Oct, 30 Sept–2 Oct, 10 月 1 日至 7 日."""
    if first == last:
        return Text(zh=f"{first.month} 月 {first.day} 日", en=f"{first.day} {_month(first)}")
    if first.month == last.month:
        zh = f"{first.month} 月 {first.day} 日至 {last.day} 日"
        return Text(zh=zh, en=f"{first.day}–{last.day} {_month(last)}")
    zh = f"{first.month} 月 {first.day} 日至 {last.month} 月 {last.day} 日"
    return Text(zh=zh, en=f"{first.day} {_month(first)}–{last.day} {_month(last)}")


def clock_time(clock: time) -> str:
    """A time of day, 8:30 or 16:50."""
    return f"{clock.hour}:{clock.minute:02d}"


def _month(day: date) -> str:
    return _SHORT[_MONTHS[day.month - 1]]
