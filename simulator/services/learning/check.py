"""What is shown of a check: a question with its answer, a result, and how matters stand before."""

from dataclasses import dataclass
from datetime import datetime

from simulator.content.lesson import Lesson, Question
from simulator.services.learning.given import Given
from simulator.services.learning.standing import LessonStanding
from simulator.services.practice.records import ScoredReply
from simulator.text.bilingual import Text
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer as stored; ``scored`` is given for a rewrite."""

    given: Given
    right: bool
    scored: ScoredReply | None = None


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """Question number ``place`` of a try; ``answer`` is None while it waits for one.

    ``language`` is that of the answer, or of the try. ``results`` are those of all its questions.
    ``draft`` is a text begun for it.
    """

    lesson_id: str
    title: Text
    try_id: int
    seed: int
    place: int
    question: Question
    language: Language
    answer: GivenAnswer | None
    results: tuple[bool | None, ...]
    draft: str = ""

    @property
    def last(self) -> bool:
        """Whether no question comes after this one."""
        return self.place == len(self.results)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A finished try; ``lesson_there`` unless the lesson has been taken away since."""

    lesson_id: str
    title: Text
    lesson_there: bool
    try_id: int
    points: int
    pass_mark: int
    passed: bool
    finished_at: datetime
    questions: tuple[AskedQuestion, ...]

    @property
    def right(self) -> int:
        """How many answers are right."""
        return sum(bool(one.answer and one.answer.right) for one in self.questions)


@dataclass(frozen=True, slots=True)
class CheckDoor:
    """How matters stand before a check; ``open_place`` is the question that waits in a try."""

    lesson: Lesson
    standing: LessonStanding
    open_try_id: int | None
    open_place: int | None
