"""The encoder's vocabulary: the base's pieces of words that folded Chinese or English can need."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from sentencepiece import SentencePieceProcessor
from sentencepiece.sentencepiece_model_pb2 import ModelProto

from simulator.content.encoder import END, PAD, START, UNKNOWN
from simulator.text.folded import fold
from simulator.text.language import is_han

SPACE: Final = "▁"
SPECIAL: Final = 4
_ASCII: Final = re.compile(r"[\x21-\x7e]*")
_ALWAYS: Final = 3
"""ASCII pieces of up to so many characters are kept whether or not a common word needs them."""


def words_model(pieces: Sequence[str], scores: Sequence[float]) -> bytes:
    """A SentencePiece model that cuts folded text into the most likely row of ``pieces``."""
    model = ModelProto()
    for place, (piece, score) in enumerate(zip(pieces, scores, strict=True)):
        kind = ModelProto.SentencePiece
        model.pieces.add(
            piece=piece,
            score=score,
            type=kind.UNKNOWN
            if place == UNKNOWN
            else (kind.CONTROL if place < SPECIAL else kind.NORMAL),
        )
    trained = model.trainer_spec
    trained.model_type = trained.UNIGRAM
    trained.bos_id, trained.pad_id, trained.eos_id, trained.unk_id = START, PAD, END, UNKNOWN
    # What is read is folded already.
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.remove_extra_whitespaces = False
    content: bytes = model.SerializeToString(deterministic=True)
    return content


def pruned(pieces: Sequence[str], scores: Sequence[float], common: Iterable[str]) -> list[int]:
    """The places of the pieces to keep: all Chinese ones, and those that ``common`` words need."""
    needed = _needed(SentencePieceProcessor(model_proto=words_model(pieces, scores)), common)
    return [
        place
        for place, piece in enumerate(pieces)
        if place < SPECIAL or _is_kept(piece, needed=place in needed)
    ]


def _needed(whole: SentencePieceProcessor, words: Iterable[str]) -> set[int]:
    found: set[int] = set()
    for word in words:
        found.update(whole.encode(word))
        # What stands in the middle of a Chinese sentence has no blank before it.
        found.update(whole.encode(f"您{word}"))
    return found


def _is_kept(piece: str, *, needed: bool) -> bool:
    plain = piece.replace(SPACE, "")
    if plain and fold(plain).folded != plain:
        return False
    if any(is_han(c) for c in plain):
        return True
    if _ASCII.fullmatch(plain):
        return needed or len(piece) <= _ALWAYS
    return not any(c.isalpha() for c in plain)
