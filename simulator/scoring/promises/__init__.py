"""Commitments read from a reply: what is promised, by when, how firmly, and whether it may be."""

from simulator.scoring.promises.finder import find_promises
from simulator.scoring.promises.levels import careless_promises, promise_level
from simulator.scoring.promises.times import TimePhrase
from simulator.scoring.promises.timing import find_times, time_of_day_in

__all__ = [
    "TimePhrase",
    "careless_promises",
    "find_promises",
    "find_times",
    "promise_level",
    "time_of_day_in",
]
