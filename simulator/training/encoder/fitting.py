"""From rated replies to the files of an encoder."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor
from wordfreq import top_n_list

from simulator.content.encoder import GRAPH, WORDS
from simulator.training.encoder.base import Base, read_base
from simulator.training.encoder.graph import Weights, between, encoder_graph, graph_weights
from simulator.training.encoder.network import Plan, fit
from simulator.training.encoder.samples import Sample, harmless_sample, joined, sample
from simulator.training.encoder.shape import Shape
from simulator.training.encoder.stock import stock
from simulator.training.encoder.words import pruned, words_model
from simulator.training.examples import Example
from simulator.training.workshop import Workshop

COMMON_WORDS: Final = 40_000
"""English words whose pieces stay in the vocabulary, by how often they are used (wordfreq)."""

PLAN: Final = Plan(rounds=5)

FURTHER: Final = Plan(rounds=3, body_step=5e-5, head_step=3e-4)
"""Smaller steps, for an encoder that has learned most already."""

REMEMBERED: Final = 2
"""One in so many of the replies that were learned before is heard again."""

WAY: Final = 0.75
"""How far: chosen of 0.5, 0.75 and 1 by the characters that each marks right on five rated sets."""

EVERY: Final = 6
"""One in so many replies of the first half is joined with one of the second half."""


def write_encoder(
    workshop: Workshop,
    extra: Mapping[str, Sequence[str]],
    folder: Path,
    tell: Callable[[str], None],
    plan: Plan = PLAN,
) -> None:
    """Fit an encoder to the replies of ``workshop`` and write its two files into ``folder``.

    ``extra`` are further clauses with their labels.

    :raises NoBaseError: if the pre-trained weights are not installed.
    """
    base = cut_down(read_base())
    model = words_model(base.pieces, base.scores)
    words = SentencePieceProcessor(model_proto=model)
    samples = _samples(workshop, workshop.items, extra, words)
    fitted = _fitted(base.weights, base.shape, samples, plan, tell)
    _write(fitted, base.shape, model, workshop, folder, plan)


def extend_encoder(
    workshop: Workshop,
    new: Collection[str],
    extra: Mapping[str, Sequence[str]],
    known: Path,
    folder: Path,
    tell: Callable[[str], None],
    plan: Plan = FURTHER,
) -> None:
    """Fit the encoder in the folder ``known`` further and write its two files into ``folder``.

    Its hours are spared: it hears the replies of the contexts ``new`` and, lest it forget, one in
    ``REMEMBERED`` of everything else that ``write_encoder`` would take. Each weight is then set
    ``WAY`` of the way from what it was to what it became, which keeps what was known and most of
    what is new.

    :raises NoBaseError: if the pre-trained weights are not installed, which tell its shape.
    :raises ValueError: if ``known`` is of another shape.
    """
    base = cut_down(read_base())
    model = words_model(base.pieces, base.scores)
    words = SentencePieceProcessor(model_proto=model)
    weights = graph_weights((known / GRAPH).read_bytes(), base.shape)
    learned = [item for item in workshop.items if item.reply.context in new]
    rest = [item for item in workshop.items if item.reply.context not in new]
    samples = _heard(workshop, learned, words)
    samples += _samples(workshop, rest, extra, words)[::REMEMBERED]
    fitted = _fitted(weights, base.shape, samples, plan, tell)
    _write(between(weights, fitted, WAY), base.shape, model, workshop, folder, plan)


def _fitted(
    weights: Weights,
    shape: Shape,
    samples: Sequence[Sample],
    plan: Plan,
    tell: Callable[[str], None],
) -> Weights:
    tell(f"{len(samples)} replies, {shape.words} pieces of words")
    return fit(weights, shape, samples, plan, tell)


def _write(
    weights: Weights, shape: Shape, model: bytes, workshop: Workshop, folder: Path, plan: Plan
) -> None:
    about = {"replies": workshop.calibration.digest, "rounds": str(plan.rounds)}
    (folder / GRAPH).write_bytes(encoder_graph(weights, shape, about))
    (folder / WORDS).write_bytes(model)


def _samples(
    workshop: Workshop,
    items: Sequence[Example],
    extra: Mapping[str, Sequence[str]],
    words: SentencePieceProcessor,
) -> list[Sample]:
    """``items``, harmless replies, some of these joined, and plain sentences."""
    harmless = [one for reply in workshop.harmless if (one := harmless_sample(reply, words))]
    samples = _heard(workshop, items, words) + harmless
    samples += _pairs(samples)
    return samples + stock(workshop.scorer.packs, extra, harmless, words)


def _heard(
    workshop: Workshop, items: Sequence[Example], words: SentencePieceProcessor
) -> list[Sample]:
    rater = workshop.calibration.first_rater
    return [
        one
        for item in items
        if (one := sample(item, workshop.calibration.marked(item.reply, rater), words))
    ]


def _pairs(samples: Sequence[Sample]) -> list[Sample]:
    """Some of the samples joined with another one each, evenly spread."""
    half = len(samples) // 2
    pairs = (joined(samples[at], samples[at + half]) for at in range(0, half, EVERY))
    return [one for one in pairs if one]


def cut_down(base: Base) -> Base:
    """``base`` with only the pieces of words that folded Chinese and English need."""
    kept = pruned(base.pieces, base.scores, top_n_list("en", COMMON_WORDS))
    table: NDArray[np.float32] = base.weights["words.weight"][kept]
    shape: Shape = replace(base.shape, words=len(kept))
    return replace(
        base,
        shape=shape,
        pieces=tuple(base.pieces[place] for place in kept),
        scores=tuple(base.scores[place] for place in kept),
        weights={**base.weights, "words.weight": table},
    )
