"""The encoder as it is shipped, on onnxruntime."""

from pathlib import Path

import numpy as np
import pytest

from simulator.content.encoder import (
    MOST_TOKENS,
    REMEMBERED,
    EncoderMissingError,
    OnnxEncoder,
    averaging,
    load_encoder,
    touching,
)
from simulator.scoring.impression import Impression
from simulator.scoring.labels import CATEGORY_INDEX, LABEL_INDEX, LABELS
from simulator.scoring.principles import Category, Principle

SORRY, INSULT = "让您白跑两趟是我们的错", "你是不是听不懂人话"


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return load_encoder()


def heard(encoder: OnnxEncoder, *clauses: str) -> Impression:
    text, places = "", []
    for clause in clauses:
        places.append((len(text), len(text) + len(clause)))
        text += clause + "。"
    return encoder(text, places)


def test_an_impression_has_a_row_for_each_clause_and_character(encoder: OnnxEncoder) -> None:
    impression = heard(encoder, SORRY, INSULT)
    assert impression.acts.shape == (2, len(LABELS))
    assert impression.marks.shape == (len(SORRY) + len(INSULT) + 2, len(Category))
    assert impression.reached.shape == (len(Principle), 3)


def test_marks_lie_on_the_words_that_offend(encoder: OnnxEncoder) -> None:
    marks = heard(encoder, SORRY, INSULT).marks[:, CATEGORY_INDEX[Category.PROVOKE]]
    assert marks[len(SORRY) + 1 :].max() > 0.5 > marks[: len(SORRY)].max()


def test_acts_belong_to_their_clause(encoder: OnnxEncoder) -> None:
    acts = heard(encoder, "真对不起", INSULT).acts[:, LABEL_INDEX["apologise"]]
    assert acts[0] > 0.5 > acts[1]


def test_an_insult_costs_restraint(encoder: OnnxEncoder) -> None:
    place = list(Principle).index(Principle.RESTRAINT)
    kind, rude = (heard(encoder, one).reached[place, 0] for one in (SORRY, INSULT))
    assert kind > 0.5 > rude


def test_a_clause_without_words_means_nothing_and_others_something(encoder: OnnxEncoder) -> None:
    meanings = encoder(SORRY, [(0, len(SORRY)), (0, 0)]).meanings
    assert meanings[0].any()
    assert not meanings[1].any()


def test_chances_are_rounded(encoder: OnnxEncoder) -> None:
    marks = heard(encoder, SORRY).marks
    assert (np.round(marks, 3) == marks).all()


def test_the_same_text_is_read_once(encoder: OnnxEncoder) -> None:
    assert heard(encoder, SORRY) is heard(encoder, SORRY)


def test_only_so_many_replies_are_remembered() -> None:
    fresh = load_encoder()
    first = fresh("0", [(0, 1)])
    for number in range(1, REMEMBERED + 1):
        fresh(str(number), [(0, 1)])
    assert fresh("0", [(0, 1)]) is not first


@pytest.mark.parametrize("text", ["", " ", "\0", "😀"])
def test_a_reply_without_words_is_heard_too(encoder: OnnxEncoder, text: str) -> None:
    impression = encoder(text, [])
    assert impression.marks.shape == (len(text), len(Category))
    assert ((impression.reached >= 0) & (impression.reached <= 1)).all()


def test_a_long_reply_is_read_in_windows(encoder: OnnxEncoder) -> None:
    clauses = ["我们查一下您的单子"] * (2 * MOST_TOKENS // 6) + ["半小时内给您回电话"]
    acts = heard(encoder, *clauses).acts[:, LABEL_INDEX["commit_time"]]
    assert acts[-1] > 0.5 > acts[: len(acts) // 2].max()


def test_without_its_files_there_is_no_encoder(tmp_path: Path) -> None:
    with pytest.raises(EncoderMissingError, match="no encoder"):
        load_encoder(tmp_path)


def test_a_clause_takes_every_token_that_it_touches() -> None:
    places = [(0, 2), (2, 3), (3, 6)]
    assert list(range(*touching(places, 1, 4).indices(3))) == [0, 1, 2]
    assert averaging(places, [(2, 3), (9, 9)]).tolist() == [[0, 1, 0], [0, 0, 0]]
