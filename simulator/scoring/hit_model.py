"""Decides which forbidden expressions to report: what rules found, and what heads hear.

A rule sees words, a head hears meaning, and each errs alone. For every stretch that either points
at, a logistic question per category weighs both.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import exp, log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.evidence import Alone, Evidence
from simulator.scoring.finding import Hit, Severity
from simulator.scoring.harmless import is_harmless, is_harmless_sentence
from simulator.scoring.impression import Impression
from simulator.scoring.labels import CATEGORY_INDEX, HEAD, LABEL_INDEX
from simulator.scoring.principles import Category, Level, Principle
from simulator.text.span import Span

Floats = NDArray[np.float64]

POINTED: Final = 0.2
"""From this chance on a head points at a character or a clause."""

NEIGHBOURS: Final = 3
"""So few characters between two stretches do not part them."""

SCRAP: Final = 2

WORDS_BETWEEN: Final = 16
"""So many characters of words between two Latin stretches do not part them."""

HELD: Final = (
    (Principle.UNDERSTANDING, Level.MISSING),
    (Principle.RESTRAINT, Level.PARTLY),
    (Principle.SINCERITY, Level.MISSING),
    (Principle.NO_BLAME_SHIFTING, Level.PARTLY),
    (Principle.NO_CARELESS_PROMISES, Level.PARTLY),
)
"""Levels that a reply without a forbidden expression reaches: what the whole sounds like."""

FEATURES: Final = (
    "rule", "rule and loudest", "loudest", "mean", "clause", "elsewhere",
    *(f"{principle} at least {int(level)}" for principle, level in HELD),
)  # fmt: skip
_LEAST, _MOST = 0.002, 0.998


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a forbidden expression, and what speaks for it (``FEATURES``)."""

    hit: Hit
    features: tuple[float, ...]

    @property
    def is_certain(self) -> bool:
        """Whether a rule of the gravest kind found it: insults need no second opinion."""
        return self.hit.severity is Severity.BLOCKING


@dataclass(frozen=True, slots=True)
class HitModel:
    """For each category (rows) weights of ``FEATURES``, a bias, and the chance to report from."""

    weights: Floats
    bias: Floats
    cuts: Floats

    def chance(self, candidate: Candidate) -> float:
        """How likely raters would mark the candidate."""
        row = CATEGORY_INDEX[candidate.hit.category]
        logit = float(np.dot(self.weights[row], candidate.features) + self.bias[row])
        return round(1 / (1 + exp(-min(max(logit, -30.0), 30.0))), 3)

    def reported(self, evidence: Evidence) -> tuple[Hit, ...]:
        """The hits to report, by place; of two categories for one stretch the likelier."""
        found = [(self.chance(one), one) for one in candidates(evidence)]
        likely = [
            (chance, one)
            for chance, one in found
            if one.is_certain or chance >= self.cuts[CATEGORY_INDEX[one.hit.category]]
        ]
        kept = [
            one.hit
            for chance, one in likely
            if one.is_certain
            or not any(more > chance and _rival(one.hit, other.hit) for more, other in likely)
        ]
        return tuple(sorted(kept, key=lambda hit: (hit.span, hit.category)))


def _rival(one: Hit, other: Hit) -> bool:
    """Whether two hits of unlike category share more than half of the longer one.

    Raters give one offence one category.
    """
    longer = max(one.span.end - one.span.start, other.span.end - other.span.start)
    return one.category is not other.category and one.span.shared(other.span) * 2 > longer


def candidates(evidence: Evidence) -> list[Candidate]:
    """Every stretch that a rule or a head points at."""
    clauses = _by_clause(evidence)
    # Heads that hear clauses only lend each clause's chance to all its characters.
    loud = evidence.impression.marks if evidence.impression.marks.shape[1] else clauses
    spoken = np.array([one.isalnum() for one in evidence.folded.folded], dtype=bool)
    found = []
    for category, column in CATEGORY_INDEX.items():
        ruled = [hit for hit in evidence.hits if hit.category is category]
        pointed = (loud[:, column] >= POINTED) & spoken
        if pointed.any():
            pointed &= ~_harmless(evidence, category)
        heard = [
            Hit(category, span, span.of(evidence.text), f"{HEAD}.{category}", Severity.MINOR)
            for span in _stretches(evidence, pointed)
            if not _is_scrap(evidence, span)
            and not any(_is_one_with(evidence, hit.span, span) for hit in ruled)
        ]
        for hit in (*ruled, *heard):
            features = _features(evidence, hit, loud[:, column], clauses[:, column])
            found.append(Candidate(hit, features))
    return found


def _by_clause(evidence: Evidence) -> Floats:
    """The chance of each category (columns) in the clause of each folded character (rows)."""
    spread = np.zeros((len(evidence.folded.folded), len(Category)))
    first = LABEL_INDEX[str(next(iter(Category)))]
    for clause, chances in zip(evidence.clauses, evidence.chances, strict=True):
        place = evidence.folded.fold_span(clause.span)
        if chances.size:
            spread[place.start : place.end] = chances[first:]
    return spread


def _stretches(evidence: Evidence, pointed: NDArray[np.bool_]) -> Iterator[Span]:
    """Where characters in a row are pointed at, in whole words."""
    text = evidence.folded.folded
    joined: list[Span] = []
    for run in _runs(pointed):
        whole = Span(*run).in_whole_words(text)
        if joined and _only_words_between(text[joined[-1].end : whole.start]):
            joined[-1] = Span(joined[-1].start, whole.end)
        else:
            joined.append(whole)
    for one in joined:
        yield evidence.folded.span(one.start, one.end)


def _only_words_between(gap: str) -> bool:
    """Whether two stretches of Latin script are parted by a few words and no mark."""
    return (
        gap.isascii() and len(gap) <= WORDS_BETWEEN and all(c.isalnum() or c in " '" for c in gap)
    )


def _harmless(evidence: Evidence, category: Category) -> NDArray[np.bool_]:
    """The characters of clauses that can be no expression of ``category``."""
    harmless = np.zeros(len(evidence.folded.folded), dtype=bool)
    for _, group in groupby(evidence.clauses, key=lambda clause: clause.sentence):
        clauses = tuple(group)
        sentence = Span(clauses[0].span.start, clauses[-1].span.end).of(evidence.text)
        whole = is_harmless_sentence(category, sentence)
        for clause in clauses:
            if whole or is_harmless(category, clause.text):
                place = evidence.folded.fold_span(clause.span)
                harmless[place.start : place.end] = True
    return harmless


def _is_scrap(evidence: Evidence, heard: Span) -> bool:
    """Whether a stretch is a character or two out of a longer clause of Chinese."""
    words = heard.of(evidence.text)
    return len(words) <= SCRAP and any(
        clause.span.overlaps(heard) and len(clause.text.strip()) > 2 * len(words)
        for clause in evidence.clauses
        if not words.isascii()
    )


def _is_one_with(evidence: Evidence, ruled: Span, heard: Span) -> bool:
    """Whether a stretch that is heard belongs to what a rule found: a stray word of its clause."""
    if ruled.overlaps(heard):
        return True
    return " " not in heard.of(evidence.text).strip() and any(
        clause.text.isascii() and clause.span.overlaps(ruled) and clause.span.overlaps(heard)
        for clause in evidence.clauses
    )


def _runs(pointed: NDArray[np.bool_]) -> Iterable[tuple[int, int]]:
    runs: list[list[int]] = []
    for place in np.flatnonzero(pointed).tolist():
        if runs and place - runs[-1][1] <= NEIGHBOURS:
            runs[-1][1] = place + 1
        else:
            runs.append([place, place + 1])
    return [(start, end) for start, end in runs]


def _features(evidence: Evidence, hit: Hit, loud: Floats, clauses: Floats) -> tuple[float, ...]:
    place = evidence.folded.fold_span(hit.span)
    by_rule = not hit.rule.startswith(HEAD)
    alone = _sentence_of(evidence, hit) if by_rule else None
    inside = loud[place.start : place.end]
    if alone is not None:
        inside = np.maximum(inside, _marks_alone(alone, hit, place))
    loudest = _logit(inside.max(initial=0.0))
    return (
        float(by_rule),
        float(by_rule) * loudest,
        loudest,
        _logit(float(inside.mean()) if inside.size else 0.0),
        _logit(clauses[place.start : place.end].max(initial=0.0)),
        float(_elsewhere(evidence, hit)),
        *_held(alone.impression if alone else evidence.impression),
    )


def _sentence_of(evidence: Evidence, hit: Hit) -> Alone | None:
    """The sentence of a rule's hit, read alone."""
    clause = next((one for one in evidence.clauses if one.span.overlaps(hit.span)), None)
    return evidence.alone.get(clause.sentence) if clause else None


def _marks_alone(alone: Alone, hit: Hit, place: Span) -> Floats:
    """The chances of the hit's characters as they are heard in its sentence alone."""
    marks = np.zeros(place.end - place.start)
    shift = alone.start - place.start
    column = alone.impression.marks[:, CATEGORY_INDEX[hit.category]]
    first, last = max(0, shift), min(len(marks), shift + len(column))
    marks[first:last] = column[first - shift : last - shift]
    return marks


def _held(impression: Impression) -> tuple[float, ...]:
    """The log-odds of the levels in ``HELD``; nought where the ear hears clauses only."""
    if not impression.reached.size:
        return (0.0,) * len(HELD)
    places = list(Principle)
    return tuple(_logit(float(impression.reached[places.index(p), at - 1])) for p, at in HELD)


def _elsewhere(evidence: Evidence, hit: Hit) -> bool:
    """Whether a rule found another forbidden expression in the reply."""
    return any(not other.span.overlaps(hit.span) for other in evidence.hits)


def _logit(chance: float) -> float:
    inside = min(max(chance, _LEAST), _MOST)
    return log(inside / (1 - inside))


def overlapping(hit: Hit, marked: Sequence[tuple[Category, Span]]) -> bool:
    """Whether ``marked`` has an expression of the hit's category that shares characters with it."""
    return any(category == hit.category and span.overlaps(hit.span) for category, span in marked)
