"""A stored try as it is shown: one question, or the result of all."""

from simulator.services.errors import Conflict
from simulator.services.learning.check import AskedQuestion, CheckResult, GivenAnswer
from simulator.services.learning.checks import next_place, own_try, questions_of
from simulator.services.learning.given import from_record
from simulator.services.materials import Materials
from simulator.services.practice.records import from_record as from_score
from simulator.store import reading
from simulator.store.models import CheckAnswer, CheckTry
from simulator.text.bilingual import Text
from simulator.text.language import Language

UNFINISHED = Text(zh="这次小测还没答完。", en="This check is not finished yet.")


def asked_question(
    materials: Materials, user_id: int, lesson_id: str, try_id: int, place: int | None = None
) -> AskedQuestion:
    """Question number ``place`` of a try, or the next one where that cannot be asked yet.

    :raises NotFound: if there is no such try of this user.
    """
    with reading():
        one_try = own_try(user_id, lesson_id, try_id)
        reachable = min(next_place(one_try), len(one_try.questions))
        wanted = reachable if place is None else min(max(place, 1), reachable)
        return _asked(materials, one_try)[wanted - 1]


def check_result(materials: Materials, user_id: int, lesson_id: str, try_id: int) -> CheckResult:
    """The result of a finished try.

    :raises NotFound: if there is no such try of this user.
    :raises Conflict: while it is not finished.
    """
    with reading():
        one_try = own_try(user_id, lesson_id, try_id)
        if one_try.finished_at is None or one_try.points is None:
            raise Conflict(UNFINISHED)
        return CheckResult(
            lesson_id=lesson_id,
            title=_title(materials, lesson_id),
            lesson_there=lesson_id in materials.library.lessons,
            try_id=one_try.id,
            points=one_try.points,
            pass_mark=one_try.pass_mark,
            passed=bool(one_try.passed),
            finished_at=one_try.finished_at,
            questions=_asked(materials, one_try),
        )


def _asked(materials: Materials, one_try: CheckTry) -> tuple[AskedQuestion, ...]:
    questions = questions_of(one_try)
    answers = {answer.place: answer for answer in one_try.answers}
    places = range(1, len(questions) + 1)
    results = tuple(answers[place].right if place in answers else None for place in places)
    return tuple(
        AskedQuestion(
            lesson_id=one_try.lesson_id,
            title=_title(materials, one_try.lesson_id),
            try_id=one_try.id,
            seed=one_try.seed,
            place=place,
            question=questions[place - 1],
            language=Language(answers[place].language if place in answers else one_try.language),
            answer=_given(answers[place]) if place in answers else None,
            results=results,
            draft=one_try.draft if place == next_place(one_try) else "",
        )
        for place in places
    )


def _given(answer: CheckAnswer) -> GivenAnswer:
    scored = from_score(answer.score) if answer.score else None
    return GivenAnswer(from_record(answer.given), answer.right, scored)


def _title(materials: Materials, lesson_id: str) -> Text:
    loaded = materials.library.lessons.get(lesson_id)
    return loaded.lesson.title if loaded else Text(zh=lesson_id, en=lesson_id)
