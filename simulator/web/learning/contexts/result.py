"""The result of a check: points, what was wrong and why, and the next try."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import ngettext

from simulator.content.lesson import RewriteQuestion
from simulator.services.learning.check import AskedQuestion, CheckResult
from simulator.text.language import Language
from simulator.web.learning.contexts.feedback import Feedback, feedback_on
from simulator.web.paths.contexts.notice import Onward


@dataclass(frozen=True, slots=True)
class ReviewedQuestion:
    """A question of the check with its answer; ``about`` is a customer's words, if any."""

    place: int
    lang: str
    words: str
    about: str
    sentence: str
    feedback: Feedback


@dataclass(frozen=True, slots=True)
class CheckResultPage:
    """``learning/result.html``; wrong answers come first."""

    title: str
    passed: bool
    headline: str
    points: int
    pass_mark: int
    wrong: tuple[ReviewedQuestion, ...]
    right: tuple[ReviewedQuestion, ...]
    language: str
    lesson_url: str | None
    again_url: str | None
    onward: Onward | None


def result_page(found: CheckResult, ui: Language, onward: Onward | None) -> CheckResultPage:
    """The result for a reader of ``ui``; ``onward`` goes on with a learning path."""
    reviewed = tuple(_reviewed(one, ui) for one in found.questions)
    language = found.questions[-1].language.value
    lesson_url = url_for("learning.lesson", lesson_id=found.lesson_id, language=language)
    again_url = url_for("learning.start_check", lesson_id=found.lesson_id)
    return CheckResultPage(
        title=found.title.in_language(ui),
        passed=found.passed,
        headline=ngettext(
            "%(right)s of %(num)s question right",
            "%(right)s of %(num)s questions right",
            len(reviewed),
            right=found.right,
        ),
        points=found.points,
        pass_mark=found.pass_mark,
        wrong=tuple(one for one in reviewed if not one.feedback.right),
        right=tuple(one for one in reviewed if one.feedback.right),
        language=language,
        lesson_url=lesson_url if found.lesson_there else None,
        again_url=again_url if found.lesson_there else None,
        onward=onward,
    )


def _reviewed(asked: AskedQuestion, ui: Language) -> ReviewedQuestion:
    question, language = asked.question, asked.language
    rewriting = question if isinstance(question, RewriteQuestion) else None
    return ReviewedQuestion(
        place=asked.place,
        lang=language,
        words=question.question.in_language(language),
        about=rewriting.customer.in_language(language) if rewriting else "",
        sentence=rewriting.sentence.in_language(language) if rewriting else "",
        feedback=feedback_on(asked, ui),
    )
