"""Finding the times in a folded text of either language, without overlaps."""

import re
from itertools import chain

from simulator.scoring.promises.times import DEFAULT_NOW, TimePhrase
from simulator.scoring.promises.times_en import english_times
from simulator.scoring.promises.times_zh import chinese_times
from simulator.text.folded import fold

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-z]")
_NOW = re.compile(
    r"(?:现在(?:是|时间)?|此刻|now(?: is| it's)?|it is now)[: ]{0,2}(\d{1,2})[:点](\d{2})"
)


def find_times(text: str, now: int = DEFAULT_NOW) -> tuple[TimePhrase, ...]:
    """The times named in a folded ``text``, from left to right, the longest where they overlap.

    ``now`` is the minute of the day; without it ten in the morning of a working day.
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
