"""The result of an attempt, in the order of the result page. Texts come in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from simulator.content.scenario import Scenario
from simulator.dialogue.script import Step
from simulator.scoring.authority import Verdict as PromiseVerdict
from simulator.scoring.finding import Effect, Severity
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.services.practice.conversation import ConversationEnd, LedgerLine
from simulator.text.bilingual import Text
from simulator.text.language import Language
from simulator.text.span import Span


class Band(StrEnum):
    """The total in words."""

    EXCELLENT = "excellent"  # 85 and more
    GOOD = "good"  # 70 and more
    FAIR = "fair"  # 50 and more
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A chip: characters of the trainee's own reply, ``turns[seq].text[span] == quote``."""

    seq: int
    span: Span
    quote: str
    effect: Effect
    principle: Principle
    act: Act | None = None
    rule: str | None = None

    @property
    def anchor(self) -> str:
        """An id for the page; equal for chip and span."""
        return f"t{self.seq}-{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class ForbiddenHit:
    """A forbidden expression in a turn; ``instead`` is given only once the turn is unlocked."""

    seq: int
    span: Span
    quote: str
    category: Category
    severity: Severity
    rule: str
    because: Text | None
    instead: Text | None


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """A promise in a turn and how it stands against the authority."""

    seq: int
    span: Span
    quote: str
    kind: str
    verdict: PromiseVerdict
    within_minutes: int | None


@dataclass(frozen=True, slots=True)
class VerdictView:
    """(1) Passed or not, the band, and why: blocking errors come first in ``reasons``.

    ``total`` is None where no principle was exercised. ``would_have_passed`` says that only the
    blocking errors stood in the way.
    """

    passed: bool
    band: Band
    total: float | None
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
class ModelReplyView:
    """A model reply of the node, and what makes it good."""

    reply: Text
    why: Text | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A rewrite against the original turn, never against the last rewrite."""

    fixed: tuple[Text, ...]
    still_missing: tuple[Text, ...]
    new_problems: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class RewriteView:
    """A later version of a turn and how the customer took it."""

    number: int
    text: str
    levels: Mapping[Principle, Level]
    evidence: tuple[Evidence, ...]
    hits: tuple[ForbiddenHit, ...]
    comparison: Comparison
    reaction: tuple[str, ...]
    ledger: tuple[LedgerLine, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class TurnView:
    """(3) A turn of the transcript with everything that was found in it.

    ``customer`` is what the customer said before it. ``model_replies`` and the hits' ``instead``
    are empty until the turn is ``unlocked`` by a rewrite or by giving up on it.
    """

    seq: int
    customer: tuple[str, ...]
    text: str
    seconds: float
    target_seconds: int
    levels: Mapping[Principle, Level]
    confidence: Mapping[Principle, float]
    reasons: Mapping[Principle, Text]
    evidence: tuple[Evidence, ...]
    hits: tuple[ForbiddenHit, ...]
    promises: tuple[PromiseMade, ...]
    ledger: tuple[LedgerLine, ...]
    hint: Text | None
    unlocked: bool
    model_replies: tuple[ModelReplyView, ...]
    rewrites: tuple[RewriteView, ...]
    draft: str


@dataclass(frozen=True, slots=True)
class Fix:
    """(4) Something to do differently; at most three of these."""

    text: Text
    seq: int
    principle: Principle
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class StepCheck:
    """One of the five steps and the turn that did it first, or None."""

    step: Step
    required: bool
    seq: int | None


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """(5) One answer of the work order; ``given`` and ``expected`` are readable texts.

    For the record, ``expected`` is an example and ``points`` tells which points it mentions.
    """

    question: str
    answer: str
    given: Text
    right: bool
    expected: tuple[Text, ...]
    because: Text | None
    points: tuple[tuple[Text, bool], ...] = ()


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
    opening: tuple[str, ...]
    turns: tuple[TurnView, ...]
    last_words: tuple[str, ...]
    end: ConversationEnd
    fixes: tuple[Fix, ...]
    steps: tuple[StepCheck, ...]
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
