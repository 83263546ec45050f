"""A scenario as its file gives it; ``simulator schema`` prints the JSON Schema of this model."""

from enum import StrEnum
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from simulator.content.moment import Clock, Moment
from simulator.dialogue.script import Identifier, Model, Node, Script
from simulator.scoring.authority import Authority
from simulator.scoring.principles import Principle
from simulator.scoring.situation import Situation
from simulator.text.bilingual import Text


class Sector(StrEnum):
    """The field that a case comes from."""

    POWER = "power"
    PROPERTY = "property"
    GENERAL = "general"


class Channel(StrEnum):
    """How customer and agent meet."""

    PHONE = "phone"
    COUNTER = "counter"
    CHAT = "chat"
    FORUM = "forum"
    VISIT = "visit"
    CALL_BACK = "call-back"


HEARD_ONLY: Final = frozenset({Channel.PHONE, Channel.CALL_BACK})
"""Where nobody sees a face, and the line can be held."""


class Fact(Model):
    """A fact of the case that the agent has on the screen."""

    label: Text
    text: Text


class ComplaintClass(StrEnum):
    """The three classes of a complaint at a property office (S1)."""

    SERVICE = "1"
    BUILDING = "2"
    OUTSIDE = "3"


class Urgency(StrEnum):
    """How fast a case must move."""

    NORMAL = "normal"
    URGENT = "urgent"
    LIFE_SAFETY = "life_safety"


class CallBack(StrEnum):
    """Whether to call back, or the reason not to (S1)."""

    YES = "yes"
    SOLVED_AND_CONFIRMED = "solved_and_confirmed"
    UNREACHABLE = "unreachable"
    SENSITIVE = "sensitive"
    OUTSIDE_POWER = "outside_power"


class Choice(Model):
    """One possible answer of a work order question that the scenario words itself."""

    id: Identifier
    text: Text


class ClassQuestion(Model):
    """Which class of complaint this is."""

    answer: ComplaintClass
    also: tuple[ComplaintClass, ...] = Field(default=(), description="accepted as well")
    because: Text


class UrgencyQuestion(Model):
    """How urgent the case is."""

    answer: Urgency
    also: tuple[Urgency, ...] = ()
    because: Text


class CallBackQuestion(Model):
    """Whether the customer is called back."""

    answer: CallBack
    also: tuple[CallBack, ...] = ()
    because: Text


class ChoiceQuestion(Model):
    """A question whose answers the scenario words: route and escalation."""

    choices: tuple[Choice, ...] = Field(min_length=2)
    answer: Identifier
    also: tuple[Identifier, ...] = ()
    because: Text


class DatedChoice(Choice):
    """A possible deadline; ``due`` is when it falls, where it names a time at all."""

    due: Moment | None = None


class Term(Model):
    """A time limit of the case's own, instead of the one by channel and class."""

    working_days: Annotated[int, Field(ge=0, le=60)] | None = Field(
        default=None, description="0 is the same working day"
    )
    hours: Annotated[int, Field(ge=1, le=240)] | None = Field(
        default=None, description="by the clock, day and night"
    )
    until: Literal["hour", "close"] = Field(
        default="hour", description="working days: to the same hour, or until the desk closes"
    )

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.working_days is None) == (self.hours is None):
            raise ValueError("give either `working_days` or `hours`")
        if self.working_days == 0 and self.until == "hour":
            raise ValueError("the same working day ends when the desk closes: `until: close`")
        return self


class DeadlineQuestion(Model):
    """By when the complaint is answered; with ``work_order.received`` the dates are checked."""

    choices: tuple[DatedChoice, ...] = Field(min_length=2)
    answer: Identifier
    also: tuple[Identifier, ...] = ()
    because: Text
    within: Term | None = None
    closes: Clock | None = Field(
        default=None, description="when the desk of this case closes, if not as in calendar.yaml"
    )


class Covers(StrEnum):
    """What a record has to tell the colleague who takes over."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    CONTACT = "contact"
    PROMISE = "promise"


class RecordPoint(Model):
    """Something that the written record must mention; re2 patterns on the folded record."""

    id: Identifier
    label: Text
    covers: Covers | None = Field(default=None, description="which of the five it answers")
    zh: tuple[str, ...] = Field(min_length=1)
    en: tuple[str, ...] = Field(min_length=1)


class RecordQuestion(Model):
    """The two-line record of the case."""

    must_mention: tuple[RecordPoint, ...] = Field(min_length=1)
    example: Text = Field(description="a record that mentions every point; tested")


class WorkOrder(Model):
    """What the trainee fills in after the conversation, with the expected answers."""

    received: Moment | None = Field(
        default=None,
        description="local time at which the complaint came in; absent where life"
        " is at stake or the case sets its own clock",
    )
    complaint_class: ClassQuestion | None = None
    urgency: UrgencyQuestion
    route: ChoiceQuestion
    escalation: ChoiceQuestion
    deadline: DeadlineQuestion
    call_back: CallBackQuestion
    record: RecordQuestion


Source = Annotated[str, Field(pattern=r"^S[1-5](, .+)?$")]
Weight = Annotated[int, Field(ge=1, le=5)]


class Scenario(Script):
    """A case to practise: briefing, facts, authority, script, work order and debrief."""

    format: Literal[1]
    id: Identifier
    title: Text
    goal: Text = Field(description="what the trainee learns here, one sentence")
    sector: Sector
    channel: Channel
    difficulty: Annotated[int, Field(ge=1, le=3)]
    minutes: Annotated[int, Field(ge=3, le=60)] = Field(description="usual length of an attempt")
    topics: tuple[Identifier, ...] = ()
    situations: tuple[Situation, ...] = Field(
        default=(), description="besides the channel: whose rules and set phrases hold as well"
    )
    source: tuple[Source, ...] = Field(min_length=1, description="S1 to S5, with a place if known")
    principles: dict[Principle, Weight] = Field(
        min_length=1, description="weights of those exercised"
    )
    pass_mark: Annotated[int, Field(ge=40, le=95)] = 70
    role: Text = Field(description="who the trainee is in this case")
    setting: Text | None = Field(
        default=None, description="one line on the place: what is seen and heard while talking"
    )
    brief: Text = Field(description="Markdown: what has happened so far")
    facts: tuple[Fact, ...] = Field(min_length=1)
    authority: Authority
    work_order: WorkOrder
    debrief: Text = Field(description="Markdown commentary, shown with the result")

    @property
    def all_situations(self) -> frozenset[Situation]:
        """The channel, and what else kind of talk it is."""
        return frozenset({Situation(self.channel.value), *self.situations})

    def node_at(self, identifier: str) -> Node:
        """The node with this id.

        :raises LookupError: if there is none such.
        """
        node = self.node(identifier)
        if node is None:
            raise LookupError(f"{self.id} has no node {identifier}")
        return node

    def exercised_at(self, node: Node) -> tuple[Principle, ...]:
        """The principles that a reply at ``node`` is judged by."""
        return tuple(Principle(name) for name in node.exercises) or tuple(self.principles)
