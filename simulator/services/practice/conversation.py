"""What the conversation page shows of an attempt that is going on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from simulator.content.scenario import Scenario
from simulator.dialogue.script import EndingKind, Step
from simulator.store.models import AttemptStatus
from simulator.text.bilingual import Text
from simulator.text.language import Language


class Speaker(StrEnum):
    """Who said a line."""

    CUSTOMER = "customer"
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line of the transcript; ``seq`` is the turn it belongs to, 0 for the opening."""

    speaker: Speaker
    text: str
    seq: int


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One change of mood: by how much, to what, and the words that caused it."""

    seq: int
    delta: int
    mood: int
    cause: str
    quote: str | None
    because: Text


@dataclass(frozen=True, slots=True)
class OpenHint:
    """The hint of the present line; its text comes only once it is taken."""

    cost: int
    text: Text | None

    @property
    def taken(self) -> bool:
        """Whether it was taken and is shown."""
        return self.text is not None


@dataclass(frozen=True, slots=True)
class ConversationEnd:
    """How the conversation ended; None as ``ending_id`` means that the trainee broke it off."""

    ending_id: str | None
    kind: EndingKind | None
    outcome: Text | None


@dataclass(frozen=True, slots=True)
class Conversation:
    """An attempt as its owner sees it while it lasts.

    ``next_seq`` and ``draft`` belong to the reply that is due; ``asked_at`` starts its timer and
    ``target_seconds`` is the time to aim at.
    """

    attempt_id: int
    scenario: Scenario
    language: Language
    status: AttemptStatus
    lines: tuple[SpokenLine, ...]
    mood: int
    ledger: tuple[LedgerLine, ...]
    next_seq: int
    draft: str
    asked_at: datetime
    target_seconds: int | None
    hint: OpenHint | None
    hint_cost: int
    notes: tuple[Text, ...]
    steps_done: tuple[Step, ...]
    end: ConversationEnd | None
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Submitted:
    """What a submitted turn led to; ``repeated`` says that its key was already stored."""

    seq: int
    repeated: bool
    conversation: Conversation
