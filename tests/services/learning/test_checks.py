"""Checks: drawn once, answered in order and once, finished by the last answer."""

from dataclasses import replace

import pytest

from simulator.services import learning
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.learning.given import Given
from simulator.services.materials import Materials
from simulator.store import db, writing
from simulator.store import people as stored_people
from simulator.store.models import CheckAnswer, CheckTry
from simulator.text.language import Language
from tests.factories.checks import ZH, answer, finish, right_answer, start, wrong_answer
from tests.factories.lessons import LESSON
from tests.factories.practice import NOW, later, make_person
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY


def asked_ids(materials: Materials, user: int, try_id: int) -> list[str]:
    return [
        one.question.id for one in learning.check_result(materials, user, LESSON, try_id).questions
    ]


def place_of(materials: Materials, user: int, kind: str) -> tuple[int, int]:
    """A try whose first question is of this kind, and its seed."""
    for seed in range(200):
        try_id = start(materials, user, seed=seed)
        asked = learning.asked_question(materials, user, LESSON, try_id)
        if asked.question.kind == kind:
            return try_id, seed
        with writing():
            db.session.delete(db.session.get(CheckTry, try_id))
    raise AssertionError(kind)


def test_a_try_asks_as_many_as_the_lesson_says(materials: Materials, trainee: int) -> None:
    asked = learning.asked_question(materials, trainee, LESSON, start(materials, trainee))
    assert asked.place == 1
    assert asked.results == (None, None, None, None)


def test_an_open_try_is_gone_on_with(materials: Materials, trainee: int) -> None:
    first = start(materials, trainee, seed=1)
    question = learning.asked_question(materials, trainee, LESSON, first).question
    assert start(materials, trainee, seed=2) == first
    assert learning.asked_question(materials, trainee, LESSON, first).question == question


def test_lessons_have_tries_of_their_own(materials: Materials, trainee: int) -> None:
    first = start(materials, trainee)
    assert start(materials, trainee, lesson_id="second-lesson") != first


def test_the_next_try_asks_other_questions(materials: Materials, trainee: int) -> None:
    first = finish(materials, trainee, right=0, seed=1)
    second = finish(materials, trainee, right=0, seed=1)
    assert not set(asked_ids(materials, trainee, first)) & set(
        asked_ids(materials, trainee, second)
    )


def test_an_answer_is_judged_at_once_and_the_next_question_waits(
    materials: Materials, trainee: int
) -> None:
    try_id = start(materials, trainee)
    asked = learning.asked_question(materials, trainee, LESSON, try_id)
    answer(materials, trainee, try_id, 1, right_answer(asked.question))
    first = learning.asked_question(materials, trainee, LESSON, try_id, 1)
    assert first.answer is not None
    assert first.answer.right
    assert first.results == (True, None, None, None)
    assert learning.asked_question(materials, trainee, LESSON, try_id).place == 2


def test_an_answer_cannot_be_changed(materials: Materials, trainee: int) -> None:
    try_id = start(materials, trainee)
    question = learning.asked_question(materials, trainee, LESSON, try_id).question
    answer(materials, trainee, try_id, 1, wrong_answer(question))
    answer(materials, trainee, try_id, 1, right_answer(question))
    stored = learning.asked_question(materials, trainee, LESSON, try_id, 1).answer
    assert stored is not None
    assert not stored.right
    assert len(db.session.scalars(db.select(CheckAnswer)).all()) == 1


def test_a_refused_answer_leaves_the_question_open(materials: Materials, trainee: int) -> None:
    try_id = start(materials, trainee)
    with pytest.raises(Invalid):
        answer(materials, trainee, try_id, 1, Given())
    assert learning.asked_question(materials, trainee, LESSON, try_id).place == 1


def test_questions_are_answered_in_order(materials: Materials, trainee: int) -> None:
    try_id = start(materials, trainee)
    with pytest.raises(Conflict):
        answer(materials, trainee, try_id, 2, Given(("x",)))


@pytest.mark.parametrize("place", [0, 5, -1])
def test_there_is_no_question_outside_the_try(
    materials: Materials, trainee: int, place: int
) -> None:
    with pytest.raises(NotFound):
        answer(materials, trainee, start(materials, trainee), place, Given(("x",)))


def test_a_question_further_on_shows_the_one_that_waits(materials: Materials, trainee: int) -> None:
    try_id = start(materials, trainee)
    assert learning.asked_question(materials, trainee, LESSON, try_id, 4).place == 1


@pytest.mark.parametrize(
    ("right", "points", "passed"), [(4, 100, True), (3, 75, True), (2, 50, False)]
)
def test_the_last_answer_finishes_the_try(
    materials: Materials, trainee: int, right: int, points: int, passed: bool
) -> None:
    result = learning.check_result(
        materials, trainee, LESSON, finish(materials, trainee, right=right)
    )
    assert (result.points, result.passed, result.right) == (points, passed, right)
    assert result.finished_at == later(240)
    assert learning.check_door(materials, trainee, LESSON).open_try_id is None


def test_an_unfinished_try_has_no_result(materials: Materials, trainee: int) -> None:
    with pytest.raises(Conflict):
        learning.check_result(materials, trainee, LESSON, start(materials, trainee))


def test_the_door_leads_to_the_question_that_waits(materials: Materials, trainee: int) -> None:
    assert learning.check_door(materials, trainee, LESSON).open_try_id is None
    try_id = start(materials, trainee)
    door = learning.check_door(materials, trainee, LESSON)
    assert (door.open_try_id, door.open_place) == (try_id, 1)


def test_a_rewrite_is_scored_and_its_score_kept(materials: Materials, trainee: int) -> None:
    try_id, _ = place_of(materials, trainee, "rewrite")
    answer(materials, trainee, try_id, 1, Given(text=BLAMING_REPLY))
    stored = learning.asked_question(materials, trainee, LESSON, try_id, 1).answer
    assert stored is not None
    assert stored.scored is not None
    assert not stored.right
    assert [hit.quote for hit in stored.scored.score.hits] == ["谁让你不按时交费"]
    assert stored.scored.rules["house.blame"].instead is not None


def test_a_good_rewrite_is_right(materials: Materials, trainee: int) -> None:
    try_id, _ = place_of(materials, trainee, "rewrite")
    answer(materials, trainee, try_id, 1, Given(text=GOOD_REPLY))
    stored = learning.asked_question(materials, trainee, LESSON, try_id, 1).answer
    assert stored is not None
    assert stored.right


def test_a_text_begun_is_kept_until_the_question_is_answered(
    materials: Materials, trainee: int
) -> None:
    try_id, _ = place_of(materials, trainee, "rewrite")
    assert learning.save_check_draft(trainee, LESSON, try_id, 1, "我先\x00查")
    assert learning.asked_question(materials, trainee, LESSON, try_id).draft == "我先查"
    answer(materials, trainee, try_id, 1, Given(text=GOOD_REPLY))
    assert learning.asked_question(materials, trainee, LESSON, try_id).draft == ""


@pytest.mark.parametrize("place", [0, 2, 9])
def test_no_text_is_kept_for_a_question_that_does_not_wait(
    materials: Materials, trainee: int, place: int
) -> None:
    try_id = start(materials, trainee)
    assert not learning.save_check_draft(trainee, LESSON, try_id, place, "x")
    assert learning.asked_question(materials, trainee, LESSON, try_id).draft == ""


def test_an_open_try_goes_on_in_another_language(materials: Materials, trainee: int) -> None:
    try_id = start(materials, trainee)
    question = learning.asked_question(materials, trainee, LESSON, try_id).question
    answer(materials, trainee, try_id, 1, right_answer(question))
    start(materials, trainee, language=Language.ENGLISH)
    shown = [learning.asked_question(materials, trainee, LESSON, try_id, n) for n in (1, 2)]
    assert [one.language for one in shown] == [ZH, Language.ENGLISH]


def test_a_lesson_that_changes_leaves_a_try_as_it_was(materials: Materials, trainee: int) -> None:
    try_id = finish(materials, trainee, right=2)
    before = learning.check_result(materials, trainee, LESSON, try_id)
    emptied = replace(materials, library=replace(materials.library, lessons={}))
    after = learning.check_result(emptied, trainee, LESSON, try_id)
    assert [one.question for one in after.questions] == [one.question for one in before.questions]
    assert after.title.en == LESSON
    assert not after.lesson_there


def test_a_try_is_nobody_elses(materials: Materials, trainee: int) -> None:
    try_id = finish(materials, trainee, right=1)
    other = make_person("何文")
    with pytest.raises(NotFound):
        learning.check_result(materials, other, LESSON, try_id)
    with pytest.raises(NotFound):
        learning.asked_question(materials, other, LESSON, try_id)
    with pytest.raises(NotFound):
        answer(materials, other, try_id, 1, Given(("x",)))
    with pytest.raises(NotFound):
        learning.save_check_draft(other, LESSON, try_id, 1, "x")


def test_a_try_belongs_to_its_lesson(materials: Materials, trainee: int) -> None:
    try_id = finish(materials, trainee, right=1)
    with pytest.raises(NotFound):
        learning.check_result(materials, trainee, "second-lesson", try_id)


def test_there_is_no_check_without_a_lesson(materials: Materials, trainee: int) -> None:
    with pytest.raises(NotFound):
        learning.start_check(materials, trainee, "none", ZH, 1, NOW)
    with pytest.raises(NotFound):
        learning.check_door(materials, trainee, "none")


def test_a_person_who_is_deleted_takes_their_tries_along(
    materials: Materials, trainee: int
) -> None:
    learning.mark_read(materials, trainee, LESSON, NOW)
    finish(materials, trainee, right=1)
    with writing():
        db.session.delete(stored_people.user(trainee))
    assert db.session.scalars(db.select(CheckTry)).all() == []
    assert db.session.scalars(db.select(CheckAnswer)).all() == []
