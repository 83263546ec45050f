"""Runs the encoder, a small transformer that reads whole replies, from its file in the package.

Its two libraries, onnxruntime and sentencepiece, are an extra; without them replies are read by
n-grams. One thread, sums in 32-bit floats, rounded chances: machines differ in the seventh digit,
and the third is kept.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.content.weights_file import FOLDER, weights_path
from simulator.scoring.impression import Impression
from simulator.scoring.labels import LABELS
from simulator.scoring.levels import STEPS
from simulator.scoring.principles import Category, Principle

PACKAGES: Final = ("onnxruntime", "sentencepiece")
GRAPH: Final = "encoder.onnx"
WORDS: Final = "encoder-words.model"

MOST_TOKENS: Final = 384
"""Tokens read at a time; a longer reply is read in windows of so many."""

REMEMBERED: Final = 256
"""Replies whose impression is kept: a turn is often judged more than once."""

OUTPUTS: Final = ("marks", "acts", "reached", "meanings")

START, PAD, END, UNKNOWN = range(4)
"""The first four pieces of every vocabulary."""

_PLACES: Final = 3

Places = Sequence[tuple[int, int]]


class EncoderMissingError(RuntimeError):
    """The encoder's libraries or its file are not there, or do not run here."""


def encoder_installed() -> bool:
    """Whether the libraries and the file of the encoder are there."""
    files = (GRAPH, WORDS, weights_path("encoder").name)
    there = all((FOLDER / name).exists() for name in files)
    return there and all(find_spec(name) for name in PACKAGES)


def load_encoder(folder: Path = FOLDER) -> "OnnxEncoder":
    """The encoder whose files are in ``folder``.

    :raises EncoderMissingError: if a library or a file is missing, or the graph does not run.
    """
    try:
        runtime = import_module("onnxruntime")
        words = import_module("sentencepiece").SentencePieceProcessor(
            model_proto=(folder / WORDS).read_bytes()
        )
        graph = (folder / GRAPH).read_bytes()
        options = runtime.SessionOptions()
        # Threads that wait for each other by spinning are slower where others work beside them.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = runtime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        # Both libraries raise classes of their own that no common base tells from others.
        raise EncoderMissingError(f"no encoder: {error}") from error
    return OnnxEncoder(session, words, hashlib.sha256(graph).hexdigest()[:12])


class OnnxEncoder:
    """An encoder on onnxruntime. Safe to share by threads.

    ``version`` is a hash of its weights, ``about`` says what it was fitted to.
    """

    def __init__(self, session: Any, words: Any, version: str) -> None:
        self.version = version
        self.about: dict[str, str] = session.get_modelmeta().custom_metadata_map
        self._session = session
        self._width = session.get_outputs()[-1].shape[-1]
        self._words = words
        self._lock = Lock()
        self._known: OrderedDict[tuple[str, Places], Impression] = OrderedDict()

    def __call__(self, folded: str, clauses: Sequence[tuple[int, int]]) -> Impression:
        """What is heard in ``folded``, whose ``clauses`` are given by start and end."""
        key = (folded, tuple(clauses))
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        impression = self._heard(folded, clauses)
        with self._lock:
            self._known[key] = impression
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return impression

    def _heard(self, folded: str, clauses: Sequence[tuple[int, int]]) -> Impression:
        acts = np.zeros((len(clauses), len(LABELS)))
        marks = np.zeros((len(folded), len(Category)))
        reached = np.zeros((len(Principle), STEPS))
        meanings = np.zeros((len(clauses), self._width))
        tokens = 0
        for ids, places in self._windows(folded):
            rows = averaging(places, clauses)
            feed = {"tokens": np.array([START, *ids, END], np.int64), "clauses": rows}
            by_token, by_clause, levels, meant = self._session.run(OUTPUTS, feed)
            # A clause that two windows share does what either hears; its meaning is the second's.
            here = rows.any(axis=1)
            acts[here] = np.maximum(acts[here], by_clause[here])
            meanings[here] = meant[here]
            for (start, end), chances in zip(places, by_token, strict=True):
                marks[start:end] = np.maximum(marks[start:end], chances)
            reached += levels * len(ids)
            tokens += len(ids)
        if not tokens:
            return Impression(acts, marks, np.full_like(reached, 0.5), meanings)
        return Impression(*map(_settled, (acts, marks, reached / tokens, meanings)))

    def _windows(self, folded: str) -> Iterator[tuple[list[int], Places]]:
        ids, places = pieces_in(self._words, folded)
        for at in range(0, len(ids), MOST_TOKENS):
            yield ids[at : at + MOST_TOKENS], places[at : at + MOST_TOKENS]


def _settled(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rounded, and not to be changed: what is remembered is shared."""
    rounded = np.round(numbers, _PLACES)
    rounded.flags.writeable = False
    return rounded


def pieces_in(words: Any, folded: str) -> tuple[list[int], Places]:
    """The ids of the pieces of words in ``folded``, and where each starts and ends."""
    cut = words.encode(folded, return_type="offset_mapping")
    return cut["ids"], cut["offsets"]


def averaging(places: Places, clauses: Iterable[tuple[int, int]]) -> NDArray[np.float32]:
    """For each clause (rows) the weights that average its tokens (columns); nought without any."""
    rows = []
    for start, end in clauses:
        row = np.zeros(len(places), np.float32)
        inside = touching(places, start, end)
        row[inside] = 1 / max(1, inside.stop - inside.start)
        rows.append(row)
    return np.array(rows, np.float32).reshape(len(rows), len(places))


def touching(places: Places, start: int, end: int) -> slice:
    """The tokens, by their ordered ``places``, that share a character with that stretch."""
    first = bisect_right(places, start, key=lambda place: place[1])
    return slice(first, max(first, bisect_left(places, end, key=lambda place: place[0])))
