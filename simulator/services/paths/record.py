"""What people have done of the steps of paths, read from the store and from the lessons."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from simulator.content.path import LearningPath, PlainStep, StepKind
from simulator.services.paths.course import Course, LessonStanding
from simulator.services.paths.progress import Facts, PathProgress, Tried, progress_on
from simulator.store import paths
from simulator.store.paths import ScenarioResult

CHECK_MINUTES = 5


@dataclass(frozen=True, slots=True)
class Record:
    """What one person has done: results by scenario, standings by lesson."""

    course: Course
    results: Mapping[str, Sequence[ScenarioResult]]
    standings: Mapping[str, LessonStanding]

    def progress(self, path: LearningPath) -> PathProgress:
        """How this person stands with ``path``."""
        return progress_on(path, self._facts, self._tried)

    def _facts(self, step: PlainStep) -> Facts | None:
        if step.kind is StepKind.SCENARIO:
            loaded = self.course.library.scenarios.get(step.aim)
            if loaded is None:
                return None
            case = loaded.scenario
            return Facts(case.title, case.minutes, max(step.pass_mark or 0, case.pass_mark))
        lesson = self.course.lessons.get(step.aim)
        if lesson is None:
            return None
        if step.kind is StepKind.LESSON:
            return Facts(lesson.title, lesson.minutes)
        return Facts(lesson.title, CHECK_MINUTES, max(step.pass_mark or 0, lesson.pass_mark))

    def _tried(self, step: PlainStep) -> Tried:
        if step.kind is StepKind.SCENARIO:
            return _tried_scenario(self.results.get(step.aim, ()), step.pass_mark or 0)
        standing = self.standings.get(step.aim)
        if standing is None:
            return Tried()
        if step.kind is StepKind.LESSON:
            return Tried(done=standing.read)
        best = standing.best_points
        passed = standing.passed and (best or 0) >= (step.pass_mark or 0)
        return Tried(passed, best, standing.passed_at if passed else None)


def records_of(course: Course, user_ids: Iterable[int]) -> Mapping[int, Record]:
    """The records of these users, by user; inside a transaction."""
    results: dict[int, dict[str, list[ScenarioResult]]] = {one: {} for one in user_ids}
    for result in paths.results_of(tuple(results)):
        results[result.user_id].setdefault(result.scenario_id, []).append(result)
    return {
        user_id: Record(course, found, course.standings(user_id))
        for user_id, found in results.items()
    }


def _tried_scenario(results: Sequence[ScenarioResult], mark: int) -> Tried:
    """A pass as the scenario itself judges, and enough points; any finished attempt counts."""
    passes = [one for one in results if one.passed and one.total >= mark]
    points = max((one.total for one in passes or results), default=None)
    return Tried(bool(passes), points, passes[0].finished_at if passes else None)
