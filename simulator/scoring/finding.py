"""What scoring says about a reply: hits, promises, findings, and the score that holds them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from simulator.scoring.authority import Verdict
from simulator.scoring.context import EarlierReply
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.text.bilingual import Text
from simulator.text.span import Span


class Effect(StrEnum):
    """What a finding does to its principle."""

    CREDIT = "credit"
    DEDUCTION = "deduction"
    FORBIDDEN = "forbidden"


class Severity(StrEnum):
    """How grave a hit is; a blocking one fails the attempt whatever its total."""

    BLOCKING = "blocking"
    SERIOUS = "serious"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Hit:
    """A forbidden expression found; ``quote`` is the reply's own ``text[span]``."""

    category: Category
    span: Span
    quote: str
    rule: str
    severity: Severity = Severity.SERIOUS


@dataclass(frozen=True, slots=True)
class ActFound:
    """A clause does ``act``; ``source`` is a rule id or ``head`` for the learned heads."""

    act: Act
    span: Span
    quote: str
    source: str
    strength: float = 1.0


GUARANTEED: Final = 3
"""The firmness of a promise given without any reserve."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment read from the reply.

    ``within_minutes`` counts from now to the latest moment named, or is None without a time;
    ``firmness`` runs from 0 (declined) over 1 (hoped), 2 (stated) to 3 (``GUARANTEED``).
    ``some_time`` marks a step within the authority for which only "as soon as possible" is said.
    """

    kind: str
    span: Span
    quote: str
    verdict: Verdict
    within_minutes: int | None = None
    firmness: int = 2
    conditional: bool = False
    some_time: bool = False


@dataclass(frozen=True, slots=True)
class Present:
    """Evidence for or against a principle that stands in the reply."""

    principle: Principle
    effect: Effect
    span: Span
    quote: str
    act: Act | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a principle asks for and the reply does not have; it has no place in it."""

    principle: Principle
    what: str


Finding = Present | Missing


@dataclass(frozen=True, slots=True)
class Reused:
    """An apology of this reply that stood in an earlier one nearly word for word."""

    span: Span
    quote: str
    earlier: EarlierReply


@dataclass(frozen=True, slots=True)
class ReplyScore:
    """Everything that scoring says about one reply.

    ``set_phrases`` are the ids of those said, never a score; None in a record from before there
    were any.
    """

    levels: Mapping[Principle, Level]
    confidence: Mapping[Principle, float]
    hits: tuple[Hit, ...] = ()
    acts: tuple[ActFound, ...] = ()
    promises: tuple[Promise, ...] = ()
    findings: tuple[Finding, ...] = ()
    reasons: Mapping[Principle, Text] = field(default_factory=dict)
    reused: tuple[Reused, ...] = ()
    set_phrases: tuple[str, ...] | None = None
