"""From the scenarios folder to everything fitted: what ``train`` and ``evaluate --folds`` share."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from simulator.content.calibration import Calibration, merged, read_calibration
from simulator.content.rubric_file import FOLDER, read_extra_clauses
from simulator.content.weights_file import Origin, embedding_bytes, ngram_bytes
from simulator.measurement.folds import folds_by_context
from simulator.scoring.engine import Scorer
from simulator.scoring.finding import ReplyScore
from simulator.scoring.heads import Embedder
from simulator.scoring.reading import Reader
from simulator.training.crossfit import CrossFit, Vectors
from simulator.training.examples import ClauseRows, Example, clause_rows, examples
from simulator.training.fit import embedded, fit_all, fold_scores
from simulator.training.logistic import Floats

FOLDS: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Workshop:
    """Calibration data read by the rules of ``scorer``, ready to fit to."""

    calibration: Calibration
    scorer: Scorer
    items: tuple[Example, ...]
    rows: ClauseRows
    origin: Origin
    ngram_logits: dict[frozenset[str], Floats] = field(default_factory=dict)

    def cross_fit(self, vectors: Vectors | None, folds: int = FOLDS) -> CrossFit:
        """Cross-fitted heads over n-grams, and over ``vectors`` too if there are any."""
        fold_of = folds_by_context(self.calibration.contexts, folds)
        return CrossFit(self.items, self.rows, fold_of, vectors, self.ngram_logits)

    def scores(self, embedder: Embedder | None, folds: int = FOLDS) -> dict[str, ReplyScore]:
        """Every example, by reply id, scored by learned parts that have not seen its context."""
        vectors = embedded(self.rows, embedder) if embedder else None
        scores = fold_scores(self.cross_fit(vectors, folds), self.calibration, self.scorer)
        return {item.reply.id: score for item, score in zip(self.items, scores, strict=True)}

    def ngram_weights(self) -> bytes:
        """The weights file of the engine over n-grams."""
        cross = self.cross_fit(None)
        return ngram_bytes(fit_all(cross, self.calibration, None), self.origin)

    def embedding_weights(self, embedder: Embedder) -> bytes:
        """The weights file of the engine over embeddings."""
        vectors = embedded(self.rows, embedder)
        cross = self.cross_fit(vectors)
        return embedding_bytes(fit_all(cross, self.calibration, vectors), self.origin)


def open_workshop(folders: Sequence[Path], scenarios: Path, rules: Scorer) -> Workshop:
    """The calibration data of all ``folders``, and the extra clauses of the scenarios folder.

    ``rules`` is the scorer without learned parts.

    :raises CalibrationError: if the calibration data cannot be used.
    :raises RubricError: if the extra clauses cannot be used.
    """
    calibration = merged([read_calibration(folder) for folder in folders])
    extra = read_extra_clauses(scenarios)
    items = examples(calibration, Reader(rules.packs), calibration.first_rater)
    return Workshop(
        calibration,
        rules,
        items,
        clause_rows(items, calibration, extra.by_text),
        origin_of(calibration, scenarios, rules, len(items)),
    )


def origin_of(calibration: Calibration, scenarios: Path, rules: Scorer, replies: int) -> Origin:
    """What weights fitted now would be fitted to."""
    clauses = (scenarios / FOLDER / "clauses.yaml").read_bytes()
    return Origin(
        calibration=calibration.digest,
        extra_clauses=hashlib.sha256(clauses).hexdigest(),
        packs=rules.pack_hash,
        replies=replies,
    )
