"""What tests of checks begin with: tries, and answers that are right or wrong."""

from simulator.content.clause_marks import marked_reply
from simulator.content.lesson import ChooseQuestion, MarkQuestion, OrderQuestion, Question
from simulator.services import learning
from simulator.services.learning.given import Given
from simulator.services.materials import Materials
from simulator.text.language import Language
from tests.factories.lessons import LESSON
from tests.factories.practice import NOW, later
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY

ZH = Language.SIMPLIFIED


def start(
    materials: Materials,
    user_id: int,
    *,
    lesson_id: str = LESSON,
    seed: int = 1,
    language: Language = ZH,
) -> int:
    """A try at the check of the good lesson."""
    return learning.start_check(materials, user_id, lesson_id, language, seed, NOW)


def right_answer(question: Question, language: Language = ZH) -> Given:
    """What is right."""
    if isinstance(question, ChooseQuestion):
        return Given(tuple(question.right))
    if isinstance(question, OrderQuestion):
        return Given(tuple(item.id for item in question.items))
    if isinstance(question, MarkQuestion):
        reply = marked_reply(question.reply.in_language(language))
        return Given(tuple(str(number) for number in reply.offending))
    return Given(text=GOOD_REPLY)


def wrong_answer(question: Question) -> Given:
    """What is not."""
    if isinstance(question, ChooseQuestion):
        return Given((next(one.id for one in question.choices if one.id not in question.right),))
    if isinstance(question, OrderQuestion):
        return Given(tuple(item.id for item in reversed(question.items)))
    if isinstance(question, MarkQuestion):
        return (
            Given(("0",)) if 0 not in marked_reply(question.reply.zh or "").offending else Given()
        )
    return Given(text=BLAMING_REPLY)


def answer(materials: Materials, user_id: int, try_id: int, place: int, given: Given) -> None:
    """Answer question number ``place`` in Chinese."""
    learning.answer_question(
        materials, user_id, LESSON, try_id, place, given, ZH, later(60 * place)
    )


def finish(materials: Materials, user_id: int, *, right: int, seed: int = 1) -> int:
    """A finished try of which the first ``right`` answers are right."""
    try_id = start(materials, user_id, seed=seed)
    count = len(learning.asked_question(materials, user_id, LESSON, try_id).results)
    for place in range(1, count + 1):
        asked = learning.asked_question(materials, user_id, LESSON, try_id, place)
        given = right_answer if place <= right else wrong_answer
        answer(materials, user_id, try_id, place, given(asked.question))
    return try_id
