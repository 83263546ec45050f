"""The regular expressions that authors write: google-re2 over folded text, in linear time."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol, cast

import re2

from simulator.text.folded import fold


class Match(Protocol):
    """What is used of an re2 match."""

    def start(self) -> int:
        """The first character of the match."""

    def end(self) -> int:
        """The place behind the match."""


class Pattern(Protocol):
    """What is used of a compiled re2 pattern."""

    def search(self, text: str) -> Match | None:
        """The first match in ``text``."""

    def finditer(self, text: str) -> Iterator[Match]:
        """Each match in ``text``, from left to right."""


class BadPatternError(ValueError):
    """A pattern that re2 does not take; ``place`` counts from 0 in the pattern."""

    def __init__(self, reason: str, place: int) -> None:
        super().__init__(reason)
        self.reason, self.place = reason, place


LONGEST = 500
_HINTS = {
    "(?=": "re2 knows no look-ahead",
    "(?!": "re2 knows no look-ahead",
    "(?<": "re2 knows no look-behind",
    "\\1": "re2 knows no back-reference",
}


@lru_cache(maxsize=8192)
def compiled(pattern: str) -> Pattern:
    """``pattern`` ready to search.

    :raises BadPatternError: if re2 does not take it, or it is longer than 500 characters.
    """
    if len(pattern) > LONGEST:
        raise BadPatternError(f"longer than {LONGEST} characters", LONGEST)
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 8 << 20
    try:
        return cast("Pattern", re2.compile(pattern, options))
    except re2.error as error:
        raw = error.args[0] if error.args else b""
        reason = raw.decode(errors="replace") if isinstance(raw, bytes) else str(raw)
        raise BadPatternError(_explained(reason, pattern), _place(reason, pattern)) from error


class Spoken(Protocol):
    """Something that can be spoken of in either language, by the author's patterns."""

    @property
    def id(self) -> str:
        """How it is called."""

    @property
    def zh(self) -> tuple[str, ...]:
        """Its patterns in Chinese."""

    @property
    def en(self) -> tuple[str, ...]:
        """Its patterns in English."""


def spoken_of(things: Iterable[Spoken], text: str) -> frozenset[str]:
    """The ids of those ``things`` of which a pattern, of either language, matches ``text``.

    :raises BadPatternError: if re2 does not take one of the patterns.
    """
    words = fold(text).folded
    return frozenset(
        one.id
        for one in things
        if any(compiled(pattern).search(words) for pattern in (*one.zh, *one.en))
    )


def _place(reason: str, pattern: str) -> int:
    """Where the part that re2 names stands in the pattern."""
    _, _, part = reason.partition(": ")
    found = pattern.find(part) if part else -1
    return max(found, 0)


def _explained(reason: str, pattern: str) -> str:
    hint = next((words for sign, words in _HINTS.items() if sign in pattern), None)
    return f"{reason} ({hint})" if hint else reason
