"""What a step of the conversation brings about, in order."""

from dataclasses import dataclass

from simulator.dialogue.script import EndingKind, Step
from simulator.dialogue.state import LedgerEntry
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Said:
    """The customer says ``text``, with placeholders filled in; plain text.

    ``source`` is the id of the node, ending or hidden fact whose line it is.
    """

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class MoodChanged:
    """The customer's mood moved; the entry names the cause and the words."""

    entry: LedgerEntry


@dataclass(frozen=True, slots=True)
class Revealed:
    """The hidden fact ``fact`` came to light; ``note`` is then added to the case file."""

    fact: str
    note: Text


@dataclass(frozen=True, slots=True)
class StepDone:
    """One of the five steps was done for the first time."""

    step: Step


@dataclass(frozen=True, slots=True)
class Hinted:
    """A hint was given, and what it costs; nothing if it was taken before."""

    node: str
    text: Text
    cost: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The conversation is over."""

    ending: str
    kind: EndingKind
    given_up: bool = False


Effect = Said | MoodChanged | Revealed | StepDone | Hinted | Ended
Effects = tuple[Effect, ...]
