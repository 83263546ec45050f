"""The script of a simulated customer: nodes, lines, routes and endings, as files give them.

Words that belong to scoring (principles, acts, categories) appear here as plain strings; the
content linter checks that they exist.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from simulator.text.bilingual import Text

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")]
Level = Annotated[int, Field(ge=0, le=3)]
Mood = Annotated[int, Field(ge=0, le=100)]


class Model(BaseModel):
    """The base of everything that is read from a file: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Step(StrEnum):
    """The five steps of handling a complaint."""

    ACCEPT = "accept"
    LISTEN = "listen"
    ASK = "ask"
    TELL = "tell"
    FOLLOW_UP = "follow_up"


class Intensity(StrEnum):
    """How harshly customers speak to a trainee, as the trainee has chosen."""

    GENTLE = "gentle"
    NORMAL = "normal"
    FIERCE = "fierce"


class Condition(Model):
    """When a route is taken or a line is spoken; every key that is given must hold.

    Keys about the reply look at the reply just given; keys about the conversation at all of it.
    """

    # the reply
    at_least: dict[str, Level] = Field(default_factory=dict, description="principle: lowest level")
    at_most: dict[str, Level] = Field(default_factory=dict, description="principle: highest level")
    acts: tuple[str, ...] = Field(default=(), description="the reply does at least one of these")
    all_acts: tuple[str, ...] = Field(default=(), description="the reply does all of these")
    without_acts: tuple[str, ...] = Field(default=(), description="the reply does none of these")
    hits: tuple[str, ...] = Field(
        default=(), description="the reply has a hit of one of these categories, or of `any`"
    )
    no_hits: bool | None = Field(
        default=None, description="the reply has no hit at all, or has one"
    )
    promises: tuple[str, ...] = Field(
        default=(), description="the reply promises one of these kinds, or `any`"
    )
    overpromises: bool | None = Field(
        default=None, description="the reply promises what the authority rules out or does not give"
    )
    repeats_itself: bool | None = Field(
        default=None, description="the reply is nearly the same as an earlier one of this attempt"
    )
    mentions: tuple[Identifier, ...] = Field(
        default=(), description="the reply speaks of all of these `details`"
    )
    addressed: tuple[str, ...] = Field(
        default=(), description="the reply turns to all of these: `customer` or ids of `others`"
    )
    not_addressed: tuple[str, ...] = Field(
        default=(), description="the reply turns to none of these"
    )
    addressed_first: str | None = Field(
        default=None, description="of all people the reply turns to this one first"
    )
    # the conversation
    mood_at_least: Mood | None = Field(
        default=None, description="the customer is this angry or more"
    )
    mood_at_most: Mood | None = Field(
        default=None, description="the customer is this angry or less"
    )
    turns_at_least: int | None = Field(default=None, ge=1, description="replies given so far")
    visits_at_least: int | None = Field(
        default=None, ge=1, description="times that this node's line has been answered"
    )
    asked: tuple[Identifier, ...] = Field(
        default=(), description="these hidden facts were revealed"
    )
    not_asked: tuple[Identifier, ...] = Field(default=(), description="none of these was revealed")
    promised: tuple[str, ...] = Field(
        default=(), description="one of these kinds was promised earlier or now, or `any`"
    )
    overpromised: bool | None = Field(
        default=None, description="at some turn more was promised than the authority allows"
    )
    hits_so_far: int | None = Field(
        default=None, ge=1, description="hits in the whole conversation"
    )
    steps_done: tuple[Step, ...] = Field(default=(), description="all of these steps were done")
    steps_missing: tuple[Step, ...] = Field(default=(), description="none of these steps was done")
    visited: tuple[Identifier, ...] = Field(
        default=(), description="all of these nodes were visited"
    )
    # combinations
    any_of: tuple["Condition", ...] = Field(default=(), description="at least one of these holds")
    none_of: tuple["Condition", ...] = Field(default=(), description="none of these holds")


class Line(Model):
    """Something the customer says, and when; ``{{promise}}`` and its like are filled in."""

    when: Condition | None = None
    by: Identifier | None = Field(
        default=None, description="who says it: an id of `others`; the customer unless given"
    )
    text: Text
    mild: Text | None = Field(
        default=None, description="said instead to trainees who chose gentle customers"
    )
    fierce: Text | None = Field(
        default=None, description="said instead to trainees who chose fierce customers"
    )
    abusive: bool = Field(
        default=False, description="holds abuse: trainees who opted out of it hear `mild`"
    )


class Scene(Model):
    """What happens before a line: time passes, a colleague answers, another contact begins."""

    text: Text = Field(description="told to the trainee; `{{promise}}` and its like are filled in")
    learned: Text | None = Field(default=None, description="what is then added to the case file")


class Route(Model):
    """Where the conversation goes next: a node or an ending."""

    when: Condition | None = None
    to: Identifier
    mood: int = Field(default=0, ge=-50, le=50, description="change of mood on the way")
    because: Text | None = Field(default=None, description="the ledger's words for that change")


class Hint(Model):
    """Help on demand; taking it lowers the attempt's total by ``cost`` points."""

    text: Text
    cost: int = Field(default=5, ge=1, le=20)


class ModelReply(Model):
    """A reply that scores 3 on every principle exercised at its node."""

    reply: Text
    why: Text | None = Field(default=None, description="what makes it good")


class Node(Model):
    """A point in the conversation: what the customer says there and where each answer leads.

    ``say`` is a list of lines; the first whose ``when`` holds (or has none) is spoken, then what
    others ``chime_in``. Routes are tried in order; the last must have no ``when``.
    """

    id: Identifier
    scene: Scene | None = Field(default=None, description="told on the first arrival")
    say: tuple[Line, ...] = Field(min_length=1)
    chime_in: tuple[Line, ...] = Field(
        default=(), description="what others say then: every line whose `when` holds"
    )
    exercises: tuple[str, ...] = Field(
        default=(), description="principles judged here; all those of the scenario unless given"
    )
    target_seconds: int = Field(default=90, ge=10, le=1800, description="time to type a good reply")
    hint: Hint | None = None
    models: tuple[ModelReply, ...] = Field(min_length=1)
    routes: tuple[Route, ...] = Field(min_length=1)


class EndingKind(StrEnum):
    """How a conversation can end."""

    SETTLED = "settled"
    PARTLY_SETTLED = "partly_settled"
    ESCALATED = "escalated"
    COMPLAINT_UPHELD = "complaint_upheld"
    HUNG_UP = "hung_up"


class Ending(Model):
    """An end of the conversation: the customer's last words and what became of the case."""

    id: Identifier
    kind: EndingKind
    say: tuple[Line, ...] = Field(min_length=1)
    chime_in: tuple[Line, ...] = ()
    outcome: Text = Field(description="what happened then, told to the trainee")


class HiddenFact(Model):
    """Something the customer tells only when asked.

    ``ask_zh`` and ``ask_en`` are re2 patterns, matched against the folded reply (Simplified, lower
    case, half width); one match in a clause that asks reveals the fact.
    """

    id: Identifier
    ask_zh: tuple[str, ...] = Field(min_length=1)
    ask_en: tuple[str, ...] = Field(min_length=1)
    example: Text = Field(description="a question that reveals it; tested")
    answer: Text = Field(description="what the customer says, put before the next line")
    by: Identifier | None = Field(
        default=None, description="who tells it: an id of `others`; the customer unless given"
    )
    note: Text = Field(description="what is then added to the case file")
    mood: int = Field(default=0, ge=-30, le=30, description="change of mood when told")


class Detail(Model):
    """Something of the case that a reply may have to speak of, whatever words it takes for it.

    ``zh`` and ``en`` are re2 patterns, matched against the folded reply; one match is enough.
    """

    id: Identifier
    zh: tuple[str, ...] = Field(min_length=1)
    en: tuple[str, ...] = Field(min_length=1)
    example: Text = Field(description="words that speak of it; tested")


CUSTOMER = "customer"
"""The customer's own id where conditions name people."""


class Bystander(Model):
    """Somebody else who speaks: a second customer, a neighbour, a reader of the thread.

    ``address_zh`` and ``address_en`` are re2 patterns for how a reply turns to this person,
    matched against the folded reply.
    """

    id: Identifier
    name: Text
    persona: Text = Field(description="who this is and how they talk")
    address_zh: tuple[str, ...] = Field(min_length=1)
    address_en: tuple[str, ...] = Field(min_length=1)


class Customer(Model):
    """Who complains, and how their mood moves.

    Mood runs from 0 (calm) to 100 (furious).
    """

    name: Text
    persona: Text = Field(description="who this is and how they talk, for authors and role cards")
    mood: Mood = Field(description="mood at the start")
    temper: float = Field(default=1.0, ge=0.3, le=3, description="factor on what makes it rise")
    forgiving: float = Field(default=1.0, ge=0.3, le=3, description="factor on what makes it fall")
    address_zh: tuple[str, ...] = Field(
        default=(), description="how a reply turns to the customer, where there are `others`"
    )
    address_en: tuple[str, ...] = ()
    mood_effects: dict[str, int] = Field(
        default_factory=dict,
        description="own change of mood by act, forbidden category or promise verdict; it stands"
        " as written, outside temper and forgiving",
    )


class Script(Model):
    """All that the simulated customer needs."""

    customer: Customer
    others: tuple[Bystander, ...] = Field(default=(), description="who else speaks")
    opening: Identifier
    nodes: tuple[Node, ...] = Field(min_length=1)
    endings: tuple[Ending, ...] = Field(min_length=1)
    hidden_facts: tuple[HiddenFact, ...] = ()
    details: tuple[Detail, ...] = Field(default=(), description="what replies may speak of")
    steps: tuple[Step, ...] = Field(default=(), description="steps required over the conversation")

    def node(self, identifier: str) -> Node | None:
        """The node with this id."""
        return next((node for node in self.nodes if node.id == identifier), None)

    def ending(self, identifier: str) -> Ending | None:
        """The ending with this id."""
        return next((ending for ending in self.endings if ending.id == identifier), None)
