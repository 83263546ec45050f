"""How a reply takes up what the customer has said and what is known of the case."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from simulator.scoring.context import Context
from simulator.text.folded import fold

_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[a-z]{4,}")
_NUMBER = re.compile(r"\d+")
_UNIT = re.compile(r"[\u3400-\u9fff]|[a-z']+|\d+")

_STEM: Final = 6
_COPIED_RUN: Final = 6
"""Words or characters in a row that count as copied and not as a word in common."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Words, numbers and copied stretches that reply and context share.

    ``shared`` counts content words (pairs of Chinese characters, stems of English words) of the
    customer's line; ``share`` is their part in the reply; ``numbers`` counts shared figures;
    ``copied`` is the part of the reply that stands word for word in the customer's line.
    """

    shared: int = 0
    share: float = 0.0
    numbers: int = 0
    copied: float = 0.0


@dataclass(frozen=True, slots=True)
class _Known:
    words: frozenset[str]
    numbers: frozenset[str]
    runs: frozenset[tuple[str, ...]]


def relation(folded: str, context: Context) -> Relation:
    """What the folded reply shares with ``context``."""
    known = _known(context.customer.zh or "", context.customer.en or "", context.facts)
    words = _words(folded)
    shared = words & known.words
    return Relation(
        shared=len(shared),
        share=len(shared) / max(1, len(words)),
        numbers=len(set(_NUMBER.findall(folded)) & known.numbers),
        copied=_copied(tuple(_UNIT.findall(folded)), known.runs),
    )


@lru_cache(maxsize=512)
def _known(zh: str, en: str, facts: str) -> _Known:
    zh, en = fold(zh).folded, fold(en).folded
    runs = {run for text in (zh, en) for run in _runs(tuple(_UNIT.findall(text)))}
    numbers = frozenset(_NUMBER.findall(f"{zh} {en} {fold(facts).folded}"))
    return _Known(frozenset(_words(zh) | _words(en)), numbers, frozenset(runs))


def _words(folded: str) -> set[str]:
    pairs = {run[at : at + 2] for run in _HAN_RUN.findall(folded) for at in range(len(run) - 1)}
    return pairs | {word[:_STEM] for word in _WORD.findall(folded)}


def _runs(units: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [units[at : at + _COPIED_RUN] for at in range(len(units) - _COPIED_RUN + 1)]


def _copied(units: tuple[str, ...], runs: frozenset[tuple[str, ...]]) -> float:
    inside = {
        place
        for at, run in enumerate(_runs(units))
        if run in runs
        for place in range(at, at + _COPIED_RUN)
    }
    return len(inside) / max(1, len(units))
