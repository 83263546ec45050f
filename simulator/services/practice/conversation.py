"""What the conversation page shows of an attempt that is going on."""

from dataclasses import dataclass
from datetime import datetime

from simulator.content.scenario import Scenario
from simulator.dialogue.effects import Heard
from simulator.dialogue.script import Step
from simulator.services.practice.transcript import ConversationEnd, TurnView
from simulator.store.models import AttemptStatus
from simulator.text.bilingual import Text
from simulator.text.language import Language


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
class Conversation:
    """An attempt as its owner sees it while it lasts.

    ``next_seq`` and ``draft`` belong to the reply that is due; ``asked_at`` starts its timer and
    ``target_seconds`` is the time to aim at. ``notes`` are the facts found out by asking. On a call
    the customer can be asked to hold, once for each reply.
    """

    attempt_id: int
    scenario: Scenario
    language: Language
    status: AttemptStatus
    opening: tuple[Heard, ...]
    opening_mood: int
    turns: tuple[TurnView, ...]
    mood: int
    node_id: str
    next_seq: int
    draft: str
    asked_at: datetime
    target_seconds: int
    hint: OpenHint | None
    hint_cost: int
    can_hold: bool
    on_hold: bool
    notes: tuple[Text, ...]
    steps_done: tuple[Step, ...]
    end: ConversationEnd | None
    work_order_done: bool
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Submitted:
    """What a submitted turn led to; ``repeated`` says that its key was already stored."""

    seq: int
    repeated: bool
    conversation: Conversation
