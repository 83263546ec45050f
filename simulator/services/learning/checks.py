"""A check: drawn once, answered question by question, finished by its last answer."""

from datetime import datetime

from pydantic import TypeAdapter

from simulator.content.lesson import Lesson, Question, RewriteQuestion
from simulator.content.rewrite_check import score_rewrite
from simulator.services.access import active_user
from simulator.services.errors import Conflict, NotFound
from simulator.services.learning.check import CheckDoor
from simulator.services.learning.drawing import draw
from simulator.services.learning.given import Given, tidy, to_record
from simulator.services.learning.lessons import loaded_lesson
from simulator.services.learning.marking import is_right, passes, points
from simulator.services.learning.standing import NOTHING_YET, lesson_standings
from simulator.services.materials import Materials
from simulator.services.practice.records import ScoredReply, with_notes
from simulator.services.practice.records import to_record as score_record
from simulator.services.practice.replies import LONGEST_DRAFT, clean_text
from simulator.store import db, learning, practice, reading, writing
from simulator.store.models import CheckAnswer, CheckTry
from simulator.text.bilingual import Text
from simulator.text.language import Language

NO_SUCH_TRY = Text(zh="没有找到这次小测。", en="There is no such check of yours.")
NOT_YET = Text(zh="先答完前面的题。", en="Answer the questions before this one first.")

questions_type: TypeAdapter[tuple[Question, ...]] = TypeAdapter(tuple[Question, ...])


def check_door(materials: Materials, user_id: int, lesson_id: str) -> CheckDoor:
    """How matters stand before the check of a lesson.

    :raises NotFound: if there is no such lesson or user.
    """
    lesson = loaded_lesson(materials, lesson_id).lesson
    with reading():
        standing = lesson_standings(user_id).get(lesson_id, NOTHING_YET)
        open_try = learning.open_check_try(user_id, lesson_id)
        if open_try is None:
            return CheckDoor(lesson, standing, None, None)
        return CheckDoor(lesson, standing, open_try.id, next_place(open_try))


def start_check(
    materials: Materials,
    user_id: int,
    lesson_id: str,
    language: Language,
    seed: int,
    now: datetime,
) -> int:
    """The id of a new try, whose questions ``seed`` draws, or of the one that is open.

    An open one goes on in ``language``.

    :raises NotFound: if there is no such lesson or user.
    """
    loaded = loaded_lesson(materials, lesson_id)
    with writing():
        active_user(user_id)
        practice.lock_user(user_id)
        open_try = learning.open_check_try(user_id, lesson_id)
        if open_try is not None:
            open_try.language = language.value
            return open_try.id
        last = learning.last_check_try(user_id, lesson_id)
        asked = {question["id"] for question in last.questions} if last else set()
        fresh = CheckTry(
            user_id=user_id,
            lesson_id=lesson_id,
            lesson_hash=loaded.hash,
            language=language.value,
            seed=seed,
            questions=_drawn(loaded.lesson, seed, asked),
            pass_mark=loaded.lesson.pass_mark,
            started_at=now,
        )
        db.session.add(fresh)
        db.session.flush()
        return fresh.id


def answer_question(
    materials: Materials,
    user_id: int,
    lesson_id: str,
    try_id: int,
    place: int,
    given: Given,
    language: Language,
    now: datetime,
) -> None:
    """Store the answer to a question, given in ``language``; the last one finishes the try.

    A question that is answered already keeps its answer.

    :raises NotFound: if there is no such question in a try of this user.
    :raises Invalid: if that is no answer to the question.
    :raises Conflict: while a question before it has no answer.
    """
    with reading():
        one_try = own_try(user_id, lesson_id, try_id)
        if not _waits(one_try, place):
            return
        question = questions_of(one_try)[place - 1]
    answer = tidy(question, given, language)
    # Scoring takes long, so it is done while nothing is locked; a question never changes.
    scored = _scored(materials, question, answer, language)
    with writing():
        one_try = own_try(user_id, lesson_id, try_id, lock=True)
        if not _waits(one_try, place):
            return
        one_try.answers.append(
            CheckAnswer(
                place=place,
                question_id=question.id,
                language=language.value,
                given=to_record(answer),
                right=is_right(question, answer, language, scored.score if scored else None),
                score=score_record(scored) if scored else None,
                answered_at=now,
            )
        )
        one_try.draft = ""
        _close_if_complete(one_try, now)


def save_check_draft(user_id: int, lesson_id: str, try_id: int, place: int, text: str) -> bool:
    """Keep the text begun for a question; False if that question does not wait any more.

    :raises NotFound: if there is no such try of this user.
    """
    kept = clean_text(text)[:LONGEST_DRAFT]
    with writing():
        one_try = own_try(user_id, lesson_id, try_id, lock=True)
        waits = place == next_place(one_try) <= len(one_try.questions)
        if waits:
            one_try.draft = kept
        return waits


def own_try(user_id: int, lesson_id: str, try_id: int, *, lock: bool = False) -> CheckTry:
    """A try of the user's own, locked for writing if asked.

    :raises NotFound: if there is none such; somebody else's is as good as none.
    """
    found = (learning.lock_check_try if lock else learning.check_try)(try_id)
    if found is None or found.user_id != user_id or found.lesson_id != lesson_id:
        raise NotFound(NO_SUCH_TRY)
    active_user(user_id)
    return found


def questions_of(one_try: CheckTry) -> tuple[Question, ...]:
    """The questions of a try as they were when it was drawn."""
    return questions_type.validate_python(one_try.questions)


def next_place(one_try: CheckTry) -> int:
    """The number of the first question without an answer; one past the last if there is none."""
    return len(one_try.answers) + 1


def _drawn(lesson: Lesson, seed: int, asked: set[str]) -> list[dict[str, object]]:
    by_id = {question.id: question for question in lesson.bank}
    drawn = draw(list(by_id), lesson.draw, seed, asked)
    return [by_id[name].model_dump(mode="json", exclude_none=True) for name in drawn]


def _waits(one_try: CheckTry, place: int) -> bool:
    """Whether this question is the next one; refuses one that does not exist or comes later."""
    if not 1 <= place <= len(one_try.questions):
        raise NotFound(NO_SUCH_TRY)
    if place > next_place(one_try):
        raise Conflict(NOT_YET)
    return place == next_place(one_try)


def _scored(
    materials: Materials, question: Question, answer: Given, language: Language
) -> ScoredReply | None:
    if not isinstance(question, RewriteQuestion):
        return None
    score = score_rewrite(question, answer.text, language, materials.scorer)
    return with_notes(materials, score)


def _close_if_complete(one_try: CheckTry, now: datetime) -> None:
    count = len(one_try.questions)
    if len(one_try.answers) < count:
        return
    right = sum(answer.right for answer in one_try.answers)
    one_try.points = points(right, count)
    one_try.passed = passes(right, count, one_try.pass_mark)
    one_try.finished_at = now
