"""Plain sentences that the encoder learns from besides rated replies: raters met few of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sentencepiece import SentencePieceProcessor

from simulator.scoring.context import Context
from simulator.scoring.labels import CATEGORY_LABELS
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Category
from simulator.scoring.reading import Reader
from simulator.scoring.rule import example
from simulator.text.span import Span
from simulator.training.encoder.samples import Sample, harmless_sample, joined, stock_sample


def stock(
    packs: PackSet,
    extra: Mapping[str, Sequence[str]],
    harmless: Sequence[Sample],
    words: SentencePieceProcessor,
) -> list[Sample]:
    """The examples of the rules, and the ``extra`` clauses by their labels.

    What is forbidden stands alone, and once before and once after one of the ``harmless``.
    """
    plain = [*_examples(packs, words), *_clauses(extra, words)]
    return [*plain, *_clean(packs, words), *_padded(plain, harmless)]


def _examples(packs: PackSet, words: SentencePieceProcessor) -> Iterator[Sample]:
    """What the rules give as examples of forbidden expressions.

    Raters met few of the plainest sentences, for writers avoid them.
    """
    reader = Reader(packs)
    for rule in packs.rules:
        # The ear knows no situation: what is forbidden in some only would mislead it.
        for marked in rule.file.match if rule.file.category and not rule.situations else ():
            said = example(marked)
            spans = [(Category(str(rule.file.category)), span) for span in said.spans]
            if one := stock_sample(reader.read(said.text, Context()), spans, words):
                yield one


def _clauses(extra: Mapping[str, Sequence[str]], words: SentencePieceProcessor) -> Iterator[Sample]:
    """The extra clauses in which something is forbidden."""
    reader = Reader(PackSet())
    for text, labels in extra.items():
        spans = [(Category(one), Span(0, len(text))) for one in labels if one in CATEGORY_LABELS]
        if spans and (one := stock_sample(reader.read(text, Context()), spans, words)):
            yield one


def _clean(packs: PackSet, words: SentencePieceProcessor) -> Iterator[Sample]:
    """What the rules give as examples in which nothing is forbidden."""
    reader = Reader(packs)
    for rule in packs.rules:
        for text in () if rule.situations else rule.file.clean:
            if one := harmless_sample(reader.read(text, Context()), words):
                yield one


def _padded(plain: Sequence[Sample], harmless: Sequence[Sample]) -> Iterator[Sample]:
    """Each of the samples before and after a harmless reply, which excuses nothing."""
    for number, one in enumerate(plain):
        beside = harmless[number % len(harmless)]
        for pair in (joined(beside, one), joined(one, beside)):
            if pair:
                yield replace(pair, reached=one.reached, known=one.known)
