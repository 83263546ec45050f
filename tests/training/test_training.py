from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from simulator.content.scorer import build_scorer
from simulator.content.weights_file import (
    WeightsError,
    read_learned,
    read_origin,
    weights_bytes,
    weights_path,
)
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer
from simulator.scoring.heads import NgramHeads
from simulator.scoring.impression import Impression, nothing_heard
from simulator.scoring.labels import LABEL_INDEX
from simulator.training.examples import Example
from simulator.training.fit import GUIDING, Fitted, fit_on_top, heard_by
from simulator.training.levels import fit_cuts
from simulator.training.logistic import fit_logistic
from simulator.training.workshop import Workshop, ngram_heads, open_workshop
from tests.factories.calibration import BAD, GOOD, write_calibration


@pytest.fixture(scope="module")
def rules() -> Scorer:
    return build_scorer(SCENARIOS, "rules")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_calibration(tmp_path_factory.mktemp("calibration"), contexts=6)


@pytest.fixture(scope="module")
def workshop(folder: Path, rules: Scorer) -> Workshop:
    return open_workshop([folder], rules)


@pytest.fixture(scope="module")
def heads(workshop: Workshop) -> NgramHeads:
    return ngram_heads(workshop, SCENARIOS)


def packed(workshop: Workshop, heads: NgramHeads) -> bytes:
    return weights_bytes(workshop.fitted(heads, folds=3), workshop.origin(SCENARIOS, "ngrams", "x"))


@pytest.fixture(scope="module")
def weights(workshop: Workshop, heads: NgramHeads) -> bytes:
    return packed(workshop, heads)


def test_equal_data_give_equal_bytes(folder: Path, rules: Scorer, weights: bytes) -> None:
    again = open_workshop([folder], rules)
    assert packed(again, ngram_heads(again, SCENARIOS)) == weights


def test_what_is_written_is_read_again(
    tmp_path: Path, workshop: Workshop, weights: bytes, rules: Scorer
) -> None:
    weights_path("ngrams", tmp_path).write_bytes(weights)
    learned = read_learned(tmp_path)
    scored = Scorer(rules.packs, rules.rubric, learned).score(GOOD)
    assert scored.levels != Scorer(rules.packs, rules.rubric, learned).score(BAD).levels
    origin = read_origin(weights_path("ngrams", tmp_path))
    assert origin == workshop.origin(SCENARIOS, "ngrams", "x")


class DeafEncoder:
    version = "deaf"

    def __call__(self, folded: str, clauses: Sequence[tuple[int, int]]) -> Impression:
        return nothing_heard(len(clauses), len(folded))


def test_weights_of_another_encoder_are_refused(tmp_path: Path, weights: bytes) -> None:
    weights_path("encoder", tmp_path).write_bytes(weights)
    with pytest.raises(WeightsError, match="another encoder"):
        read_learned(tmp_path, DeafEncoder())


def test_clauses_take_the_labels_of_the_raters_clauses_they_coincide_with(
    workshop: Workshop,
) -> None:
    labels = workshop.items[0].labels
    assert labels[0, LABEL_INDEX["apologise_specific"]] == 1
    assert labels[0, LABEL_INDEX["commit_time"]] == 0
    assert labels[-1, LABEL_INDEX["commit_time"]] == 1


def test_every_reply_is_scored_once_over_the_folds(workshop: Workshop, heads: NgramHeads) -> None:
    assert set(workshop.scores(heads, folds=3)) == {item.reply.id for item in workshop.items}


def test_what_judges_a_fold_has_not_seen_its_replies(workshop: Workshop, heads: NgramHeads) -> None:
    learned = workshop.fitted(heads, folds=3)
    fold_of = {f"C{number}": number % 3 for number in range(6)}

    def judge(items: Sequence[Example]) -> Fitted:
        heard = heard_by(learned, items, (), fold_of)
        return fit_on_top(heard, workshop.calibration, frozenset({0}))

    def turned(item: Example) -> Example:
        mine = fold_of[item.reply.context] == 0
        return replace(item, levels=3 - item.levels) if mine else item

    before, after = judge(workshop.items), judge([turned(item) for item in workshop.items])
    assert (before.levels.weights == after.levels.weights).all()
    assert (before.hits.weights == after.hits.weights).all()


def test_replies_of_the_set_that_guides_count_more(workshop: Workshop, heads: NgramHeads) -> None:
    fold_of = {f"C{number}": number % 3 for number in range(6)}
    learned = workshop.fitted(heads, folds=3)
    heard = heard_by(learned, workshop.items, (), fold_of, guides={"C1"})
    counts = Counter(workshop.items[place].reply.context for place in heard.counted({0}))
    assert counts == {"C1": 2 * GUIDING, "C2": 2, "C4": 2, "C5": 2}


def test_fresh_replies_are_those_that_hits_are_fitted_to(folder: Path, rules: Scorer) -> None:
    both = open_workshop([folder], rules, fresh=[folder])
    assert both.fresh == frozenset()
    assert len(both.items) == 12


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
