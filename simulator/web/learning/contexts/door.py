"""The page before a check: what it asks, and the start."""

from dataclasses import dataclass

from flask import url_for

from simulator.services.learning.check import CheckDoor
from simulator.text.language import Language
from simulator.web.practice import labels
from simulator.web.practice.contexts.briefing import LanguageOption


@dataclass(frozen=True, slots=True)
class DoorPage:
    """``learning/door.html``."""

    title: str
    lang: str
    languages: tuple[LanguageOption, ...]
    count: int
    needed: int
    best: int | None
    passed: bool
    read: bool
    start_url: str
    lesson_url: str


def door_page(found: CheckDoor, language: Language) -> DoorPage:
    """The page before the check, which will be taken in ``language``."""
    lesson = found.lesson
    # The smallest number of right answers that reaches the pass mark.
    needed = -(-lesson.pass_mark * lesson.draw // 100)
    return DoorPage(
        title=lesson.title.in_language(language),
        lang=language,
        languages=tuple(
            LanguageOption(
                value=one,
                label=labels.LANGUAGES[one],
                url=url_for("learning.check", lesson_id=lesson.id, language=one.value),
                chosen=one == language,
            )
            for one in Language
        ),
        count=lesson.draw,
        needed=needed,
        best=found.standing.best_points,
        passed=found.standing.passed,
        read=found.standing.read,
        start_url=url_for("learning.start_check", lesson_id=lesson.id),
        lesson_url=url_for("learning.lesson", lesson_id=lesson.id, language=language.value),
    )
