"""The size of an encoder."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """``width`` numbers for each token, in ``layers`` layers of ``heads`` heads each."""

    layers: int
    width: int
    heads: int
    inner: int
    words: int
    places: int
    epsilon: float
