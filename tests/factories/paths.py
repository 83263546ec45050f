"""What tests of learning paths begin with: a path, lessons, and how people stand with them."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from simulator.content.library import Library
from simulator.content.path import LearningPath, PathRole, PathStep, PlainStep
from simulator.services.materials import Materials
from simulator.services.paths.course import Course
from simulator.text.bilingual import Text
from tests.factories.practice import NOW, SCENARIO

LESSON, CHECK, CASE, HARD, MORE = "lesson", "check", "case", "hard", "more"
PATH = "first-week"
OTHER_PATH = "second-week"


def text(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


@dataclass(frozen=True)
class LessonDouble:
    """A lesson as far as a path sees it."""

    title: Text = field(default_factory=lambda: text("六项原则", "Six principles"))
    minutes: int = 8
    pass_mark: int = 80


@dataclass(frozen=True)
class StandingDouble:
    """How somebody stands with a lesson."""

    read: bool = False
    best_points: int | None = None
    passed: bool = False
    passed_at: datetime | None = None


READ = StandingDouble(read=True)
PASSED = StandingDouble(read=True, best_points=90, passed=True, passed_at=NOW)


def path(path_id: str = PATH, *, check_mark: int | None = None) -> LearningPath:
    """Lesson, check, scenario, a choice of two scenarios, and an optional scenario."""
    return LearningPath(
        format=1,
        id=path_id,
        title=text("第一周", "First week"),
        goal=text("接住第一个电话。", "Take the first call."),
        role=PathRole.HOTLINE,
        steps=(
            PathStep(id=LESSON, lesson="principles"),
            PathStep(id=CHECK, check="principles", pass_mark=check_mark),
            PathStep(id=CASE, scenario=SCENARIO),
            PathStep(
                id=HARD,
                title=text("难的，任选", "A hard one"),
                one_of=(
                    PlainStep(id="hard-a", scenario="other-case"),
                    PlainStep(id="hard-b", scenario="third-case"),
                ),
            ),
            PathStep(id=MORE, scenario="third-case", optional=True),
        ),
    )


class Class:
    """Paths over test scenarios, and a book of who stands how with which lesson."""

    def __init__(self, materials: Materials, *paths: LearningPath) -> None:
        self.standings: dict[int, dict[str, StandingDouble]] = {}
        library: Library = replace(
            materials.library, paths={one.id: one for one in paths or (path(), path(OTHER_PATH))}
        )
        self.materials = replace(materials, library=library)
        self.course = Course(
            library,
            {"principles": LessonDouble()},
            lambda user_id: dict(self.standings.get(user_id, {})),
        )

    def let(self, user_id: int, standing: StandingDouble, lesson: str = "principles") -> None:
        """Let this user stand so with the lesson."""
        self.standings.setdefault(user_id, {})[lesson] = standing
