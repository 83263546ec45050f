"""What a step of the conversation brings about, in order."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.dialogue.script import EndingKind, Step
from simulator.dialogue.state import LedgerEntry
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Said:
    """The customer says ``text``, with placeholders filled in; plain text.

    ``source`` is the id of the node, ending or hidden fact whose line it is; ``by`` that of
    somebody else who says it.
    """

    text: str
    source: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class SceneSet:
    """Something happens before the next line; ``learned`` is then added to the case file."""

    text: str
    source: str
    learned: Text | None = None


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


Effect = Said | SceneSet | MoodChanged | Revealed | StepDone | Hinted | Ended
Effects = tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing in the transcript that is not the trainee's: a line of somebody, or a scene."""

    text: str
    by: str | None = None
    is_scene: bool = False


def heard_in(effects: Effects) -> tuple[Heard, ...]:
    """The lines and scenes among ``effects``, in order."""
    return tuple(one for one in map(_heard, effects) if one is not None)


def _heard(effect: Effect) -> Heard | None:
    if isinstance(effect, Said):
        return Heard(effect.text, effect.by)
    return Heard(effect.text, is_scene=True) if isinstance(effect, SceneSet) else None


def words_to_answer(heard: Iterable[Heard]) -> tuple[str, ...]:
    """What was said to the trainee, without the scenes."""
    return tuple(one.text for one in heard if not one.is_scene)
