"""Whether an answer is right."""

from simulator.content.clause_marks import marked_reply
from simulator.content.lesson import ChooseQuestion, MarkQuestion, OrderQuestion, Question
from simulator.content.rewrite_check import rewrite_verdict
from simulator.scoring.finding import ReplyScore
from simulator.services.learning.given import Given
from simulator.text.language import Language


def is_right(
    question: Question, given: Given, language: Language, score: ReplyScore | None = None
) -> bool:
    """Whether ``given``, which is tidy, answers ``question``; a rewrite comes with its ``score``.

    :raises ValueError: for a rewrite without a score.
    """
    if isinstance(question, ChooseQuestion):
        return frozenset(given.picked) == question.right
    if isinstance(question, OrderQuestion):
        return given.picked == tuple(item.id for item in question.items)
    if isinstance(question, MarkQuestion):
        reply = marked_reply(question.reply.in_language(language))
        return {int(number) for number in given.picked} == reply.offending
    if score is None:
        raise ValueError("a rewrite is judged by its score")
    return rewrite_verdict(question, score).right


def points(right: int, count: int) -> int:
    """The percentage of questions answered right."""
    return round(100 * right / count)


def passes(right: int, count: int, pass_mark: int) -> bool:
    """Whether that many right answers reach the pass mark; never decided by rounding."""
    return 100 * right >= pass_mark * count
