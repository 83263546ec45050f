"""Drawing questions and mixing their answers: by chance, and the same each time for one seed."""

from collections.abc import Collection, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


def draw(bank: Sequence[str], count: int, seed: int, asked: Collection[str] = ()) -> list[str]:
    """``count`` ids of ``bank``; those ``asked`` in the last try only where others run out."""
    chance = Random(seed)  # noqa: S311 - the same seed draws the same
    fresh = [one for one in bank if one not in asked]
    known = [one for one in bank if one in asked]
    chance.shuffle(fresh)
    chance.shuffle(known)
    drawn = (fresh + known)[:count]
    chance.shuffle(drawn)
    return drawn


def mixed(things: Sequence[T], seed: int, name: str) -> tuple[T, ...]:
    """``things`` in an order of chance, the same for the same seed and ``name``."""
    order = list(things)
    chance = Random(f"{seed}:{name}")  # noqa: S311 - the same seed draws the same
    chance.shuffle(order)
    return tuple(order)


def disordered(things: Sequence[T], seed: int, name: str) -> tuple[T, ...]:
    """``things`` mixed so that they never stand as given, if there are two or more."""
    order = mixed(things, seed, name)
    return (*order[1:], order[0]) if order == tuple(things) else order
