"""The kinds of commitment that a clause names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.kinds.kind import Kind, Nature
from simulator.scoring.promises.stance import Stance
from simulator.scoring.promises.times import TimePhrase
from simulator.scoring.regex import Prefilter, loosened

_AFTERWARDS = re.compile(
    r"(?:以后|之后|后(?!天)|了?再|之前|以前|前(?!.{0,3}(?:给|回))"
    r"|的时候|没有?(?!问题)|了(?=[\u4e00-\u9fff])(?!的|哈|吧|啊|呀"
    r"|您|给)|不(?:了|掉|上)|与否|吗)"
)
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind named in a clause at ``start``; ``named_only`` if the words do not commit alone."""

    kind: Kind
    start: int
    end: int
    named_only: bool = False
    by_ear: bool = False
    """Heard in the clause, whose words name nothing."""


@dataclass(frozen=True, slots=True)
class _Words:
    kind: Kind
    either: re.Pattern[str]
    says: re.Pattern[str] | None
    names: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words of all kinds in one language; most clauses hold the letters of none."""

    kinds: tuple[_Words, ...]
    letters: Prefilter

    def likely_in(self, text: str) -> Iterator[_Words]:
        """The kinds that ``text`` may name."""
        return (self.kinds[place] for place in self.letters.passed(text))


def matters_in(text: str, stance: Stance, times: Sequence[TimePhrase]) -> Iterator[Matter]:
    """The matters named in a clause, at most one for each kind; steps of process are left out.

    ``times`` are the times named in it.
    """
    found = [
        matter
        for words in _vocabulary(chinese=stance.is_chinese).likely_in(text)
        if words.either.search(text) and (matter := _first(words, text, stance)) is not None
    ]
    found = [matter for matter in found if not _within_a_contact(matter, found)]
    special = any(matter.kind.nature in (Nature.MONEY, Nature.POSITION) for matter in found)
    special = special or any(matter.kind.nature is Nature.ASSURANCE for matter in found)
    for matter in found:
        if not (special and matter.kind.id == "result"):
            yield matter
    if not found and (outcome := _some_outcome(text, stance, times)):
        yield outcome


def _within_a_contact(matter: Matter, found: Sequence[Matter]) -> bool:
    """Whether the words are part of those for a contact: 来电 in 主任来电 is a call, no power."""
    return matter.named_only and any(
        other.kind.nature is Nature.CONTACT
        and other.start <= matter.start
        and matter.end <= other.end
        and other.end - other.start > matter.end - matter.start
        for other in found
    )


def _some_outcome(text: str, stance: Stance, times: Sequence[TimePhrase]) -> Matter | None:
    """An outcome of no named kind that the clause assures, hopes for, or says to be near."""
    result = COMMITMENT_KINDS["result"]
    match = stance.words.OUTCOME.search(text)
    if match and stance.firmness != 2 and not stance.has("PROCESSING"):
        return Matter(result, match.start(), match.end())
    likely = stance.words.PROGNOSIS.search(text) if stance.firmness == 1 else None
    if likely and not (stance.has("PROCESSING") or stance.has("FEELS")):
        return Matter(result, likely.start(), likely.end())
    firm = stance.words.FIRM_WILL.search(text) if stance.firmness == 3 else None
    if firm and not stance.has("HARMLESS"):
        return Matter(result, firm.start(), firm.end())
    soon = next((time for time in times if time.soon), None)
    if soon is None or stance.has("AGENT") or stance.has("PROCESSING"):
        return None
    return Matter(result, soon.start, soon.end)


@cache
def _vocabulary(*, chinese: bool) -> _Vocabulary:
    kinds = tuple(
        _words(kind, *(kind.says_zh, kind.names_zh) if chinese else (kind.says_en, kind.names_en))
        for kind in COMMITMENT_KINDS.values()
        if kind.nature is not Nature.PROCESS and kind.plain is None
    )
    return _Vocabulary(kinds, Prefilter(loosened(words.either.pattern) for words in kinds))


def _words(kind: Kind, says: tuple[str, ...], names: tuple[str, ...]) -> _Words:
    either = _joined(says + names) or _NOTHING
    return _Words(kind, either, _joined(says), _joined(names))


def _joined(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns)) if patterns else None


def _negative(kind: Kind, words: str, stance: Stance) -> bool:
    """Whether the mention itself says no; a result may well be that something will not happen."""
    may_say_no = (
        kind.id in ("result", "no_recurrence", "medical_outcome", "discipline")
        or kind.nature is Nature.MONEY
        or kind.nature is Nature.ASSURANCE
    )
    return not may_say_no and bool(stance.words.NEGATION.search(words))


def _first(words: _Words, text: str, stance: Stance) -> Matter | None:
    """The first mention that is not negated, put off to "afterwards" or borne by the customer."""
    for pattern, named_only in ((words.says, False), (words.names, True)):
        for match in pattern.finditer(text) if pattern else ():
            later = stance.is_chinese and _AFTERWARDS.match(text, match.end())
            negated = stance.negates(match.start()) or _negative(words.kind, match[0], stance)
            borne = words.kind.id == "compensation" and stance.words.BORNE.search(
                text[: match.start()]
            )
            if not (later or negated or borne):
                return Matter(words.kind, match.start(), match.end(), named_only)
    return None
