"""A rewritten sentence with what the scorer found in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.content.lesson import RewriteQuestion
from simulator.scoring.principles import Level
from simulator.services.learning.check import GivenAnswer
from simulator.services.practice.showing import evidence_in, hits_in
from simulator.services.practice.transcript import Evidence, ForbiddenHit
from simulator.text.language import Language
from simulator.web.practice import labels
from simulator.web.practice.contexts.transcript import (
    Chip,
    LevelRow,
    chips_of,
    level_rows,
    marks_of,
)
from simulator.web.practice.marks import Stretch, stretches


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A forbidden expression in the rewrite, and what to say instead, in the rewrite's language."""

    quote: str
    label: str
    because: str
    instead: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The rewrite, its evidence in place, and the level of each principle asked for."""

    stretches: tuple[Stretch, ...]
    chips: tuple[Chip, ...]
    rows: tuple[LevelRow, ...]
    short: frozenset[str]
    needed: str
    found: tuple[FoundWords, ...]


def rewritten(
    question: RewriteQuestion, answer: GivenAnswer, language: Language, ui: Language
) -> Rewritten:
    """The rewrite in ``answer`` against what ``question`` asks.

    :raises ValueError: if the answer has no score.
    """
    if answer.scored is None:
        raise ValueError("a rewrite comes with its score")
    score, text = answer.scored.score, answer.given.text
    hits = hits_in(0, answer.scored, unlocked=True)
    marks = marks_of(_about(question, evidence_in(0, answer.scored)), hits)
    levels = {one: score.levels[one] for one in question.principles}
    return Rewritten(
        stretches=stretches(text, marks),
        chips=chips_of(marks, text),
        rows=level_rows(levels, score.reasons, ui),
        short=frozenset(one.value for one, level in levels.items() if level < question.at_least),
        needed=str(labels.LEVELS[Level(question.at_least)]),
        found=tuple(_words(hit, language, ui) for hit in hits),
    )


def _about(question: RewriteQuestion, evidence: Iterable[Evidence]) -> list[Evidence]:
    return [one for one in evidence if one.principle in question.principles]


def _words(hit: ForbiddenHit, language: Language, ui: Language) -> FoundWords:
    return FoundWords(
        quote=hit.quote,
        label=str(labels.CATEGORIES[hit.category]),
        because=hit.because.in_language(ui) if hit.because else "",
        instead=hit.instead.in_language(language) if hit.instead else "",
    )
