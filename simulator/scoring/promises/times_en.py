"""English times: within 3 to 5 business days, by 5 pm, in a couple of hours, tonight, shortly."""

import re
from collections.abc import Iterator

from simulator.scoring.promises.numerals import ENGLISH_NUMBERS, english_number
from simulator.scoring.promises.times import (
    CLOSE_OF_BUSINESS,
    DAY,
    Present,
    TimePhrase,
    clock_minute,
    days_to_weekday,
    until,
)

_WORDS = "|".join(
    sorted((word for word in ENGLISH_NUMBERS if len(word) > 2), key=len, reverse=True)
)
_NUMBER = rf"(?:\d{{1,4}}(?:\.\d)?|{_WORDS}|an?)"
_UNIT = (
    r"(?:minutes?|mins?|hours?|hrs?|(?:working|business|calendar"
    r"|week)[ -]?days?|days?|nights?|weeks?|fortnights?|months?|h(?!\w)|d(?!\w))"
)
_DURATION = re.compile(
    rf"(?<![\w.:])(?:(?P<prep>within|inside|in under|in less than"
    rf"|under|in|over|for|every|after|past|last|these)"
    r"(?: the)?(?: (?:next|coming|last|past))? )?(?:(?:about|around"
    r"|roughly|the next|at most|max) )?"
    rf"(?:{_NUMBER} (?:to|or) |\d{{1,3}} ?[-–] ?)?"
    r"(?P<number>(?:a )?quarter of an|half an|half"
    rf"|(?:an? )?(?:couple|pair)(?: of)?|{_NUMBER})"
    rf"(?: and a half)?(?:[ -]|(?<=\d))(?:more )?(?P<unit>{_UNIT})(?!\w)"
    r"(?: and a half)?(?P<tail> (?:ago|or so|now|old|already|late|later)\b)?"
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = rf"(?P<day>today|tonight|tonite|tomorrow|tmrw|{'|'.join(_DAYS)}|(?:the )?day after tomorrow)"
_HALF = r"(?P<half>first thing|morning|noon|lunchtime|afternoon|evening|night)"
_CLOCK = re.compile(
    rf"\b(?:(?P<prep>by|before|at|until|till|around|about|from|no later than) )?(?:{_DAY} (?"
    rf":by|before|at) )?(?:latest )?"
    rf"(?:(?P<h>\d{{1,2}})(?:[:.](?P<m>\d{{2}}))?|(?P<half_past>half (?:past )?)?(?P<hw>one"
    rf"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r"(?: ?(?P<pm>a\.?m\b\.?|p\.?m\b\.?)|(?P<oclock> ?o'?clock))?(?![\w%:]"
    r"|[.,]\d)(?P<part> (?:in the (?:morning|afternoon|evening)|tonight"
    r"|sharp))?"
    rf"(?: (?:on )?(?P<later>today|tonight|tomorrow|{'|'.join(_DAYS)})"
    r"(?P<half> (?:morning|afternoon|evening|night)\b)?)?"
)
_NOT_CLOCK = re.compile(
    rf"^[ -]?(?:{_UNIT}|to\b|or\b|and\b|of\b|times?\b|people|calls?"
    rf"|weeks|percent|%|per\b|items?|nights?|rooms?|bags?|st\b|nd\b"
    rf"|rd\b|th\b|pounds|dollars|euros|yuan|point|[a-z]+s\b)"
)
_BARE_DAY = re.compile(
    rf"\b(?P<first>first thing )?(?:by |before |on )?(?:the end of )?"
    rf"(?:(?P<next>next|this) )?{_DAY}"
    rf"\b(?: {_HALF})?"
    rf"|\bthis (?P<part>morning|afternoon|evening)\b"
)
_FIXED = (
    (
        re.compile(
            r"\b(?:(?:by |before )?(?:the )?(?:close of (?:business|play)"
            r"|end of (?:the |this |today's |my )?(?:working )?(?:day|business|shift|play|today)"
            r"|eod|cob)(?: today)?|(?:before|by) (?:we|i) (?:close|leave|finish)|before dark)\b"
        ),
        0,
    ),
)
_NOON = re.compile(
    rf"\b(?:by |before |at |on )*(?:{_DAY} (?:by |before |at )?)?(?:(?P<noon>noon|midday"
    rf"|lunch(?:time)?)|midnight)\b"
    rf"(?: (?:on )?(?P<later>today|tonight|tomorrow|{'|'.join(_DAYS)})\b)?"
)
_SPANS = (
    (
        re.compile(r"\b(?:by |before )?(?:the )?end of (?:the|this) week\b|\bthis week\b"),
        2 * DAY + 480,
    ),
    (re.compile(r"\b(?:by |over )?(?:the|this) weekend\b"), 4 * DAY),
    (re.compile(r"\b(?:by |some ?time |early )?next week\b"), 9 * DAY),
    (re.compile(r"\b(?:by )?(?:the )?end of (?:the|this) month\b|\bthis month\b"), 30 * DAY),
    (re.compile(r"\bnext month\b"), 60 * DAY),
    (re.compile(r"\bovernight\b"), 1260),
    (re.compile(r"\b(?:within|inside|in) the hour\b"), 60),
)
_SOON = re.compile(
    r"\bsoon\b(?! as)|\bshortly\b|\bin no time\b|\bbefore long\b"
    r"|\b(?:won't|shouldn't|will not|not) (?:be|take) (?:too |very "
    r"|much )?long(?:er)?\b"
    r"|\bany (?:minute|moment|second|time|day) now\b|\bany (?:minute|moment|second)(?=[,.;!?]|$)"
    r"|\bbefore too long\b|\bin a (?:bit"
    r"|while|minute|moment|second|jiffy|day or (?:so|two)|few \w+)\b"
    r"|\b(?:a|the next|within a) (?:few|couple more) (?:minutes|hours"
    r"|days|weeks)\b|\bthe (?:next|coming) (?:few )?(?:days|weeks"
    r"|hours)\b"
    r"|\bin the near future\b|\bbefore you know it\b|\bin a flash\b"
    r"|\ba day or (?:so|two)\b|\bin due time\b|\bwithin days\b"
)
_NOW = re.compile(
    r"\bright (?:away|now)\b|\bimmediately\b|\bstraight ?away\b|\bat once\b|\bpromptly\b"
    r"|\bthis (?:minute|instant|second)\b"
)
_SOME_TIME = re.compile(
    r"\basap\b|\b(?:as|so) (?:soon|quick(?:ly)?|fast|promptly) as"
    r" (?:(?:we|i|they) (?:possibly )?can|possible|may be)\b"
    r"|\bin (?:due course|good time|the meantime)\b"
    r"|\bat (?:the|our|my) earliest\b|\blater(?: on)?\b"
    r"|\bwhen (?:i|we) (?:can|get (?:a|the) (?:chance|minute|moment))\b|\bat some point\b"
)


def english_times(text: str, now: Present) -> Iterator[TimePhrase]:
    """The times in ``text`` (lower case), in no order; they may overlap."""
    yield from _durations(text)
    yield from _clocks(text, now)
    yield from _days(text, now)
    for pattern, minute in _FIXED:
        for match in pattern.finditer(text):
            at = until(0, minute or CLOSE_OF_BUSINESS, now)
            yield TimePhrase(match.start(), match.end(), at, clock=True)
    for match in _NOON.finditer(text):
        hour = 12 if match["noon"] else 24
        at = until(_day_of(match["later"] or match["day"], now), hour * 60, now)
        yield TimePhrase(match.start(), match.end(), at, clock=True)
    for pattern, minutes in _SPANS:
        for match in pattern.finditer(text):
            yield TimePhrase(match.start(), match.end(), minutes)
    for match in _SOON.finditer(text):
        yield TimePhrase(match.start(), match.end(), vague=True, soon=True)
    for match in _NOW.finditer(text):
        yield TimePhrase(match.start(), match.end(), vague=True)
    for match in _SOME_TIME.finditer(text):
        yield TimePhrase(match.start(), match.end(), vague=True, some_time=True)


def _durations(text: str) -> Iterator[TimePhrase]:
    for match in _DURATION.finditer(text):
        tail = (match["tail"] or "").strip()
        if tail in ("ago", "old", "already", "late", "now") or match["prep"] in (
            "for",
            "over",
            "last",
            "past",
            "these",
        ):
            continue
        number = _amount(match["number"])
        if number is None:
            continue
        number += 0.5 if "and a half" in match[0] else 0
        minutes = max(round(number * _unit_minutes(match["unit"])), 1)
        if tail == "or so":
            yield TimePhrase(match.start(), match.end(), vague=True, soon=True)
        else:
            yield TimePhrase(match.start(), match.end(), minutes)


def _amount(words: str) -> float | None:
    if words.startswith("half"):
        return 0.5
    if "quarter" in words:
        return 0.25
    if "couple" in words or "pair" in words:
        return 2.0
    return english_number(words)


def _unit_minutes(unit: str) -> int:
    if unit.startswith(("minute", "min")):
        return 1
    if unit.startswith("h"):
        return 60
    if unit.startswith("fortnight"):
        return 14 * DAY
    if unit.startswith("week") and "day" not in unit:
        return 7 * DAY
    return 30 * DAY if unit.startswith("month") else DAY


def _clocks(text: str, now: Present) -> Iterator[TimePhrase]:
    for match in _CLOCK.finditer(text):
        sure = match["m"] or match["pm"] or match["oclock"] or match["half_past"]
        if not sure and (not match["prep"] or _NOT_CLOCK.match(text[match.end() :][:16])):
            continue
        hour = int(match["h"]) if match["h"] else int(english_number(match["hw"]) or 0)
        if hour > 24 or int(match["m"] or 0) > 59:
            continue
        day = _day_of(match["later"] or match["day"], now)
        minute = int(match["m"] or 0) + (30 if match["half_past"] else 0)
        time = clock_minute(hour, minute, afternoon=_afternoon(match), now=now, day=day)
        yield TimePhrase(
            match.start(), match.end(), until(day, time, now), clock=True, clock_time=time
        )


def _afternoon(match: re.Match[str]) -> bool | None:
    if match["pm"]:
        return match["pm"].startswith("p")
    named = (match[name] or "" for name in ("part", "later", "half", "day"))
    words = "".join(named)
    if any(word in words for word in ("afternoon", "evening", "night", "tonite")):
        return True
    return False if "morning" in words else None


def _day_of(word: str | None, now: Present) -> int:
    if word in _DAYS:
        return days_to_weekday(_DAYS.index(word), now)
    if word in ("tomorrow", "tmrw"):
        return 1
    return 2 if word and "after" in word else 0


def _days(text: str, now: Present) -> Iterator[TimePhrase]:
    for match in _BARE_DAY.finditer(text):
        day = _day_of(match["day"], now) + (
            7 if match["next"] == "next" and match["day"] in _DAYS else 0
        )
        half = match["half"] or match["part"] or (match["first"] or "").strip()
        ends = {
            "first thing": 10 * 60,
            "morning": 12 * 60,
            "noon": 12 * 60,
            "lunchtime": 13 * 60,
            "afternoon": CLOSE_OF_BUSINESS,
        }
        end = ends.get(half, 24 * 60)
        yield TimePhrase(match.start(), match.end(), until(day, end, now), clock=True)
