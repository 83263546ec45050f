"""A learning path as its file gives it: lessons, checks and scenarios in the order of learning."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from simulator.content.scenario import Sector
from simulator.dialogue.script import Identifier, Model
from simulator.text.bilingual import Text

PassMark = Annotated[int, Field(ge=1, le=100)]


class StepKind(StrEnum):
    """What a step asks for; its value is the key that names the step's aim in the file."""

    LESSON = "lesson"
    CHECK = "check"
    SCENARIO = "scenario"
    ONE_OF = "one_of"


class PathRole(StrEnum):
    """Whom a path prepares."""

    HOTLINE = "hotline"
    HALL = "hall"
    PROPERTY_DESK = "property_desk"
    ONLINE_SHOP = "online_shop"

    @property
    def sector(self) -> Sector:
        """The field that this work belongs to."""
        return _SECTORS[self]


_SECTORS = {
    PathRole.HOTLINE: Sector.POWER,
    PathRole.HALL: Sector.POWER,
    PathRole.PROPERTY_DESK: Sector.PROPERTY,
    PathRole.ONLINE_SHOP: Sector.GENERAL,
}


class PlainStep(Model):
    """One lesson to read, one check to pass, or one scenario to pass: exactly one of the three."""

    id: Identifier
    title: Text | None = Field(default=None, description="else that of the lesson or scenario")
    lesson: Identifier | None = Field(default=None, description="the lesson to read")
    check: Identifier | None = Field(default=None, description="the lesson whose check to pass")
    scenario: Identifier | None = Field(default=None, description="the scenario to pass")
    pass_mark: PassMark | None = Field(
        default=None, description="more than the pass mark of the check or scenario itself"
    )
    optional: bool = Field(default=False, description="never keeps a later step closed")

    @property
    def kinds(self) -> tuple[StepKind, ...]:
        """What the step asks for: one kind in a sound path."""
        return tuple(kind for kind in StepKind if getattr(self, kind.value, None))

    @property
    def kind(self) -> StepKind:
        """What the step of a sound path asks for."""
        return self.kinds[0]

    @property
    def aim(self) -> str:
        """The id of the lesson or the scenario; empty for a choice between steps."""
        return self.lesson or self.check or self.scenario or ""


class PathStep(PlainStep):
    """A step of a path; with ``one_of`` any one of several steps will do."""

    one_of: tuple[PlainStep, ...] = Field(
        default=(), min_length=2, description="steps of which one is enough; needs a title"
    )


class LearningPath(Model):
    """A path; ``simulator schema path`` prints the JSON Schema of this model."""

    format: Literal[1]
    id: Identifier
    title: Text
    goal: Text
    role: PathRole
    steps: tuple[PathStep, ...] = Field(min_length=1, max_length=60)

    def plain_steps(self) -> Iterator[PlainStep]:
        """Every step that asks for something itself, those of a choice too."""
        for step in self.steps:
            yield from step.one_of or (step,)
