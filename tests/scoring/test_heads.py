import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.grams import MOST_CHARACTERS, grams
from simulator.scoring.heads import NgramHeads, probabilities
from simulator.scoring.labels import LABELS
from simulator.scoring.levels import LevelModel, reached
from simulator.scoring.principles import Level, Principle

WIDE = len(LABELS)


def test_chinese_gives_character_ngrams() -> None:
    assert {"马", "马上", "马上办"} <= grams("马上办")


def test_english_gives_words_and_pairs() -> None:
    assert {"w:right", "w:right away", "p:righ"} <= grams("right away")


def test_all_figures_count_as_one() -> None:
    assert grams("15分钟") == grams("30分钟")


def test_a_question_is_seen() -> None:
    assert "?" in grams("is that all?")


def test_an_empty_clause_has_no_ngrams() -> None:
    assert grams("") == frozenset()


def test_a_very_long_clause_is_read_in_part() -> None:
    assert grams("好" * 50_000) == grams("好" * MOST_CHARACTERS)


@given(st.text(max_size=60))
def test_any_text_has_ngrams(text: str) -> None:
    assert all(grams(text))


def ngram_heads() -> NgramHeads:
    weights = np.zeros((2, WIDE), np.int16)
    weights[0, 0], weights[1, 1] = 100, -100
    return NgramHeads({"好": 0, "不": 1}, weights, np.zeros(WIDE), scale=0.1)


def test_an_ngram_speaks_for_its_label() -> None:
    logits = ngram_heads().logits(["好", "不"])
    assert logits[0, 0] > 0 > logits[1, 1]


def test_unknown_ngrams_leave_the_bias() -> None:
    assert ngram_heads().logits(["???"]).tolist() == [[0.0] * WIDE]


def test_no_clauses_give_no_rows() -> None:
    assert ngram_heads().logits([]).shape == (0, WIDE)


def test_probabilities_stay_between_nought_and_one() -> None:
    assert probabilities(np.array([-1e9, 0.0, 1e9])).tolist() == [0.0, 0.5, 1.0]


def test_to_reach_a_higher_level_is_never_likelier() -> None:
    chances = reached(np.tile([0.0, 2.0, 1.0], len(Principle)))
    assert (np.diff(chances, axis=1) <= 0).all()


def level_model(bias: tuple[float, float, float]) -> LevelModel:
    cuts = np.tile([0.5, 1.5, 2.5], (len(Principle), 1))
    return LevelModel(np.zeros((1, 18)), np.tile(bias, len(Principle)), cuts)


@pytest.mark.parametrize(
    ("bias", "level"),
    [((-9, -9, -9), 0), ((9, -9, -9), 1), ((9, 9, -9), 2), ((9, 9, 9), 3)],
)
def test_the_level_follows_the_chances(bias: tuple[float, float, float], level: int) -> None:
    belief = level_model(bias).beliefs(np.zeros(1))[Principle.SPEED]
    assert belief.level == level


def test_confidence_is_full_where_there_is_no_doubt() -> None:
    belief = level_model((30, 30, 30)).beliefs(np.zeros(1))[Principle.SPEED]
    assert belief.confidence(Level.GOOD) == 1


def test_confidence_falls_with_the_distance_from_what_is_believed() -> None:
    belief = level_model((9, 9, 9)).beliefs(np.zeros(1))[Principle.SPEED]
    assert belief.confidence(Level.PARTLY) < belief.confidence(Level.GOOD)


def test_confidence_is_never_below_nought() -> None:
    belief = level_model((9, 9, 9)).beliefs(np.zeros(1))[Principle.SPEED]
    assert belief.confidence(Level.VIOLATED) == 0
