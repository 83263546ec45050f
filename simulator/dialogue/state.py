"""Where a conversation stands: everything that the next step depends on, as one frozen value."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from simulator.dialogue.script import EndingKind, Intensity, Mood, Step
from simulator.text.bilingual import Text
from simulator.text.language import Language

SAVE_VERSION = 1
OLDEST_READABLE = 1


class UnreadableStateError(ValueError):
    """A saved conversation that this version cannot go on with."""


class Saved(BaseModel):
    """The base of what is kept of a conversation."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PromiseMade(Saved):
    """A commitment that the trainee gave; it can be held against them later."""

    kind: str
    quote: str
    over: bool
    turn: int


class HitTaken(Saved):
    """Words that hurt."""

    category: str
    quote: str
    turn: int


class FactRevealed(Saved):
    """A hidden fact, and the words that asked for it."""

    fact: str
    quote: str
    turn: int


class HintTaken(Saved):
    """Help that was asked for, and what it costs."""

    node: str
    cost: int
    turn: int


class LedgerEntry(Saved):
    """One change of mood: by how much, to what, by which rule word and which of the words typed.

    ``quote`` is None where the change has no place in the reply, such as when something is
    missing from it.
    """

    turn: int
    delta: int
    mood: Mood
    cause: str
    quote: str | None
    because: Text


class Manner(Saved):
    """How the customer may speak to this trainee."""

    intensity: Intensity = Intensity.NORMAL
    without_abuse: bool = False


class State(Saved):
    """A conversation so far. ``node`` is the line to be answered, the last one once ended."""

    node: str
    language: Language
    mood: Mood
    manner: Manner = Manner()
    answered: tuple[str, ...] = Field(default=(), description="nodes in the order of the replies")
    replies: tuple[str, ...] = Field(default=(), description="replies, folded, for repetition")
    promises: tuple[PromiseMade, ...] = ()
    hits: tuple[HitTaken, ...] = ()
    revealed: tuple[FactRevealed, ...] = ()
    steps: tuple[Step, ...] = Field(default=(), description="steps done, in order")
    hints: tuple[HintTaken, ...] = ()
    held: tuple[int, ...] = Field(default=(), description="turns before which a call was held")
    ledger: tuple[LedgerEntry, ...] = ()
    ending: str | None = None
    ending_kind: EndingKind | None = None
    given_up: bool = False

    @property
    def turns(self) -> int:
        """Replies given so far."""
        return len(self.answered)

    @property
    def ended(self) -> bool:
        """Whether the conversation is over."""
        return self.ending is not None

    @property
    def visited(self) -> frozenset[str]:
        """The nodes whose line was spoken."""
        return frozenset((*self.answered, self.node))

    @property
    def on_hold(self) -> bool:
        """Whether the customer was asked to hold and is waiting for the reply."""
        return self.turns + 1 in self.held

    @property
    def hint_cost(self) -> int:
        """Points that the hints taken cost."""
        return sum(hint.cost for hint in self.hints)

    def visits(self, node: str) -> int:
        """How often this node's line has been answered."""
        return self.answered.count(node)

    def to_json(self) -> str:
        """This state as JSON, with the version of the form it is saved in."""
        return _SAVED.dump_json(_Save(version=SAVE_VERSION, state=self)).decode()

    @classmethod
    def from_json(cls, saved: str) -> "State":
        """The state that :meth:`to_json` saved.

        :raises UnreadableStateError: if it was saved in a form that is not read any more, by a
            later version of the product, or is not a saved state at all.
        """
        try:
            version = _HEAD.validate_json(saved).version
        except ValidationError as error:
            raise UnreadableStateError("This is not a saved conversation.") from error
        if not OLDEST_READABLE <= version <= SAVE_VERSION:
            raise UnreadableStateError(
                f"The conversation was saved in form {version}; "
                f"this version reads {OLDEST_READABLE} to {SAVE_VERSION}."
            )
        try:
            return _SAVED.validate_json(saved).state
        except ValidationError as error:
            raise UnreadableStateError("The saved conversation is damaged.") from error


class _Head(BaseModel):
    """What every saved form has, whatever its version."""

    format: Literal["simulator.dialogue"] = "simulator.dialogue"
    version: int


class _Save(_Head):
    state: State


_HEAD = TypeAdapter(_Head)
_SAVED = TypeAdapter(_Save)
