"""Splitting a calibration set by whole contexts: replies to one context look alike."""

from collections.abc import Iterable


def folds_by_context(contexts: Iterable[str], count: int) -> dict[str, int]:
    """The fold, 0 to ``count`` - 1, of each context: dealt out in the order of their names.

    :raises ValueError: if there are fewer contexts than folds, or fewer than two folds.
    """
    names = sorted(set(contexts))
    if count < 2:
        raise ValueError("at least two folds are needed")
    if len(names) < count:
        raise ValueError(f"{len(names)} contexts cannot make {count} folds")
    return {name: place % count for place, name in enumerate(names)}
