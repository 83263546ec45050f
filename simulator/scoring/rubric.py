"""The rubric: which signals bound a level, which decide it without learning, and what to say."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from simulator.scoring.principles import Act, Level, Principle
from simulator.scoring.signals import SIGNALS
from simulator.text.bilingual import Text


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Condition(_Model):
    """Holds where one of ``any``, each of ``all`` and none of ``none`` is heard."""

    any: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    none: tuple[str, ...] = ()

    def holds(self, heard: Collection[str]) -> bool:
        """Whether the condition holds for the signals ``heard``."""
        return (
            (not self.any or any(one in heard for one in self.any))
            and all(one in heard for one in self.all)
            and not any(one in heard for one in self.none)
        )

    @property
    def names(self) -> frozenset[str]:
        """Every signal that the condition asks for."""
        return frozenset((*self.any, *self.all, *self.none))


class Bound(Condition):
    """A level is at most so high, or at least so high, while the condition holds.

    Rules err. So a bound holds a learned level only where the learned belief finds the levels
    that it leaves open likely enough; one that is ``always`` needs no such consent.
    """

    at_most: Literal[0, 1, 2, 3] = 3
    at_least: Literal[0, 1, 2, 3] = 0
    always: bool = False

    @model_validator(mode="after")
    def _leaves_a_level(self) -> "Bound":
        if self.at_least > self.at_most:
            raise ValueError("at_least is above at_most")
        return self

    def leaves_open(self, chances: Sequence[float]) -> float:
        """How likely the levels are that the bound leaves open; ``chances`` are those of each."""
        return sum(chances[self.at_least : self.at_most + 1])


class Step(Condition):
    """The level where the condition holds, unless an earlier step fits."""

    level: Literal[0, 1, 2, 3]


class Remark(Condition):
    """What is said where the condition holds, unless an earlier remark fits."""

    say: Text


Remarks = Annotated[tuple[Remark, ...], Field(min_length=1)]


class PrincipleRubric(_Model):
    """What one principle asks, which signals count for and against it, and what is said.

    The conditions of remarks hear faint signals too: nobody is told that something is missing
    which may be there.
    """

    asks: Remarks
    nothing: Remarks
    partly: Remarks
    better: Remarks
    good: Text
    violated: Text
    wants: tuple[Act, Act] = Field(description="what is missing below level 2, and below level 3")
    words: Mapping[str, Text] = Field(
        default_factory=dict, description="what a signal is worth to this principle"
    )
    leads: Literal["credits", "deductions"] = Field(
        default="deductions", description="which are named first where the principle is partly met"
    )
    credits: tuple[str, ...]
    deductions: tuple[str, ...]
    bounds: tuple[Bound, ...] = ()
    ladder: tuple[Step, ...] = Field(min_length=1)

    def bounded(
        self,
        level: Level,
        heard: Collection[str],
        chances: Sequence[float] | None = None,
        consent: float = 0,
    ) -> Level:
        """The level nearest to ``level`` that the bounds leave open; the lower where they clash.

        ``chances`` are those of each level by the learned belief, if there is one; a bound that
        finds less than ``consent`` in them is set aside.
        """
        bounds = [
            bound
            for bound in self.bounds
            if bound.holds(heard)
            and (bound.always or chances is None or bound.leaves_open(chances) >= consent)
        ]
        raised = max([level, *(bound.at_least for bound in bounds)])
        return Level(min([raised, *(bound.at_most for bound in bounds)]))

    def decided(self, heard: Collection[str]) -> Level:
        """The level of the first step that fits."""
        return Level(next(step.level for step in self.ladder if step.holds(heard)))

    @property
    def names(self) -> frozenset[str]:
        """Every signal that is mentioned."""
        listed = frozenset((*self.credits, *self.deductions, *self.words))
        conditions = (*self.bounds, *self.ladder, *(one for some in self.remarks for one in some))
        return listed.union(*(one.names for one in conditions))

    @property
    def remarks(self) -> tuple[Remarks, ...]:
        """Everything that is said by what is heard."""
        return self.asks, self.nothing, self.partly, self.better


class Rubric(_Model):
    """The whole rubric as its file gives it."""

    format: Literal[1]
    consent: float = Field(ge=0, le=1, description="see Bound")
    signals: Mapping[str, Text]
    principles: Mapping[Principle, PrincipleRubric]

    @model_validator(mode="after")
    def _is_complete(self) -> "Rubric":
        missing = [one for one in Principle if one not in self.principles]
        if missing:
            raise ValueError(f"the principle {missing[0]} is missing")
        for principle, part in self.principles.items():
            self._check(principle, part)
        return self

    def _check(self, principle: Principle, part: PrincipleRubric) -> None:
        unknown = sorted((part.names | set(self.signals)) - SIGNALS)
        if unknown:
            raise ValueError(f"{principle}: there is no signal {unknown[0]!r}")
        silent = sorted({*part.credits, *part.deductions} - set(self.signals))
        if silent:
            raise ValueError(f"{principle}: nothing is said about the signal {silent[0]!r}")
        if part.ladder[-1].names:
            raise ValueError(f"{principle}: the last step of the ladder must fit always")
        if any(some[-1].names for some in part.remarks):
            raise ValueError(f"{principle}: the last of several remarks must fit always")

    @property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of what the rubric says."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


def remark(remarks: Remarks, heard: Collection[str]) -> Text:
    """What the first of the remarks that fits says."""
    return next(one.say for one in remarks if one.holds(heard))
