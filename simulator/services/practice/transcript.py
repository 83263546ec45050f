"""A conversation as it is shown: turns with their evidence, hits, promises and rewrites."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from simulator.dialogue.effects import Heard
from simulator.dialogue.script import EndingKind, ModelReply
from simulator.dialogue.state import LedgerEntry
from simulator.scoring.authority import Verdict
from simulator.scoring.finding import Effect, Reused, Severity
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.text.bilingual import Text
from simulator.text.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A chip: characters of the trainee's own reply, with ``text[span] == quote``."""

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
class PromiseView:
    """A promise in a turn and how it stands against the authority."""

    seq: int
    span: Span
    quote: str
    kind: str
    verdict: Verdict
    within_minutes: int | None


@dataclass(frozen=True, slots=True)
class ComparedPoint:
    """One point in which a rewrite is compared with the original turn.

    ``category`` is given for forbidden expressions, with the words as ``quote``; else the levels
    of the principle before and after tell the point.
    """

    text: Text
    principle: Principle | None = None
    before: Level | None = None
    after: Level | None = None
    category: Category | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A rewrite against the original turn, never against the last rewrite."""

    fixed: tuple[ComparedPoint, ...]
    still_missing: tuple[ComparedPoint, ...]
    new_problems: tuple[ComparedPoint, ...]


@dataclass(frozen=True, slots=True)
class RewriteView:
    """A later version of a turn and how the customer took it."""

    number: int
    text: str
    levels: Mapping[Principle, Level]
    evidence: tuple[Evidence, ...]
    hits: tuple[ForbiddenHit, ...]
    comparison: Comparison
    reaction: tuple[Heard, ...]
    mood_before: int
    mood_after: int
    ledger: tuple[LedgerEntry, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class TurnView:
    """A turn of the transcript with everything that was found in it.

    ``reused`` are apologies that the trainee had used before, and where.
    ``answer`` is what the customer said to it. ``model_replies`` and the hits' ``instead`` are
    empty until the turn is ``unlocked`` by a rewrite or by giving up on it.
    """

    seq: int
    node_id: str
    text: str
    seconds: float
    target_seconds: int
    levels: Mapping[Principle, Level]
    confidence: Mapping[Principle, float]
    reasons: Mapping[Principle, Text]
    evidence: tuple[Evidence, ...]
    hits: tuple[ForbiddenHit, ...]
    promises: tuple[PromiseView, ...]
    mood_before: int
    mood_after: int
    ledger: tuple[LedgerEntry, ...]
    reused: tuple[Reused, ...]
    answer: tuple[Heard, ...]
    revealed: tuple[Text, ...]
    hint: Text | None
    unlocked: bool
    model_replies: tuple[ModelReply, ...]
    rewrites: tuple[RewriteView, ...]


@dataclass(frozen=True, slots=True)
class ConversationEnd:
    """How the conversation ended; ``given_up`` says that the trainee broke it off."""

    ending_id: str
    kind: EndingKind
    given_up: bool
    outcome: Text
