"""By when a complaint is answered, from its channel and class, with the reckoning in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from simulator.content.calendar import DAY, Calendar, Hours, UnlistedYearError
from simulator.content.dates import clock_time, day_briefly, moment_briefly, stretch
from simulator.content.scenario import Channel, ComplaintClass, Scenario, Term, Urgency
from simulator.text.bilingual import Text

ONLINE: Final = frozenset({Channel.FORUM})
"""Channels that everybody can read: S1 wants an answer there within four hours."""
ONLINE_HOURS: Final = 4
AHEAD: Final = 21
"""So many days ahead a clerk looks when setting a date."""

_SAME_DAY = Term(working_days=0, until="close")
_ONE_DAY = Term(working_days=1)
_COUNTED = {
    1: ("一", "one"), 2: ("两", "two"), 3: ("三", "three"), 4: ("四", "four"), 5: ("五", "five"),
    6: ("六", "six"), 7: ("七", "seven"), 8: ("八", "eight"), 9: ("九", "nine"), 10: ("十", "ten"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Due:
    """When an answer is due, and how that was reckoned."""

    at: datetime
    why: Text


@dataclass(frozen=True, slots=True)
class Kind:
    """What decides a time limit: how a complaint came in, its class, and how much hangs on it."""

    channel: Channel
    complaint_class: ComplaintClass | None = None
    urgency: Urgency = Urgency.NORMAL


def due_of(scenario: Scenario, calendar: Calendar) -> Due | None:
    """When the complaint of ``scenario`` is to be answered; None if it does not say when it came.

    :raises UnlistedYearError: if the calendar does not list the days in question.
    """
    order = scenario.work_order
    if order.received is None:
        return None
    asked = order.complaint_class
    kind = Kind(scenario.channel, asked.answer if asked else None, order.urgency.answer)
    hours = calendar.hours_of(scenario.channel)
    if order.deadline.closes is not None:
        hours = replace(hours, closes=order.deadline.closes)
    return deadline(order.received, kind, calendar, hours=hours, within=order.deadline.within)


def due_if_listed(scenario: Scenario, calendar: Calendar) -> Due | None:
    """As :func:`due_of`, but None as well where the calendar does not list the days in question."""
    try:
        return due_of(scenario, calendar)
    except UnlistedYearError:
        return None


def days_ahead(calendar: Calendar, day: date) -> Iterator[Text]:
    """The holidays and the worked weekends of the three weeks from ``day`` on, in words."""
    last = day + timedelta(days=AHEAD)
    for holiday in sorted(calendar.holidays, key=lambda one: one.first):
        if day <= holiday.last and holiday.first <= last:
            days = stretch(holiday.first, holiday.last)
            yield Text(
                zh=f"{days.zh}{holiday.name.zh}放假", en=f"{days.en} off for {holiday.name.en}"
            )
    for worked in calendar.made_up(day, last):
        shown = day_briefly(worked)
        yield Text(zh=f"{shown.zh}调休上班", en=f"{shown.en} is worked")


def deadline(
    received: datetime,
    kind: Kind,
    calendar: Calendar,
    *,
    hours: Hours | None = None,
    within: Term | None = None,
) -> Due:
    """When a complaint that came in at ``received`` is to be answered.

    S1: online within four hours; of class 2 written notice on the same working day; of class 3 by
    impact, what presses on the same working day; everything else within one working day.

    :param hours: those of the desk, if not as the calendar has them for the channel.
    :param within: a limit of the case's own, which then holds instead.
    :raises UnlistedYearError: if the calendar does not list the days in question.
    """
    hours = hours or calendar.hours_of(kind.channel)
    if within is not None:
        return _within(received, within, _own(within), calendar, hours)
    if kind.channel in ONLINE:
        return _online(received, calendar)
    term, rule = _by_class(kind)
    return _within(received, term, rule, calendar, hours)


def _by_class(kind: Kind) -> tuple[Term, Text]:
    if kind.complaint_class is ComplaintClass.BUILDING:
        zh = "二类投诉，当个工作日内书面通知（S1）"
        return _SAME_DAY, Text(zh=zh, en="class 2, written notice on the same working day (S1)")
    if kind.complaint_class is ComplaintClass.OUTSIDE and kind.urgency is not Urgency.NORMAL:
        zh = "三类投诉，按影响办，急的当个工作日内上报（S1）"
        en = "class 3 goes by impact, what presses is reported on the same working day (S1)"
        return _SAME_DAY, Text(zh=zh, en=en)
    return _ONE_DAY, Text(zh="一个工作日内答复（S1）", en="one working day (S1)")


def _own(term: Term) -> Text:
    if term.hours is not None:
        return Text(zh=f"{term.hours} 小时内", en=_number_of(term.hours, "hour"))
    days = term.working_days or 0
    if days == 0:
        return Text(zh="当个工作日内", en="the same working day")
    zh, en = f"{_COUNTED.get(days, (str(days), ''))[0]}个工作日内", _number_of(days, "working day")
    if term.until == "close":
        return Text(zh=f"{zh[:-1]}，算到下班", en=f"{en}, until closing time")
    return Text(zh=zh, en=en)


def _online(received: datetime, calendar: Calendar) -> Due:
    at = calendar.add_watched(received, timedelta(hours=ONLINE_HOURS))
    watch = calendar.watch
    hours = f"{clock_time(watch.opens)}–{clock_time(watch.closes)}"
    rule = Text(zh="网上四小时内答复（S1）", en="four hours online (S1)")
    notes = []
    if at - received != timedelta(hours=ONLINE_HOURS):
        notes.append(
            Text(
                zh=f"夜里没有人值守，只算 {hours}",
                en=f"nobody watches at night, only {hours} counts",
            )
        )
    return Due(at, _reckoning(received, rule, notes, at))


def _within(received: datetime, term: Term, rule: Text, calendar: Calendar, hours: Hours) -> Due:
    if term.hours is not None:
        at = received + timedelta(hours=term.hours)
        return Due(at, _reckoning(received, rule, (), at))
    at = calendar.add_working_days(received, term.working_days or 0, hours)
    if term.until == "close":
        at = datetime.combine(at.date(), hours.closes)
    notes = list(_notes(received, at, calendar, hours))
    return Due(at, _reckoning(received, rule, notes, at))


def _notes(received: datetime, at: datetime, calendar: Calendar, hours: Hours) -> Iterator[Text]:
    """What the reckoning stepped over, and the odd days that it counted."""
    start = calendar.counted_from(received, hours)
    if start != received:
        begins = moment_briefly(start)
        yield Text(zh=f"收到时不在上班时间，从 {begins.zh} 算起", en=f"counts from {begins.en}")
    for first, last, holiday in calendar.days_off(received.date(), at.date()):
        days = stretch(first, last)
        if holiday is not None:
            name = holiday.name
            yield Text(zh=f"{days.zh}{name.zh}放假", en=f"{days.en} off for {name.en}")
        elif first == last:
            only = day_briefly(first)
            yield Text(zh=f"{only.zh}休息", en=f"{only.en} is off")
        else:
            yield Text(zh=f"{days.zh}是周末", en=f"{days.en} is a weekend")
    for day in calendar.made_up(received.date() + DAY, at.date()):
        shown = day_briefly(day)
        yield Text(zh=f"{shown.zh}调休上班，算工作日", en=f"{shown.en} is worked and counts")


def _reckoning(received: datetime, rule: Text, notes: Sequence[Text], at: datetime) -> Text:
    from_, to = moment_briefly(received), moment_briefly(at)
    zh = "；".join([f"{from_.zh} 收到，{rule.zh}", *(str(one.zh) for one in notes)])
    en = "; ".join([f"{from_.en} + {rule.en}", *(str(one.en) for one in notes)])
    return Text(zh=f"{zh} → {to.zh}", en=f"{en} → {to.en}")


def _number_of(number: int, unit: str) -> str:
    word = _COUNTED.get(number, ("", str(number)))[1]
    return f"{word} {unit}" if number == 1 else f"{word} {unit}s"
