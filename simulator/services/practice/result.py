"""The result of an attempt, in the order of the result page. Texts come in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from simulator.content.scenario import Scenario
from simulator.dialogue.effects import Heard
from simulator.dialogue.script import Step
from simulator.dialogue.state import Manner
from simulator.scoring.principles import Level, Principle
from simulator.services.practice.set_phrases import SituationCheck
from simulator.services.practice.transcript import (
    ConversationEnd,
    Evidence,
    ForbiddenHit,
    TurnView,
)
from simulator.text.bilingual import Text
from simulator.text.language import Language


class Band(StrEnum):
    """The total in words."""

    EXCELLENT = "excellent"  # 85 and more
    GOOD = "good"  # 70 and more
    FAIR = "fair"  # 50 and more
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class VerdictView:
    """(1) Passed or not in words, the band, and why: blocking errors come first in ``reasons``.

    ``total`` is None where no principle was exercised. ``would_have_passed`` says that only the
    blocking errors stood in the way.
    """

    passed: bool
    band: Band
    headline: Text
    total: int | None
    pass_mark: int
    reasons: tuple[Text, ...]
    blocking: tuple[ForbiddenHit, ...]
    would_have_passed: bool
    hint_cost: int


@dataclass(frozen=True, slots=True)
class PrincipleRow:
    """(2) One principle; level and points are None where no turn gave a chance.

    ``reason`` tells of the weakest turn, ``seq``. ``missing`` names what no reply had.
    """

    principle: Principle
    weight: int
    level: Level | None
    points: int | None
    confidence: float | None
    seq: int | None
    reason: Text | None
    evidence: tuple[Evidence, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fix:
    """(4) Something to do differently; at most three of these."""

    text: Text
    seq: int
    principle: Principle
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class StepCheck:
    """One of the five steps and the turn that did it first, or None; ``late`` if out of order."""

    step: Step
    required: bool
    seq: int | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """(5) One answer of the work order, by ids: of the scenario's choices, or of the enums.

    For the record, ``answer`` is the text itself, ``expected`` is empty, ``example`` is a good
    record, and ``points`` tells which points it mentions. ``reckoning`` tells how a deadline comes
    out by the calendar.
    """

    question: str
    answer: str
    right: bool
    expected: tuple[str, ...]
    choices: Mapping[str, Text]
    because: Text | None
    example: Text | None = None
    points: tuple[tuple[Text, bool], ...] = ()
    reckoning: Text | None = None


@dataclass(frozen=True, slots=True)
class Radar:
    """Points per principle of this attempt, the one before it, and the best of the others."""

    this: Mapping[Principle, int | None]
    last: Mapping[Principle, int | None] | None
    best: Mapping[Principle, int | None] | None


@dataclass(frozen=True, slots=True)
class Result:
    """All of the result page."""

    attempt_id: int
    scenario: Scenario
    language: Language
    trainee: str
    own: bool
    verdict: VerdictView
    principles: tuple[PrincipleRow, ...]
    opening: tuple[Heard, ...]
    opening_mood: int
    manner: Manner
    was_harsh: bool
    turns: tuple[TurnView, ...]
    end: ConversationEnd
    fixes: tuple[Fix, ...]
    steps: tuple[StepCheck, ...]
    set_phrases: tuple[SituationCheck, ...]
    work_order: tuple[AnswerMark, ...]
    radar: Radar
    next_scenario_id: str | None
    engine: str
    engine_version: str
    pack_hash: str
    rubric_hash: str
    scenario_hash: str
    started_at: datetime
    finished_at: datetime
    handed_in_at: datetime | None
