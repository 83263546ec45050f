"""The encoder's vocabulary."""

import pytest
from sentencepiece import SentencePieceProcessor

from simulator.content.encoder import UNKNOWN, pieces_in
from simulator.training.encoder.words import SPECIAL, pruned, words_model

PIECES = (
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    "▁",
    "您",
    "好",
    "您好",
    "▁help",
    "ing",
    "Über",
    "ения",
    "謝",
    "謝謝",
    "!",
    "▁zyx",
)
SCORES = tuple(-float(place) for place in range(len(PIECES)))


@pytest.fixture(scope="module")
def words() -> SentencePieceProcessor:
    return SentencePieceProcessor(model_proto=words_model(PIECES, SCORES))


def test_pieces_come_with_their_places(words: SentencePieceProcessor) -> None:
    ids, places = pieces_in(words, "您好 help")
    assert [PIECES[one] for one in ids] == ["▁", "您好", "▁help"]
    assert list(places)[1:] == [(0, 2), (2, 7)]


def test_what_no_piece_covers_is_unknown(words: SentencePieceProcessor) -> None:
    assert UNKNOWN in pieces_in(words, "您☃")[0]


def test_nothing_has_no_pieces(words: SentencePieceProcessor) -> None:
    assert pieces_in(words, "") == ([], [])


def test_only_what_folded_chinese_and_english_need_is_kept() -> None:
    kept = [PIECES[place] for place in pruned(PIECES, SCORES, ["helping"])]
    assert kept == [*PIECES[:SPECIAL], "▁", "您", "好", "您好", "▁help", "ing", "!"]
