"""The level for "no careless promises" and the careless promises among those found."""

from collections.abc import Sequence

from simulator.scoring.authority import Verdict
from simulator.scoring.commitments import kind_of
from simulator.scoring.finding import Promise
from simulator.scoring.kinds.kind import Nature
from simulator.scoring.principles import Level

_BINDING = (Nature.MONEY, Nature.POSITION, Nature.ASSURANCE)


def promise_level(promises: Sequence[Promise]) -> Level:
    """The level that the promises of one reply give, the worst of them deciding.

    0: guarantees something outside the authority, or states it flatly where it binds. 1: a strong
    assurance close to that. 2: a time or result too loose to hold anyone to. 3: otherwise.
    """
    return min((_level(promise) for promise in promises), default=Level.GOOD)


def careless_promises(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """Those that are forbidden expressions of the category ``careless_promise``: levels 0 and 1."""
    return tuple(promise for promise in promises if _level(promise) <= Level.MISSING)


def _level(promise: Promise) -> Level:
    kind = kind_of(promise.kind)
    nature = kind.nature if kind else Nature.OUTCOME
    if kind and kind.id == "satisfaction":
        return Level.MISSING if promise.firmness == 3 else Level.PARTLY
    if promise.verdict is Verdict.FORBIDDEN:
        return _forbidden_level(promise)
    if promise.verdict is Verdict.UNFOUNDED:
        return _unfounded_level(promise, nature)
    if promise.some_time:
        return Level.GOOD  # a step without a time: that is for "speed" to say
    if promise.verdict in (Verdict.VAGUE, Verdict.TOO_LATE):
        return Level.PARTLY
    return Level.GOOD


def _forbidden_level(promise: Promise) -> Level:
    if promise.firmness == 3:
        return Level.VIOLATED
    if promise.firmness == 1:
        return Level.MISSING
    return Level.PARTLY if promise.conditional else Level.VIOLATED


def _unfounded_level(promise: Promise, nature: Nature) -> Level:
    if nature is Nature.CONTACT:
        return Level.PARTLY if promise.firmness == 3 else Level.GOOD
    if promise.firmness == 3:
        return Level.VIOLATED
    if promise.conditional:
        return Level.GOOD
    if promise.firmness == 1:
        return Level.MISSING if nature is Nature.ASSURANCE else Level.PARTLY
    if nature in _BINDING:
        return Level.MISSING
    return Level.PARTLY
