"""Whether a low confidence points at the errors."""

from collections.abc import Sequence

import numpy as np


def caught_in_lowest(
    confidence: Sequence[float], distance: Sequence[int], share: float = 1 / 3, grave: int = 2
) -> tuple[int, int]:
    """Errors of ``grave`` levels or more: (those in the least confident ``share``, all).

    Ties in confidence keep the order given.

    :raises ValueError: if the two differ in length.
    """
    if len(confidence) != len(distance):
        raise ValueError(f"{len(confidence)} confidences for {len(distance)} errors")
    errors = np.asarray(distance) >= grave
    order = np.argsort(np.asarray(confidence), kind="stable")
    lowest = order[: round(len(order) * share)]
    return int(errors[lowest].sum()), int(errors.sum())
