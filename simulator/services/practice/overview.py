"""What lists of attempts and the library show: summaries, progress, the recommended case."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from simulator.scoring.principles import Principle
from simulator.store.models import AttemptStatus
from simulator.text.bilingual import Text
from simulator.text.language import Language


class Standing(StrEnum):
    """How a trainee stands with a scenario."""

    NEW = "new"
    RUNNING = "running"
    NOT_PASSED = "not_passed"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """One line of a history. ``points`` is empty until there is a result."""

    attempt_id: int
    trainee_id: int
    trainee: str
    scenario_id: str
    title: Text
    language: Language
    status: AttemptStatus
    turns: int
    total: int | None
    passed: bool | None
    points: Mapping[Principle, int | None]
    started_at: datetime
    finished_at: datetime | None
    handed_in_at: datetime | None


@dataclass(frozen=True, slots=True)
class Progress:
    """A trainee's record with one scenario; ``running_attempt_id`` can be taken up again."""

    scenario_id: str
    standing: Standing
    attempts: int = 0
    best_total: int | None = None
    best_attempt_id: int | None = None
    running_attempt_id: int | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The case to take next; ``principle`` is the weakest one so far, None for a beginner."""

    scenario_id: str
    principle: Principle | None
    reason: Text
