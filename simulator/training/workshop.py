"""From folders of rated replies to everything fitted: what ``train`` and ``evaluate`` share."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from simulator.content.calibration import COMMITMENTS, Calibration, merged, read_calibration
from simulator.content.rubric_file import FOLDER, read_committing_clauses, read_extra_clauses
from simulator.content.weights_file import Origin
from simulator.measurement.folds import folds_by_context
from simulator.scoring.context import Context
from simulator.scoring.engine import Learned, Scorer
from simulator.scoring.evidence import Evidence
from simulator.scoring.features import FEATURES
from simulator.scoring.finding import ReplyScore
from simulator.scoring.heads import NgramHeads
from simulator.scoring.hit_model import FEATURES as HIT_FEATURES
from simulator.scoring.hit_model import HitModel
from simulator.scoring.impression import Encoder
from simulator.scoring.kinds.heads import KindHeads
from simulator.scoring.levels import STEPS, LevelModel
from simulator.scoring.principles import Category, Principle
from simulator.scoring.reading import Reader
from simulator.training.examples import Example, clause_rows, examples
from simulator.training.fit import Heard, fit_on_top, fold_scores, heard_by, with_fitted
from simulator.training.heads import fit_ngram_heads
from simulator.training.kinds import fit_kinds

FOLDS: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Workshop:
    """Rated replies, and harmless ones, read by the rules of ``scorer``, ready to fit to."""

    calibration: Calibration
    scorer: Scorer
    items: tuple[Example, ...]
    harmless: tuple[Evidence, ...] = ()
    fresh: frozenset[str] = frozenset()
    """Contexts that nobody writing rules has read; they are dealt out to folds by themselves."""
    guides: frozenset[str] = frozenset()
    """Contexts whose raters set the scale: see ``fit.GUIDING``."""

    def scores(
        self, ear: NgramHeads | Encoder, folds: int = FOLDS, kinds: KindHeads | None = None
    ) -> dict[str, ReplyScore]:
        """Every reply, by its id, judged by what was fitted without its context."""
        learned = _unfitted(ear, kinds)
        heard = self._heard(learned, folds)
        scores = fold_scores(heard, self.calibration, self.scorer, learned)
        return {item.reply.id: score for item, score in zip(self.items, scores, strict=True)}

    def fitted(
        self, ear: NgramHeads | Encoder, folds: int = FOLDS, kinds: KindHeads | None = None
    ) -> Learned:
        """The learned parts for use, judging by all replies."""
        learned = _unfitted(ear, kinds)
        on_top = fit_on_top(self._heard(learned, folds), self.calibration, frozenset())
        return replace(with_fitted(learned, on_top), version="new")

    def origin(self, scenarios: Path, ear: str, heard: str) -> Origin:
        """What was fitted to: the version of the ear, and the digest of what it learned from."""
        files = [scenarios / FOLDER / name for name in ("clauses.yaml", "commitments.yaml")]
        files += sorted(scenarios.glob(f"*/{COMMITMENTS}"))
        extra = b"".join(file.read_bytes() for file in files)
        return Origin(
            self.calibration.digest,
            ear,
            heard,
            hashlib.sha256(extra).hexdigest(),
            self.scorer.pack_hash,
            len(self.items),
        )

    def _heard(self, learned: Learned, folds: int) -> Heard:
        fold_of = folds_by_context(set(self.calibration.contexts) - self.fresh, folds)
        if self.fresh:
            fold_of |= folds_by_context(self.fresh, min(folds, len(self.fresh)))
        return heard_by(learned, self.items, self.harmless, fold_of, self.guides)


def open_workshop(folders: Sequence[Path], rules: Scorer, fresh: Sequence[Path] = ()) -> Workshop:
    """The rated replies of all folders; ``rules`` is the scorer without learned parts.

    The first of several folders guides the others. ``fresh`` are further ones, which nobody writing
    rules has read.

    :raises CalibrationError: if they cannot be used.
    """
    named = {folder.resolve() for folder in folders}
    unread = [read_calibration(folder) for folder in fresh if folder.resolve() not in named]
    known = [read_calibration(folder) for folder in folders]
    calibration = merged([*known, *unread])
    reader = Reader(rules.packs)
    items = examples(calibration, reader, calibration.first_rater)
    harmless = tuple(reader.read(text, Context()) for text in calibration.harmless)
    contexts = frozenset(name for part in unread for name in part.contexts)
    guides = frozenset(known[0].contexts if len(known) + len(unread) > 1 else ())
    return Workshop(calibration, rules, items, harmless, contexts, guides)


def ngram_heads(workshop: Workshop, scenarios: Path) -> NgramHeads:
    """Heads over n-grams, fitted to the replies of ``workshop`` and the extra labelled clauses.

    :raises RubricError: if the extra clauses cannot be used.
    """
    extra = read_extra_clauses(scenarios)
    rows = clause_rows(workshop.items, workshop.calibration, extra.by_text)
    return fit_ngram_heads(rows.folded, rows.labels)


def kind_heads(encoder: Encoder, workshop: Workshop, scenarios: Path) -> KindHeads:
    """Heads that hear kinds of commitment, fitted to the clauses of the scenarios folder and to the
    replies of ``workshop`` whose commitments are given.

    :raises RubricError: if the clauses cannot be used.
    """
    return fit_kinds(encoder, read_committing_clauses(scenarios).kinds, workshop.calibration)


def _unfitted(ear: NgramHeads | Encoder, kinds: KindHeads | None) -> Learned:
    levels = len(Principle) * STEPS
    cuts = np.zeros((len(Principle), STEPS))
    return Learned(
        ear,
        LevelModel(np.zeros((len(FEATURES), levels)), np.zeros(levels), cuts),
        HitModel(
            np.zeros((len(Category), len(HIT_FEATURES))),
            np.zeros(len(Category)),
            np.zeros(len(Category)),
        ),
        version="unfitted",
        kinds=kinds,
    )
