"""Which answers are right, and how many make a pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.content.lesson import Question
from simulator.services.errors import Invalid
from simulator.services.learning.given import Given, from_record, tidy, to_record
from simulator.services.learning.marking import is_right, passes, points
from simulator.services.materials import Materials
from simulator.text.language import Language
from tests.factories.checks import ZH, right_answer, wrong_answer
from tests.factories.lessons import LESSON

CHOICES = ["first-words", "what-to-name", "five-steps", "find-blame"]


def question(materials: Materials, name: str) -> Question:
    bank = materials.library.lessons[LESSON].lesson.bank
    return next(one for one in bank if one.id == name)


@pytest.mark.parametrize("name", CHOICES)
def test_the_right_answer_is_right_and_another_is_not(materials: Materials, name: str) -> None:
    asked = question(materials, name)
    assert is_right(asked, tidy(asked, right_answer(asked), ZH), ZH)
    assert not is_right(asked, tidy(asked, wrong_answer(asked), ZH), ZH)


def test_of_several_right_choices_all_are_needed(materials: Materials) -> None:
    asked = question(materials, "what-to-name")
    assert not is_right(asked, Given(("trouble",)), ZH)
    assert not is_right(asked, Given(("trouble", "feeling", "culprit")), ZH)


def test_to_mark_everything_is_not_right(materials: Materials) -> None:
    asked = question(materials, "find-blame")
    assert not is_right(asked, Given(("0", "1", "2")), ZH)


@pytest.mark.parametrize("language", list(Language))
def test_marks_go_by_the_clauses_of_each_language(materials: Materials, language: Language) -> None:
    asked = question(materials, "find-promise")
    assert is_right(asked, right_answer(asked, language), language)


def test_a_rewrite_is_not_judged_without_a_score(materials: Materials) -> None:
    with pytest.raises(ValueError, match="score"):
        is_right(question(materials, "rewrite-wait"), Given(text="x"), ZH)


@pytest.mark.parametrize(
    ("name", "given_answer"),
    [
        ("first-words", Given()),
        ("first-words", Given(("hear", "rule"))),
        ("first-words", Given(("nothing",))),
        ("what-to-name", Given()),
        ("five-steps", Given(("accept", "listen"))),
        ("five-steps", Given(("accept", "listen", "listen"))),
        ("five-steps", Given(("accept", "listen", "other"))),
        ("find-blame", Given()),
        ("find-blame", Given(("99",))),
        ("find-blame", Given(("one",))),
        ("rewrite-wait", Given(text="  \n ")),
        ("rewrite-wait", Given(text="a" * 3000)),
    ],
)
def test_what_is_no_answer_is_refused(materials: Materials, name: str, given_answer: Given) -> None:
    with pytest.raises(Invalid):
        tidy(question(materials, name), given_answer, ZH)


def test_picks_are_stored_once_and_in_a_fixed_order(materials: Materials) -> None:
    asked = question(materials, "what-to-name")
    assert tidy(asked, Given(("feeling", "trouble", "feeling")), ZH).picked == (
        "trouble",
        "feeling",
    )


@given(st.lists(st.text(max_size=5), max_size=4), st.text(max_size=20))
def test_an_answer_comes_back_as_it_was_stored(picked: list[str], text: str) -> None:
    kept = to_record(Given(tuple(picked), text))
    assert from_record(to_record(from_record(kept))) == from_record(kept)


@pytest.mark.parametrize(
    ("right", "count", "mark", "passed"),
    [(4, 5, 80, True), (3, 5, 80, False), (2, 3, 67, False), (2, 3, 66, True), (0, 5, 1, False)],
)
def test_the_pass_mark_is_reached_exactly(right: int, count: int, mark: int, passed: bool) -> None:
    assert passes(right, count, mark) is passed


def test_points_are_a_percentage() -> None:
    assert [points(right, 3) for right in range(4)] == [0, 33, 67, 100]
