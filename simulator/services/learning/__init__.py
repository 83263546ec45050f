"""Learning by lessons: reading them, checking what stayed, and how somebody stands."""

from simulator.services.learning.checks import (
    answer_question,
    check_door,
    save_check_draft,
    start_check,
)
from simulator.services.learning.lessons import all_lessons, lesson_overview, mark_read
from simulator.services.learning.showing import asked_question, check_result
from simulator.services.learning.standing import lesson_standings

__all__ = [
    "all_lessons",
    "answer_question",
    "asked_question",
    "check_door",
    "check_result",
    "lesson_overview",
    "lesson_standings",
    "mark_read",
    "save_check_draft",
    "start_check",
]
