"""How well something went, in the four ratings that the schedule knows."""

from collections.abc import Collection, Mapping

from fsrs import Rating

from simulator.scoring.principles import Level, Principle
from simulator.services.practice.outcome import Outcome
from simulator.services.practice.verdict import level_of

GOOD_FROM, EASY_FROM = 75, 90
"""Totals from which a passed case counts as good, and as easy."""
FIRM_FROM = 95
"""Points from which a principle held in practically every turn of an attempt."""

_OF_LEVEL = {
    Level.VIOLATED: Rating.Again,
    Level.MISSING: Rating.Again,
    Level.PARTLY: Rating.Hard,
    Level.GOOD: Rating.Good,
}


def rating_of_case(outcome: Outcome) -> Rating:
    """How well a case went: one that was not passed is to be learnt again."""
    total = outcome.total or 0
    if not outcome.passed:
        return Rating.Again
    if total < GOOD_FROM:
        return Rating.Hard
    return Rating.Good if total < EASY_FROM else Rating.Easy


def ratings_of_principles(
    outcome: Outcome, violated: Collection[Principle]
) -> Mapping[Principle, Rating]:
    """How well each principle that an attempt exercised went in it.

    One violation outweighs good turns, as it does with a customer. Only a whole attempt can be
    easy, and only if practically every turn was good.
    """
    return {
        principle: Rating.Again if principle in violated else _rating_of_points(points)
        for principle, points in outcome.points.items()
        if points is not None
    }


def rating_of_level(level: Level) -> Rating:
    """How well a principle went in a single reply.

    Partly there is hard, so that it comes back soon. Good is never more than good: one line is
    thin evidence, and easy would send a principle away for a week.
    """
    return _OF_LEVEL[level]


def _rating_of_points(points: int) -> Rating:
    if points >= FIRM_FROM:
        return Rating.Easy
    level = level_of(points)
    return Rating.Again if level is None else _OF_LEVEL[level]
