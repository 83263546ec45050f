"""Goes over a scenario's values with the key path of each, for the linter."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel

from simulator.content.yaml_source import KeyPath
from simulator.dialogue.script import Condition, Line, Script
from simulator.text.bilingual import Text

B = TypeVar("B", bound=BaseModel)


def each(kind: type[B], within: object, where: KeyPath = ()) -> Iterator[tuple[KeyPath, B]]:
    """Every value of type ``kind`` inside ``within``, outermost first, with its key path."""
    if isinstance(within, kind):
        yield where, within
    if isinstance(within, BaseModel):
        for name in type(within).model_fields:
            yield from each(kind, getattr(within, name), (*where, name))
    elif isinstance(within, tuple):
        for index, inner in enumerate(within):
            yield from each(kind, inner, (*where, index))
    elif isinstance(within, dict):
        for key, inner in within.items():
            yield from each(kind, inner, (*where, str(key)))


def texts(within: BaseModel) -> Iterator[tuple[KeyPath, Text]]:
    """Every bilingual text with its key path."""
    return each(Text, within)


def conditions(within: BaseModel) -> Iterator[tuple[KeyPath, Condition]]:
    """Every condition, those inside ``any_of`` and ``none_of`` too, with its key path."""
    return each(Condition, within)


def places(script: Script) -> list[str]:
    """The ids of all nodes, then of all endings."""
    return [node.id for node in script.nodes] + [ending.id for ending in script.endings]


def further_lines(script: Script) -> Iterator[tuple[KeyPath, Line]]:
    """What others chime in with, with the key path of each line."""
    for index, node in enumerate(script.nodes):
        for number, line in enumerate(node.chime_in):
            yield ("nodes", index, "chime_in", number), line
    for index, ending in enumerate(script.endings):
        for number, line in enumerate(ending.chime_in):
            yield ("endings", index, "chime_in", number), line


def line_groups(script: Script) -> Iterator[tuple[KeyPath, tuple[Line, ...]]]:
    """The lines of each node and each ending, with the key path of the list."""
    for index, node in enumerate(script.nodes):
        yield ("nodes", index, "say"), node.say
    for index, ending in enumerate(script.endings):
        yield ("endings", index, "say"), ending.say
