"""Rated replies as the encoder learns from them."""

import numpy as np
import pytest
from sentencepiece import SentencePieceProcessor

from simulator.content.calibration import ReplyRow
from simulator.content.encoder import END, START
from simulator.scoring.context import Context
from simulator.scoring.labels import CATEGORY_INDEX, LABELS
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Category, Principle
from simulator.scoring.reading import Reader
from simulator.text.language import Language
from simulator.text.span import Span
from simulator.training.encoder.samples import harmless_sample, joined, sample, stock_sample
from simulator.training.encoder.stock import stock
from simulator.training.encoder.words import words_model
from simulator.training.examples import Example

TEXT = "您好，沒辦法！"
LETTERS = "您好没办法!,。"


@pytest.fixture(scope="module")
def words() -> SentencePieceProcessor:
    pieces = ("<s>", "<pad>", "</s>", "<unk>", "▁", *LETTERS)
    return SentencePieceProcessor(model_proto=words_model(pieces, [-1.0] * len(pieces)))


def example(text: str) -> Example:
    evidence = Reader(PackSet()).read(text, Context())
    labels = np.zeros((len(evidence.clauses), len(LABELS)))
    row = ReplyRow(id="x", context="c", lang=Language.TRADITIONAL, text=text)
    folded = evidence.words
    return Example(row, evidence, folded, labels, np.array([0, 1, 2, 3, 3, 3]))


def test_marks_lie_on_the_tokens_of_the_marked_words(words: SentencePieceProcessor) -> None:
    found = sample(example(TEXT), [(Category.DISMISS, Span(3, 6))], words)
    assert found is not None
    marked = found.marks[:, CATEGORY_INDEX[Category.DISMISS]]
    assert marked.sum() == 3
    assert found.marks.sum() == 3


def test_tokens_stand_between_their_marks(words: SentencePieceProcessor) -> None:
    found = sample(example(TEXT), (), words)
    assert found is not None
    assert (found.tokens[0], found.tokens[-1]) == (START, END)
    assert len(found.tokens) == len(found.marks) + 2


def test_levels_become_steps_reached(words: SentencePieceProcessor) -> None:
    found = sample(example(TEXT), (), words)
    assert found is not None
    assert found.reached.sum(axis=1).tolist() == [0, 1, 2, 3, 3, 3]


def test_each_clause_averages_its_own_tokens(words: SentencePieceProcessor) -> None:
    found = sample(example(TEXT), (), words)
    assert found is not None
    assert found.clauses.shape[0] == 2
    assert found.clauses.sum(axis=1).tolist() == pytest.approx([1, 1])


def test_a_harmless_reply_teaches_nothing_but_that(words: SentencePieceProcessor) -> None:
    found = harmless_sample(Reader(PackSet()).read(TEXT, Context()), words)
    assert found is not None
    assert (found.acts_known, found.marks.sum()) == (False, 0)
    assert found.known.sum() == 1 + 2 + 1 + 0 + 3 + 3
    assert (found.reached >= found.known).all()


def test_two_replies_are_joined_into_one(words: SentencePieceProcessor) -> None:
    first = sample(example(TEXT), [(Category.DISMISS, Span(3, 6))], words)
    second = sample(example("好"), (), words)
    assert first is not None
    assert second is not None
    both = joined(first, second)
    assert both is not None
    assert len(both.tokens) == len(both.marks) + 2 == both.clauses.shape[1] + 2
    assert (both.tokens[0], both.tokens[-1], both.tokens.count(END)) == (START, END, 1)
    assert both.marks.sum() == 3
    assert both.clauses.sum(axis=1).tolist() == pytest.approx([1, 1, 1])
    assert both.known.sum() == 0


@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_reply_teaches_nothing(words: SentencePieceProcessor, text: str) -> None:
    assert sample(example(text), (), words) is None


def test_of_a_stock_sentence_only_what_it_rules_out_is_known(
    words: SentencePieceProcessor,
) -> None:
    evidence = example(TEXT).evidence
    found = stock_sample(evidence, [(Category.DISMISS, Span(3, 6))], words)
    assert found is not None
    assert not found.acts_known
    assert found.known.sum() == 2
    place = list(Principle).index(Principle.SINCERITY)
    assert found.known[place].tolist() == [0, 1, 1]
    assert found.reached[place].tolist() == [0, 0, 0]


def test_what_is_forbidden_stands_alone_and_beside_a_harmless_reply(
    words: SentencePieceProcessor,
) -> None:
    beside = harmless_sample(example("您好").evidence, words)
    assert beside is not None
    extra = {"没办法": ("dismiss",), "您好": ("courtesy",)}
    alone, after, before = stock(PackSet(), extra, [beside], words)
    assert alone.marks.sum() == 3
    size = len(alone.marks)
    assert after.marks[-size:].sum() == before.marks[:size].sum() == 3
    assert (after.known == alone.known).all()
