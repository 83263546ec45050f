"""The kinds of commitment that a clause names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.kinds.kind import Kind, Nature
from simulator.scoring.promises.stance import Stance

_AFTERWARDS = re.compile(r"(?:以后|之后|后(?!天)|了?再|之前|以前|前(?!.{0,3}(?:给|回))|的时候|没有?(?!问题)|了(?=[\u4e00-\u9fff])(?!的|哈|吧|啊|呀|您|给)|不(?:了|掉|上)|与否|吗)")


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind named in a clause at ``start``; ``named_only`` if the words do not commit alone."""

    kind: Kind
    start: int
    end: int
    named_only: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    kind: Kind
    says: re.Pattern[str] | None
    names: re.Pattern[str] | None


def matters_in(text: str, stance: Stance) -> Iterator[Matter]:
    """The matters named in a clause, at most one for each kind; steps of process are left out."""
    for words in _vocabulary(stance.is_chinese):
        matter = _first(words, text, stance)
        if matter is not None:
            yield matter


@cache
def _vocabulary(chinese: bool) -> tuple[_Words, ...]:  # noqa: FBT001
    return tuple(
        _Words(
            kind,
            _joined(kind.says_zh if chinese else kind.says_en),
            _joined(kind.names_zh if chinese else kind.names_en),
        )
        for kind in COMMITMENT_KINDS.values()
        if kind.nature is not Nature.PROCESS and kind.plain is None
    )


def _joined(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns)) if patterns else None


def _negative(kind: Kind, words: str, stance: Stance) -> bool:
    """Whether the mention itself says no; a result may well be that something will not happen."""
    may_say_no = kind.id in ("result", "medical_outcome") or kind.nature is Nature.MONEY
    return not may_say_no and bool(stance.words.NEGATION.search(words))


def _first(words: _Words, text: str, stance: Stance) -> Matter | None:
    """The first mention that is not negated, or put off to "afterwards"."""
    for pattern, named_only in ((words.says, False), (words.names, True)):
        for match in pattern.finditer(text) if pattern else ():
            later = stance.is_chinese and _AFTERWARDS.match(text, match.end())
            negated = stance.negates(match.start()) or _negative(words.kind, match[0], stance)
            if not later and not negated:
                return Matter(words.kind, match.start(), match.end(), named_only)
    return None
