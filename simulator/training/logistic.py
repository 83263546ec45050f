"""Logistic regression of many yes-or-no questions at once, with an L2 penalty."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]


def fit_logistic(
    inputs: Any, answers: Floats, strength: float, most_steps: int
) -> tuple[Floats, Floats]:
    """Weights (inputs x questions) and bias that make ``answers`` (rows x questions) likely.

    ``inputs`` is a dense or sparse matrix; ``strength`` is the weight of the data against the
    penalty of one half of the squared weights. The problem is convex: the start is zero, and
    equal input gives equal output.
    """
    width, questions = inputs.shape[1], answers.shape[1]
    turned = inputs.T.tocsr() if hasattr(inputs, "tocsr") else inputs.T

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights, bias = _parted(flat, width, questions)
        logits = inputs @ weights + bias
        error = strength * (1 / (1 + np.exp(-np.clip(logits, -500, 500))) - answers)
        value = strength * float((np.logaddexp(0, logits) - answers * logits).sum())
        value += 0.5 * float((weights**2).sum())
        return value, np.concatenate([(turned @ error + weights).ravel(), error.sum(axis=0)])

    start = np.zeros((width + 1) * questions)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": most_steps})
    return _parted(found.x, width, questions)


def _parted(flat: Floats, width: int, questions: int) -> tuple[Floats, Floats]:
    return flat[: width * questions].reshape(width, questions), flat[width * questions :]
