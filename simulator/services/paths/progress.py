"""How far somebody has come on a path: which steps are done, which are open, what is next."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from simulator.content.path import LearningPath, PathStep, PlainStep, StepKind
from simulator.text.bilingual import Text


class StepState(StrEnum):
    """Where a step stands. ``AWAY``: its lesson or scenario cannot be opened at present."""

    DONE = "done"
    OPEN = "open"
    LOCKED = "locked"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the lesson, check or scenario of a step; ``mark`` is what passing takes."""

    title: Text
    minutes: int
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What somebody has done of a step: ``points`` is the best so far, ``at`` when it was done."""

    done: bool = False
    points: int | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StepProgress:
    """One step as it stands; ``waits_for`` is the step that keeps it closed."""

    id: str
    number: int
    kind: StepKind
    aim: str
    title: Text
    minutes: int
    mark: int | None
    optional: bool
    state: StepState
    points: int | None
    done_at: datetime | None
    waits_for: "StepProgress | None" = None
    choices: tuple["StepProgress", ...] = ()


@dataclass(frozen=True, slots=True)
class PathProgress:
    """A path as somebody stands with it. Numbers and minutes count required steps only."""

    path: LearningPath
    steps: tuple[StepProgress, ...]

    @property
    def required(self) -> tuple[StepProgress, ...]:
        """The steps without which the path is not finished."""
        return tuple(step for step in self.steps if not step.optional)

    @property
    def done(self) -> int:
        """How many required steps are done."""
        return sum(step.state is StepState.DONE for step in self.required)

    @property
    def percent(self) -> int:
        """The share of required steps that are done, rounded down: 100 is really everything."""
        return 100 * self.done // len(self.required)

    @property
    def finished(self) -> bool:
        """Whether all required steps are done."""
        return self.done == len(self.required)

    @property
    def finished_at(self) -> datetime | None:
        """When the last required step was done, as far as that is known."""
        known = [step.done_at for step in self.required if step.done_at is not None]
        return max(known) if self.finished and known else None

    @property
    def minutes(self) -> int:
        """The estimate for all required steps."""
        return sum(step.minutes for step in self.required)

    @property
    def minutes_left(self) -> int:
        """The estimate for the required steps that are not done."""
        return sum(step.minutes for step in self.required if step.state is not StepState.DONE)

    @property
    def next(self) -> StepProgress | None:
        """The first required step that is open; None once finished, or while all are away."""
        return next((step for step in self.required if step.state is StepState.OPEN), None)


FactsOf = Callable[[PlainStep], Facts | None]
TriedOf = Callable[[PlainStep], Tried]


def progress_on(path: LearningPath, facts_of: FactsOf, tried_of: TriedOf) -> PathProgress:
    """How somebody stands with ``path``; ``facts_of`` gives None for what cannot be opened."""
    return PathProgress(path, tuple(_walk(path.steps, facts_of, tried_of)))


def _walk(
    steps: Sequence[PathStep], facts_of: FactsOf, tried_of: TriedOf
) -> Iterator[StepProgress]:
    blocking: StepProgress | None = None
    for number, step in enumerate(steps, start=1):
        if step.one_of:
            choices = tuple(
                _plain(one, number, blocking, facts_of, tried_of) for one in step.one_of
            )
            found = _choice(step, number, blocking, choices)
        else:
            found = _plain(step, number, blocking, facts_of, tried_of)
        yield found
        # What nobody can open holds nobody up, though the path is not finished without it.
        if blocking is None and not step.optional and found.state is StepState.OPEN:
            blocking = found


def _plain(
    step: PlainStep,
    number: int,
    blocking: StepProgress | None,
    facts_of: FactsOf,
    tried_of: TriedOf,
) -> StepProgress:
    facts, tried = facts_of(step), tried_of(step)
    state = _state(blocking, done=tried.done, away=facts is None)
    return StepProgress(
        id=step.id,
        number=number,
        kind=step.kind,
        aim=step.aim,
        title=step.title or (facts.title if facts else Text(zh=step.aim, en=step.aim)),
        minutes=facts.minutes if facts else 0,
        mark=facts.mark if facts else None,
        optional=step.optional,
        state=state,
        points=tried.points,
        done_at=tried.at,
        waits_for=blocking if state is StepState.LOCKED else None,
    )


def _choice(
    step: PathStep, number: int, blocking: StepProgress | None, choices: tuple[StepProgress, ...]
) -> StepProgress:
    done = [one for one in choices if one.state is StepState.DONE]
    there = [one for one in choices if one.state is not StepState.AWAY]
    state = _state(blocking, done=bool(done), away=not there)
    known = [one.done_at for one in done if one.done_at is not None]
    return StepProgress(
        id=step.id,
        number=number,
        kind=StepKind.ONE_OF,
        aim="",
        title=step.title or Text(zh=step.id, en=step.id),
        minutes=min((one.minutes for one in there), default=0),
        mark=None,
        optional=step.optional,
        state=state,
        points=None,
        done_at=min(known, default=None),
        waits_for=blocking if state is StepState.LOCKED else None,
        choices=choices,
    )


def _state(blocking: StepProgress | None, *, done: bool, away: bool) -> StepState:
    if done:
        return StepState.DONE
    if away:
        return StepState.AWAY
    return StepState.LOCKED if blocking is not None else StepState.OPEN
