"""Fits the heads that hear which kind of commitment a clause is about."""

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix, hstack

from simulator.content.calibration import Calibration
from simulator.scoring.grams import grams
from simulator.scoring.impression import Encoder
from simulator.scoring.kinds.heads import HEARD_KINDS, NOTHING, KindHeads
from simulator.text.clauses import clauses
from simulator.text.folded import fold
from simulator.text.language import is_han
from simulator.training.examples import coincide
from simulator.training.heads import gram_matrix, in_steps, vocabulary_of
from simulator.training.logistic import Floats, fit_logistic

KIND_STRENGTH: Final = 3.0
WORDS_WEIGHT: Final = 5.0
MEANING_WEIGHT: Final = 0.25
"""How freely the heads may lean on n-grams and on the encoder; chosen on writers left out."""

LEAST_USES: Final = 6
"""In so many clauses an n-gram must stand; a single clause, heard three times, counts as three."""

TOGETHER: Final = 3
"""Clauses in one reply made up for learning: what the encoder makes of a clause depends on what
stands beside it."""

_SHUFFLES: Final = 2
_SEED: Final = 3
_STEPS: Final = 150
_MARKS: Final = " .,!?。,!?"


@dataclass(frozen=True, slots=True, eq=False)
class HeardKinds:
    """Clauses (folded) with what the encoder makes of each and their kinds, a row for each clause;
    ``answers`` are 0 or 1 for each of ``HEARD_KINDS``."""

    texts: Sequence[str]
    meanings: Floats
    answers: Floats


def fit_kinds(
    encoder: Encoder, by_kind: Mapping[str, Sequence[str]], calibration: Calibration
) -> KindHeads:
    """Heads for clauses given by their kind, one of ``HEARD_KINDS``, and those of whole replies.

    Each of the former is heard alone, and twice in replies made up of clauses of the same language;
    of the replies of ``calibration`` those count whose commitments are given.
    """
    texts = [fold(text).folded for ones in by_kind.values() for text in ones]
    answers = _answers([{kind} for kind, ones in by_kind.items() for _ in ones])
    heard = [_alone(encoder, texts), *_beside_others(encoder, texts)]
    parts = [HeardKinds(texts, meanings, answers) for meanings in heard]
    if calibration.commitments:
        parts.append(in_replies(encoder, calibration))
    return fit_heard_kinds(parts)


def fit_heard_kinds(parts: Sequence[HeardKinds]) -> KindHeads:
    """Heads for clauses that have been heard."""
    sets = [grams(text) for part in parts for text in part.texts]
    vocabulary = vocabulary_of(sets, LEAST_USES)
    words = gram_matrix(sets, vocabulary) * WORDS_WEIGHT
    meanings = csr_matrix(np.vstack([part.meanings for part in parts]) * MEANING_WEIGHT)
    answers = np.vstack([part.answers for part in parts])
    weights, bias = fit_logistic(hstack([words, meanings]).tocsr(), answers, KIND_STRENGTH, _STEPS)
    whole, scale = in_steps(weights[: len(vocabulary)] * WORDS_WEIGHT)
    meaning = np.round(weights[len(vocabulary) :] * MEANING_WEIGHT, 4)
    return KindHeads(vocabulary, whole, scale, meaning, np.round(bias, 4))


def in_replies(encoder: Encoder, calibration: Calibration) -> HeardKinds:
    """The clauses of the replies whose commitments are given: where none is given, of no kind.

    A clause that is missing among those that raters labelled, if they did, is left out.
    """
    texts: list[str] = []
    kinds: list[set[str]] = []
    meanings: list[Floats] = []
    for reply in calibration.replies:
        committing = calibration.commitments.get(reply.id)
        if committing is None:
            continue
        rated = calibration.clauses.get(reply.id, ())
        folded, parts = fold(reply.text), clauses(reply.text)
        places = [folded.fold_span(clause.span) for clause in parts]
        heard = encoder(folded.folded, [(place.start, place.end) for place in places]).meanings
        for clause, place, meaning in zip(parts, places, heard, strict=True):
            if rated and not any(coincide(clause.span, one.span) for one in rated):
                continue
            found = [one.labels for one in committing if coincide(clause.span, one.span)]
            texts.append(folded.folded[place.start : place.end])
            kinds.append(set().union(*found) - {NOTHING} or {NOTHING})
            meanings.append(meaning)
    return HeardKinds(texts, np.vstack(meanings), _answers(kinds))


def _answers(kinds: Sequence[Collection[str]]) -> Floats:
    return np.array([[float(kind in ones) for kind in HEARD_KINDS] for ones in kinds])


def _alone(encoder: Encoder, texts: Sequence[str]) -> Floats:
    return np.vstack([encoder(text, [(0, len(text))]).meanings for text in texts])


def _beside_others(encoder: Encoder, texts: Sequence[str]) -> Iterator[Floats]:
    """What the encoder makes of each clause in replies of ``TOGETHER``, in several shuffles."""
    chance = random.Random(_SEED)  # noqa: S311 - the same replies in every fit
    languages: dict[bool, list[int]] = {}
    for place, text in enumerate(texts):
        languages.setdefault(any(map(is_han, text)), []).append(place)
    for _ in range(_SHUFFLES):
        heard: dict[int, Floats] = {}
        for chinese, places in languages.items():
            chance.shuffle(places)
            for at in range(0, len(places), TOGETHER):
                some = places[at : at + TOGETHER]
                reply, within = _reply([texts[place] for place in some], "," if chinese else ". ")
                heard |= zip(some, encoder(reply, within).meanings, strict=True)
        yield np.vstack([heard[place] for place in range(len(texts))])


def _reply(texts: Sequence[str], between: str) -> tuple[str, list[tuple[int, int]]]:
    reply, places = "", []
    for text in texts:
        bare = text.rstrip(_MARKS)
        places.append((len(reply), len(reply) + len(bare)))
        reply += bare + between
    return reply, places
