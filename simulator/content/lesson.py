"""A lesson as its file gives it: what it is about, and the bank that its checks draw from."""

from typing import Annotated, Literal

from pydantic import Field

from simulator.content.scenario import Sector, Source
from simulator.dialogue.script import Identifier, Model
from simulator.scoring.principles import Principle
from simulator.text.bilingual import Text

SMALLEST_BANK = 8


class AnswerChoice(Model):
    """One possible answer, and what to say to somebody who takes it."""

    id: Identifier
    text: Text
    because: Text = Field(description="why this very choice is right or wrong")


class ChooseQuestion(Model):
    """One answer out of several, or all that are right."""

    id: Identifier
    kind: Literal["choose"]
    question: Text
    choices: tuple[AnswerChoice, ...] = Field(min_length=2)
    answer: Identifier | None = Field(default=None, description="the one right choice")
    answers: tuple[Identifier, ...] = Field(default=(), description="all right choices")

    @property
    def right(self) -> frozenset[str]:
        """The ids of the right choices."""
        return frozenset({self.answer} if self.answer else self.answers)

    @property
    def takes_several(self) -> bool:
        """Whether more than one choice may be right."""
        return bool(self.answers)


class OrderItem(Model):
    """One of several things to be put in order."""

    id: Identifier
    text: Text


class OrderQuestion(Model):
    """Things to be put in order; the file has them in the right one."""

    id: Identifier
    kind: Literal["order"]
    question: Text
    items: tuple[OrderItem, ...] = Field(min_length=3, description="in the right order")
    because: Text


class MarkQuestion(Model):
    """A reply in which the offending words are to be found."""

    id: Identifier
    kind: Literal["mark"]
    question: Text
    reply: Text = Field(description="the offending words stand in [[…]]")
    because: Text
    better: Text = Field(description="what to say instead")


class RewriteQuestion(Model):
    """A bad sentence to be written anew; the scorer judges it."""

    id: Identifier
    kind: Literal["rewrite"]
    question: Text
    customer: Text = Field(description="what the customer has said")
    sentence: Text = Field(description="the bad sentence")
    principles: tuple[Principle, ...] = Field(min_length=1)
    at_least: Literal[2, 3] = Field(description="the level that each of the principles must reach")
    because: Text
    example: Text = Field(description="a rewrite that passes; tested")


Question = Annotated[
    ChooseQuestion | OrderQuestion | MarkQuestion | RewriteQuestion, Field(discriminator="kind")
]


class Lesson(Model):
    """A text to read (``zh.md`` and ``en.md`` beside the file) and a bank of questions on it."""

    format: Literal[1]
    id: Identifier
    title: Text
    goal: Text = Field(description="what the reader can do afterwards, one sentence")
    minutes: Annotated[int, Field(ge=1, le=60)] = Field(description="usual time to read it")
    source: tuple[Source, ...] = Field(min_length=1, description="S1 to S5, with a place if known")
    order: Annotated[int, Field(ge=1, le=999)] = Field(description="its place in the list")
    field: Sector | None = Field(default=None, description="the field it is for; all unless given")
    draw: Annotated[int, Field(ge=1, le=20)] = Field(
        default=5, description="how many questions a check asks"
    )
    pass_mark: Annotated[int, Field(ge=1, le=100)] = Field(
        default=80, description="percent of the questions"
    )
    bank: tuple[Question, ...] = Field(min_length=SMALLEST_BANK)
