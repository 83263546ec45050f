"""Finding the times in a folded text of either language, without overlaps."""

import re
from functools import lru_cache
from itertools import chain

from simulator.scoring.promises.times import Present, TimePhrase
from simulator.scoring.promises.times_en import english_times
from simulator.scoring.promises.times_zh import chinese_times
from simulator.text.folded import fold

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-z]")
_NOW = re.compile(
    r"(?:现在(?:是|时间)?|此刻|now(?: is| it's)?|it is now)[: ]{0,2}(\d{1,2})[:点](\d{2})"
)
_TODAY = re.compile(
    r"(?<![上下])(?:星期|周|礼拜)([一二三四五六日天])(?=[^.;\n]{0,8}\d{1,2}[:点]\d{2})"
    r"|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b(?=[^.;\n]{0,24}(?:\d{1,2}:\d{2}|\bnow\b))"
    r"|\bnow(?: is| it's)?[: ]{0,2}(mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_ANY_TIME = Present()


@lru_cache(maxsize=512)
def find_times(text: str, now: Present = _ANY_TIME) -> tuple[TimePhrase, ...]:
    """The times named in a folded ``text``, from left to right, the longest where they overlap.

    Without ``now`` it is ten in the morning of a working day.
    """
    found: list[TimePhrase] = []
    chinese = chinese_times(text, now) if _HAN.search(text) else ()
    english = english_times(text, now) if _LATIN.search(text) else ()
    for time in sorted(chain(chinese, english), key=lambda t: (t.start, -t.end, t.vague)):
        if not found or time.start >= found[-1].end:
            found.append(time)
        elif time.end - time.start > found[-1].end - found[-1].start:
            found[-1] = time
    return tuple(found)


def time_of_day_in(facts: str) -> int | None:
    """The minute of the day that the facts of a case give as the present ("now 15:20")."""
    match = _NOW.search(fold(facts).folded)
    return int(match[1]) % 24 * 60 + int(match[2]) % 60 if match else None


def weekday_in(facts: str) -> int | None:
    """The day of the week (Monday is 0) that the facts of a case give as the present."""
    match = _TODAY.search(fold(facts).folded)
    if match is None:
        return None
    if match[1]:
        return "一二三四五六日".index(match[1].replace("天", "日"))
    return _WEEKDAYS.index(match[2] or match[3])
