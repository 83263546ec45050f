"""What learning paths lead through: the paths, the scenarios, and the lessons with their checks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from simulator.content.library import Library
from simulator.content.path import LearningPath
from simulator.services.errors import NotFound
from simulator.services.learning.standing import lesson_standings
from simulator.text.bilingual import Text


class LessonFacts(Protocol):
    """What a path tells of a lesson."""

    @property
    def title(self) -> Text:
        """What the lesson is called."""

    @property
    def minutes(self) -> int:
        """How long reading it takes."""

    @property
    def pass_mark(self) -> int:
        """The percentage at which its check is passed."""


class LessonStanding(Protocol):
    """How somebody stands with a lesson; the points of its check are percentages."""

    @property
    def read(self) -> bool:
        """Whether it was read."""

    @property
    def best_points(self) -> int | None:
        """The best result of its check."""

    @property
    def passed(self) -> bool:
        """Whether its check was passed."""

    @property
    def passed_at(self) -> datetime | None:
        """When its check was first passed."""


Standings = Callable[[int], Mapping[str, LessonStanding]]
"""How the user with an id stands with each lesson, by lesson id."""


@dataclass(frozen=True, slots=True)
class Course:
    """The library, its lessons by id, and how to learn how somebody stands with them."""

    library: Library
    lessons: Mapping[str, LessonFacts]
    standings: Standings


def course_of(library: Library) -> Course:
    """The course in ``library``, with its lessons and their checks."""
    lessons = {lesson_id: loaded.lesson for lesson_id, loaded in library.lessons.items()}
    return Course(library, lessons, lesson_standings)


def path_in(course: Course, path_id: str) -> LearningPath:
    """The path with this id.

    :raises NotFound: if there is none.
    """
    path = course.library.paths.get(path_id)
    if path is None:
        raise NotFound(Text(zh="没有这条学习路径。", en="There is no such learning path."))
    return path
