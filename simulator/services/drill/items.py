"""The lines of a drill as they are stored: each with the version of its scenario."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from simulator.content.scenario import Scenario
from simulator.dialogue.script import Node
from simulator.services.errors import NotFound
from simulator.services.materials import Materials
from simulator.services.practice.scenarios import scenario_at
from simulator.store import practice
from simulator.store.models import Drill
from simulator.text.bilingual import Text

TOO_EARLY = Text(zh="请先回复前面的句子。", en="Answer the lines before this one first.")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a drill; the version keeps it as it was when the drill was begun."""

    scenario_id: str
    version_id: int
    node_id: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a drill with its scenario."""

    scenario: Scenario
    node: Node


_STORED = TypeAdapter(list[Item])


def to_items(items: Sequence[Item]) -> dict[str, Any]:
    """What is stored of ``items``."""
    return {"lines": _STORED.dump_python(list(items), mode="json")}


def items_of(drill: Drill) -> list[Item]:
    """The lines of ``drill``, in order."""
    return _STORED.validate_python(drill.items["lines"])


def asked_at(materials: Materials, drill: Drill, place: int) -> Asked:
    """The line number ``place`` of ``drill``, counted from 1.

    :raises NotFound: if it has none such.
    """
    items = items_of(drill)
    item = items[place - 1] if 1 <= place <= len(items) else None
    version = practice.version_with_id(item.version_id) if item is not None else None
    if item is None or version is None:
        raise NotFound(Text(zh="这次练习没有这一句。", en="This drill has no such line."))
    scenario = scenario_at(materials, version)
    return Asked(scenario, scenario.node_at(item.node_id))


def next_place(drill: Drill) -> int | None:
    """The number of the first line without an answer; None once all have one."""
    answered = {answer.place for answer in drill.answers}
    return next((one for one in range(1, len(items_of(drill)) + 1) if one not in answered), None)
