"""Whether a condition of a route or a line holds."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.dialogue.observation import Observation
from simulator.dialogue.script import Condition
from simulator.dialogue.state import State

ANY = "any"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a condition looks at: the conversation, the reply just given, and the node asked about.

    ``observation`` is None before the first reply; no condition on a reply holds then.
    """

    state: State
    node: str
    observation: Observation | None = None
    repeats: bool = False


def holds(condition: Condition | None, moment: Moment) -> bool:
    """Whether every key that ``condition`` gives holds at ``moment``; None always does."""
    if condition is None:
        return True
    for key in condition.model_fields_set:
        wanted = getattr(condition, key)
        if _is_given(wanted) and not _CHECKS[key](wanted, moment):
            return False
    return True


def _is_given(wanted: object) -> bool:
    return wanted is not None and wanted != () and wanted != {}


def _one_of(wanted: Collection[str], found: Collection[str]) -> bool:
    return bool(set(wanted) & set(found)) or (ANY in wanted and bool(found))


def _acts(moment: Moment) -> set[str]:
    return {act.name for act in moment.observation.acts} if moment.observation else set()


def _at_least(wanted: Mapping[str, int], moment: Moment) -> bool:
    levels = moment.observation.levels if moment.observation else {}
    return all(levels.get(name, -1) >= level for name, level in wanted.items())


def _at_most(wanted: Mapping[str, int], moment: Moment) -> bool:
    levels = moment.observation.levels if moment.observation else {}
    return all(levels.get(name, 4) <= level for name, level in wanted.items())


def _hits(wanted: Collection[str], moment: Moment) -> bool:
    found = moment.observation.hits if moment.observation else ()
    return _one_of(wanted, [hit.name for hit in found])


def _no_hits(wanted: bool, moment: Moment) -> bool:  # noqa: FBT001  (a table of checks)
    return moment.observation is not None and wanted is not bool(moment.observation.hits)


def _promises(wanted: Collection[str], moment: Moment) -> bool:
    found = moment.observation.promises if moment.observation else ()
    return _one_of(wanted, [promise.kind for promise in found])


def _overpromises(wanted: bool, moment: Moment) -> bool:  # noqa: FBT001  (a table of checks)
    found = moment.observation
    return found is not None and wanted is any(promise.over for promise in found.promises)


def _any_act(wanted: Collection[str], moment: Moment) -> bool:
    return bool(set(wanted) & _acts(moment))


def _without_acts(wanted: Collection[str], moment: Moment) -> bool:
    return moment.observation is not None and not set(wanted) & _acts(moment)


def _revealed(moment: Moment) -> set[str]:
    return {fact.fact for fact in moment.state.revealed}


def _promised(wanted: Collection[str], moment: Moment) -> bool:
    return _one_of(wanted, [promise.kind for promise in moment.state.promises])


def _overpromised(wanted: bool, moment: Moment) -> bool:  # noqa: FBT001  (a table of checks)
    return wanted is any(promise.over for promise in moment.state.promises)


def _repeats(wanted: bool, moment: Moment) -> bool:  # noqa: FBT001  (a table of checks)
    return moment.observation is not None and wanted is moment.repeats


def _mentions(wanted: Collection[str], moment: Moment) -> bool:
    return moment.observation is not None and set(wanted) <= moment.observation.mentioned


def _addressed(moment: Moment) -> tuple[str, ...]:
    return moment.observation.addressed if moment.observation else ()


def _not_addressed(wanted: Collection[str], moment: Moment) -> bool:
    return moment.observation is not None and not set(wanted) & set(_addressed(moment))


_CHECKS: Mapping[str, Callable[[Any, Moment], bool]] = {
    "at_least": _at_least,
    "at_most": _at_most,
    "acts": _any_act,
    "all_acts": lambda wanted, moment: set(wanted) <= _acts(moment),
    "without_acts": _without_acts,
    "hits": _hits,
    "no_hits": _no_hits,
    "promises": _promises,
    "overpromises": _overpromises,
    "repeats_itself": _repeats,
    "mentions": _mentions,
    "addressed": lambda wanted, moment: set(wanted) <= set(_addressed(moment)),
    "not_addressed": _not_addressed,
    "addressed_first": lambda wanted, moment: _addressed(moment)[:1] == (wanted,),
    "mood_at_least": lambda wanted, moment: moment.state.mood >= wanted,
    "mood_at_most": lambda wanted, moment: moment.state.mood <= wanted,
    "turns_at_least": lambda wanted, moment: moment.state.turns >= wanted,
    "visits_at_least": lambda wanted, moment: moment.state.visits(moment.node) >= wanted,
    "asked": lambda wanted, moment: set(wanted) <= _revealed(moment),
    "not_asked": lambda wanted, moment: not set(wanted) & _revealed(moment),
    "promised": _promised,
    "overpromised": _overpromised,
    "hits_so_far": lambda wanted, moment: len(moment.state.hits) >= wanted,
    "steps_done": lambda wanted, moment: set(wanted) <= set(moment.state.steps),
    "steps_missing": lambda wanted, moment: not set(wanted) & set(moment.state.steps),
    "visited": lambda wanted, moment: set(wanted) <= moment.state.visited,
    "any_of": lambda wanted, moment: any(holds(one, moment) for one in wanted),
    "none_of": lambda wanted, moment: not any(holds(one, moment) for one in wanted),
}
