"""Fits the heads that hear which kind of commitment a clause is about."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix, hstack, vstack

from simulator.scoring.grams import grams
from simulator.scoring.impression import Encoder
from simulator.scoring.kinds.heads import HEARD_KINDS, KindHeads
from simulator.text.folded import fold
from simulator.text.language import is_han
from simulator.training.heads import gram_matrix, in_steps, vocabulary_of
from simulator.training.logistic import Floats, fit_logistic

KIND_STRENGTH: Final = 3.0
WORDS_WEIGHT: Final = 5.0
MEANING_WEIGHT: Final = 0.25
"""How freely the heads may lean on n-grams and on the encoder; chosen on writers left out."""

TOGETHER: Final = 3
"""Clauses in one reply made up for learning: what the encoder makes of a clause depends on what
stands beside it."""

_SHUFFLES: Final = 2
_SEED: Final = 3
_STEPS: Final = 150
_MARKS: Final = " .,!?。,!?"


def fit_kinds(encoder: Encoder, by_kind: Mapping[str, Sequence[str]]) -> KindHeads:
    """Heads for clauses given by their kind, one of ``HEARD_KINDS``.

    Each clause is heard alone, and twice in replies made up of clauses of the same language.
    """
    texts = [fold(text).folded for ones in by_kind.values() for text in ones]
    kinds = [kind for kind, ones in by_kind.items() for _ in ones]
    answers = np.array([[float(kind == one) for one in HEARD_KINDS] for kind in kinds])
    sets = [grams(text) for text in texts]
    vocabulary = vocabulary_of(sets)
    heard = [_alone(encoder, texts), *_beside_others(encoder, texts)]
    words = gram_matrix(sets, vocabulary) * WORDS_WEIGHT
    meanings = csr_matrix(np.vstack(heard) * MEANING_WEIGHT)
    inputs = hstack([vstack([words] * len(heard)), meanings]).tocsr()
    weights, bias = fit_logistic(inputs, np.vstack([answers] * len(heard)), KIND_STRENGTH, _STEPS)
    whole, scale = in_steps(weights[: len(vocabulary)] * WORDS_WEIGHT)
    meaning = np.round(weights[len(vocabulary) :] * MEANING_WEIGHT, 4)
    return KindHeads(vocabulary, whole, scale, meaning, np.round(bias, 4))


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
                reply, clauses = _reply([texts[place] for place in some], "," if chinese else ". ")
                heard |= zip(some, encoder(reply, clauses).meanings, strict=True)
        yield np.vstack([heard[place] for place in range(len(texts))])


def _reply(texts: Sequence[str], between: str) -> tuple[str, list[tuple[int, int]]]:
    reply, clauses = "", []
    for text in texts:
        bare = text.rstrip(_MARKS)
        clauses.append((len(reply), len(reply) + len(bare)))
        reply += bare + between
    return reply, clauses
