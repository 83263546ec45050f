"""Author patterns on google-re2: linear time, never across a boundary, word sets filled in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, cast

import re2

from simulator.text.folded import fold

MAX_PATTERN = 4000
_LATIN_HEAD = re.compile(r"(?:\((?:\?:)?)*[a-z0-9]")
_SET = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_LOOK_AROUND = re.compile(r"\(\?(?:=|!|<=|<!)")
_PART = re.compile(rf"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|{_LOOK_AROUND.pattern}|[()]|[^\\()\[]+", re.S)
_WIDER = {r"\b": "", r"\B": "", r"\w": r"\S", r"\s": r"[\s\x{3000}]"}


class BadPatternError(ValueError):
    """A pattern that re2 does not take, or that names an unknown word set."""


class Match(Protocol):
    """What re2 says about one match."""

    def start(self, group: int = 0) -> int:
        """Where the group starts."""

    def end(self, group: int = 0) -> int:
        """Where the group ends."""


class Regex(Protocol):
    """A compiled re2 pattern."""

    groups: int
    pattern: str

    def finditer(self, text: str) -> Iterator[Match]:
        """Each match from left to right."""

    def search(self, text: str, pos: int = 0) -> Match | None:
        """The first match that does not start before ``pos``."""


def alternatives(
    patterns: Iterable[str], sets: Mapping[str, str], *, ends: str = "", begins: str = ""
) -> Regex:
    """One compiled pattern that matches where any of ``patterns`` does.

    :raises BadPatternError: naming the pattern at fault.
    """
    sources = {pattern: filled(pattern, sets) for pattern in patterns}
    together = "|".join(f"(?:{source})" for source in sources.values())
    try:
        return _compile(f"(?m){begins}(?:{together}){ends}", "all patterns together")
    except BadPatternError:
        for pattern, source in sources.items():
            _compile(source, pattern)
        raise


def filled(pattern: str, sets: Mapping[str, str]) -> str:
    """``pattern`` with its word sets in place and its Latin edges on word boundaries.

    :raises BadPatternError: if a word set is unknown.
    """

    def one(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in sets:
            raise BadPatternError(f"no word set is called {{{name}}}")
        return f"(?:{sets[name]})"

    source = _SET.sub(one, folded_pattern(pattern))
    if pattern.endswith("$"):
        # The end of a clause is its end whatever mark it bears.
        source = rf"{source[:-1]}[?!~.…。]*$"
    head = r"\b" if _LATIN_HEAD.match(pattern) and pattern.isascii() else ""
    tail = r"\b" if re.search(r"(?<!\\)[a-z0-9]$", pattern) else ""
    return f"{head}{source}{tail}"


class Prefilter:
    """Tells by the letters that patterns need which of them a text may match at all."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._filter = re2.Filter()
        for pattern in patterns:
            self._filter.Add(pattern, options())
        self._filter.Compile()

    def passed(self, text: str | bytes) -> list[int]:
        """The numbers, in order, of the patterns that ``text`` (UTF-8) may match."""
        return sorted(self._filter.Match(text, potential=True) or ())


def loosened(pattern: str) -> str:
    """A pattern of Python's as re2 takes it: it matches wherever ``pattern`` does, and more often.

    What looks around is left out, and so are the ends of words; a letter is whatever is no blank.

    :raises BadPatternError: if it names what is no letter in brackets, which would be narrower.
    """
    kept, depth = [], 0
    for part in _PART.findall(pattern):
        if depth:
            depth += part.startswith("(") - (part == ")")
        elif _LOOK_AROUND.fullmatch(part):
            depth = 1
        elif part.startswith("[^") and r"\w" in part:
            raise BadPatternError(f"say otherwise what is no letter: {pattern[:60]}")
        else:
            kept.append(_WIDER.get(part, part.replace(r"\w", r"\S")))
    return "".join(kept)


def folded_pattern(pattern: str) -> str:
    """``pattern`` with its literals folded as replies are; escapes and syntax stay."""
    return "".join(c if c.isascii() else re.escape(fold(c).folded) for c in pattern)


def word_set(words: Iterable[str], sets: Mapping[str, str]) -> str:
    """The source of a set's alternatives; Latin words stand on word boundaries."""
    return "|".join(filled(word, sets) for word in words)


def options() -> re2.Options:
    """How every pattern is compiled: quietly, never across a line break, with room for many."""
    chosen = re2.Options()
    chosen.log_errors = False
    chosen.never_nl = True
    chosen.max_mem = 64 << 20
    return chosen


def _compile(source: str, shown: str) -> Regex:
    if len(source) > MAX_PATTERN * 20:
        raise BadPatternError(f"too long: {shown[:60]}")
    try:
        return cast("Regex", re2.compile(source, options=options()))
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else error.args[0]
        raise BadPatternError(f"{reason}: {shown}") from error
