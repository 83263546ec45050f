from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from simulator.content.calibration import Calibration, LabelledClause
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
from simulator.scoring.kinds.heads import HEARD_KINDS, KindHeads
from simulator.scoring.labels import LABEL_INDEX
from simulator.text.clauses import clauses
from simulator.training.examples import Example
from simulator.training.fit import GUIDING, Fitted, fit_on_top, heard_by
from simulator.training.kinds import fit_kinds, in_replies
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


class CountingEncoder:
    """Hears of a clause how long it is, and how many stand in the reply."""

    version = "counting"

    def __call__(self, folded: str, clauses: Sequence[tuple[int, int]]) -> Impression:
        meanings = np.array([[(end - start) / 10, len(clauses)] for start, end in clauses])
        return replace(nothing_heard(len(clauses), len(folded)), meanings=meanings)


CLAUSES = {kind: [f"{kind.replace('_', ' ')} it is {n}" for n in "abcd"] for kind in HEARD_KINDS}


@pytest.fixture(scope="module")
def silent(workshop: Workshop) -> Calibration:
    """Replies of which nobody says what they commit to."""
    return workshop.calibration


def kinds_heard(heads: KindHeads, *texts: str) -> list[str]:
    meanings = np.array([[len(text) / 10, 1.0] for text in texts])
    return [one.likeliest[0] for one in heads.heard(texts, meanings, [0.0] * len(texts))]


def test_kinds_are_fitted_to_words_and_meanings_alone_and_beside_others(
    silent: Calibration,
) -> None:
    heads = fit_kinds(CountingEncoder(), CLAUSES, silent)
    assert kinds_heard(heads, "refund it is e", "visit it is f") == ["refund", "visit"]
    again = fit_kinds(CountingEncoder(), CLAUSES, silent)
    assert (again.words == heads.words).all()
    assert (again.meaning == heads.meaning).all()


def test_kinds_are_learned_from_whole_replies_whose_other_clauses_are_of_none(
    silent: Calibration,
) -> None:
    calls, others = {}, {}
    for reply in silent.replies:
        parts = [LabelledClause(one.span, frozenset()) for one in clauses(reply.text)]
        others[reply.id] = tuple(parts)
        calls[reply.id] = (replace(parts[-1], labels=frozenset({"reply"})),)
    heard = in_replies(CountingEncoder(), replace(silent, commitments=calls, clauses=others))
    assert set(heard.answers.sum(axis=1)) == {1}
    count = len(silent.replies)
    assert heard.answers[:, HEARD_KINDS.index("reply")].sum() == count
    assert heard.answers[:, HEARD_KINDS.index("none")].sum() == len(heard.texts) - count
    assert len(heard.texts) == len(heard.meanings)
    unlabelled = in_replies(CountingEncoder(), replace(silent, commitments=calls, clauses={}))
    assert unlabelled.texts == heard.texts


def test_heads_for_kinds_are_written_beside_what_judges(
    tmp_path: Path, workshop: Workshop, heads: NgramHeads, silent: Calibration
) -> None:
    kinds = fit_kinds(CountingEncoder(), CLAUSES, silent)
    learned = replace(workshop.fitted(heads, folds=3), ear=CountingEncoder(), kinds=kinds)
    origin = workshop.origin(SCENARIOS, "counting", "x")
    weights_path("encoder", tmp_path).write_bytes(weights_bytes(learned, origin))
    read = read_learned(tmp_path, CountingEncoder()).kinds
    assert read is not None
    assert kinds_heard(read, "refund it is a") == kinds_heard(kinds, "refund it is a")
    weights_path("encoder", tmp_path).write_bytes(
        weights_bytes(replace(learned, kinds=None), origin)
    )
    with pytest.raises(WeightsError, match="without heads for kinds"):
        read_learned(tmp_path, CountingEncoder())


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
