from pathlib import Path

import numpy as np
import pytest

from simulator.content.scorer import build_scorer
from simulator.content.weights_file import read_learned, read_origin, weights_path
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer
from simulator.scoring.labels import LABEL_INDEX
from simulator.training.levels import fit_cuts
from simulator.training.logistic import fit_logistic
from simulator.training.workshop import Workshop, open_workshop
from tests.factories.calibration import BAD, GOOD, write_calibration


@pytest.fixture(scope="module")
def rules() -> Scorer:
    return build_scorer(SCENARIOS, "rules")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_calibration(tmp_path_factory.mktemp("calibration"), contexts=6)


@pytest.fixture(scope="module")
def workshop(folder: Path, rules: Scorer) -> Workshop:
    return open_workshop([folder], SCENARIOS, rules)


@pytest.fixture(scope="module")
def weights(workshop: Workshop) -> bytes:
    return workshop.ngram_weights()


def test_equal_data_give_equal_bytes(folder: Path, rules: Scorer, weights: bytes) -> None:
    assert open_workshop([folder], SCENARIOS, rules).ngram_weights() == weights


def test_what_is_written_is_read_again(
    tmp_path: Path, workshop: Workshop, weights: bytes, rules: Scorer
) -> None:
    weights_path("ngrams", tmp_path).write_bytes(weights)
    learned = read_learned(tmp_path, None)
    scored = Scorer(rules.packs, rules.rubric, learned).score(GOOD)
    assert scored.levels != Scorer(rules.packs, rules.rubric, learned).score(BAD).levels
    assert read_origin(weights_path("ngrams", tmp_path)) == workshop.origin


def test_clauses_take_the_labels_of_the_raters_clauses_they_coincide_with(
    workshop: Workshop,
) -> None:
    labels = workshop.items[0].labels
    assert labels[0, LABEL_INDEX["apologise_specific"]] == 1
    assert labels[0, LABEL_INDEX["commit_time"]] == 0
    assert labels[-1, LABEL_INDEX["commit_time"]] == 1


def test_heads_for_a_fold_have_not_seen_its_clauses(workshop: Workshop) -> None:
    folded, labels, rows = workshop.rows.without(frozenset({"C0"}))
    assert len(folded) == len(labels) == len(rows)
    assert {workshop.rows.owners[row] for row in rows} == {"", "C1", "C2", "C3", "C4", "C5"}


def test_every_reply_is_scored_once_over_the_folds(workshop: Workshop) -> None:
    assert set(workshop.scores(None, folds=3)) == {item.reply.id for item in workshop.items}


def test_logistic_regression_tells_two_groups_apart() -> None:
    inputs = np.array([[0.0], [0.1], [0.9], [1.0]])
    answers = np.array([[0.0], [0.0], [1.0], [1.0]])
    weights, bias = fit_logistic(inputs, answers, strength=100, most_steps=100)
    assert ((inputs @ weights + bias > 0) == (answers == 1)).all()


def test_cuts_move_to_where_raters_part_the_levels() -> None:
    expected = np.tile([[0.1], [1.1], [1.2], [1.3], [2.2], [2.3]], (1, 6))
    levels = np.tile([[0], [1], [1], [2], [3], [3]], (1, 6))
    cuts = fit_cuts(expected, levels)
    assert ((expected[:, :, None] >= cuts[None]).sum(axis=2) == levels).all()
