"""Which lines a drill asks: for the principles that need it, none asked lately, by a seed. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from simulator.content.library import LoadedScenario
from simulator.dialogue.script import Node
from simulator.scoring.principles import Principle
from simulator.services.practice.repetition.scheduling import Schedule

LINES = 5
"""How many lines a drill has: about five minutes."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be asked, and when it was last answered in a drill."""

    loaded: LoadedScenario
    node: Node
    answered_at: datetime | None = None

    def weight(self, principle: Principle) -> int:
        """How much this line trains ``principle``; 0 if it gives it no chance."""
        scenario = self.loaded.scenario
        if principle not in scenario.exercised_at(self.node):
            return 0
        return scenario.principles.get(principle, 0)


def by_need(schedules: Mapping[Principle, Schedule], now: datetime) -> tuple[Principle, ...]:
    """What to drill, the most forgotten first: what is due or was never tried, else everything."""
    needed = [one for one in Principle if one not in schedules or schedules[one].is_due(now)]

    def forgotten(one: Principle) -> tuple[float, datetime]:
        # On the day of a review nothing is forgotten yet; what comes back first is weakest.
        return (schedules[one].recall(now), schedules[one].due_at) if one in schedules else (0, now)

    return tuple(sorted(needed or Principle, key=forgotten))


def choose(
    candidates: Sequence[Candidate], principles: Sequence[Principle], seed: int, count: int = LINES
) -> tuple[Candidate, ...]:
    """At most ``count`` lines, each of another scenario, for ``principles`` in turn.

    Lines never answered come first, then those answered longest ago; among equals the weight of the
    principle in the scenario counts, and chance, which is that of ``seed``.
    """
    chance = Random(seed)  # noqa: S311 - the same seed is to choose the same lines
    chosen: list[Candidate] = []
    left = list(candidates)
    while left and len(chosen) < count:
        principle = principles[len(chosen) % len(principles)]
        one = _draw(left, principle, chance)
        chosen.append(one)
        left = [other for other in left if other.loaded.scenario.id != one.loaded.scenario.id]
    return tuple(chosen)


def _draw(candidates: Sequence[Candidate], principle: Principle, chance: Random) -> Candidate:
    fitting = [one for one in candidates if one.weight(principle)] or list(candidates)
    fresh = [one for one in fitting if one.answered_at is None]
    if not fresh:
        oldest = min(one.answered_at for one in fitting if one.answered_at is not None)
        fresh = [one for one in fitting if one.answered_at == oldest]
    weights = [max(1, one.weight(principle)) for one in fresh]
    return chance.choices(fresh, weights)[0]
