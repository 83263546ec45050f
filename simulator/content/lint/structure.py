"""Whether a conversation holds together: ids, routes, lines, loops and endings."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from simulator.content.diagnostics import Diagnostic
from simulator.content.lint.graph import (
    in_loops,
    leading_to,
    reached_from,
    routes_in_the_long_run,
    routes_of,
)
from simulator.content.lint.walk import line_groups, places
from simulator.content.scenario import Scenario
from simulator.content.scenario_file import ScenarioFile
from simulator.content.yaml_source import KeyPath
from simulator.dialogue.script import EndingKind

ENDINGS_NEEDED = 4


def check_identifiers(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Two things of one kind under one id."""
    for group in _identifiers(file.scenario):
        first: dict[str, KeyPath] = {}
        for where, identifier in group:
            if identifier in first:
                line = file.document.at(*first[identifier])[0]
                yield file.document.finding("duplicate-id", *where, id=identifier, line=line)
            first.setdefault(identifier, where)


def check_routes(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Routes that lead nowhere, are never tried, or leave a reply without any."""
    known = places(file.scenario)
    if file.scenario.node(file.scenario.opening) is None:
        nodes = [node.id for node in file.scenario.nodes]
        remedy = _did_you_mean(file.scenario.opening, nodes)
        yield file.document.finding(
            "dangling-opening", "opening", remedy=remedy, id=file.scenario.opening
        )
    for index, node in enumerate(file.scenario.nodes):
        where: KeyPath = ("nodes", index, "routes")
        for number, route in enumerate(node.routes):
            if route.to not in known:
                remedy = _did_you_mean(route.to, known)
                place = (*where, number, "to")
                yield file.document.finding("dangling-route", *place, remedy=remedy, id=route.to)
        yield from _order(file, where, [route.when is None for route in node.routes], "route")


def check_lines(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Lines that are never spoken, and nodes or endings where the customer may stay silent."""
    for where, lines in line_groups(file.scenario):
        yield from _order(file, where, [line.when is None for line in lines], "line")


def check_reach(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Nodes and endings that no conversation comes to."""
    reached = reached_from(routes_of(file.scenario), [file.scenario.opening])
    for index, node in enumerate(file.scenario.nodes):
        if node.id not in reached:
            yield file.document.finding("unreachable-node", "nodes", index, "id", id=node.id)
    for index, ending in enumerate(file.scenario.endings):
        if ending.id not in reached:
            where = ("endings", index, "id")
            yield file.document.finding("unreachable-ending", *where, id=ending.id)


def check_ways_out(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Nodes from which no ending can be reached, and loops that patience alone does not end."""
    endings = [ending.id for ending in file.scenario.endings]
    ending_at_all = leading_to(routes_of(file.scenario), endings)
    looping = in_loops(routes_in_the_long_run(file.scenario))
    for index, node in enumerate(file.scenario.nodes):
        if node.id not in ending_at_all:
            yield file.document.finding("dead-end", "nodes", index, "id", id=node.id)
        elif node.id in looping:
            where = ("nodes", index, "routes")
            yield file.document.finding("endless-loop", *where, on_key=True, id=node.id)


def check_endings(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Too few different ends, or none in which the customer is content."""
    endings = file.scenario.endings
    if len(endings) < ENDINGS_NEEDED:
        yield file.document.finding(
            "few-endings", "endings", on_key=True, count=len(endings), needed=ENDINGS_NEEDED
        )
    if all(ending.kind is not EndingKind.SETTLED for ending in endings):
        yield file.document.finding("never-settled", "endings", on_key=True)


def _identifiers(scenario: Scenario) -> Iterator[list[tuple[KeyPath, str]]]:
    order = scenario.work_order
    yield [
        *((("nodes", index, "id"), one.id) for index, one in enumerate(scenario.nodes)),
        *((("endings", index, "id"), one.id) for index, one in enumerate(scenario.endings)),
    ]
    yield [(("hidden_facts", i, "id"), one.id) for i, one in enumerate(scenario.hidden_facts)]
    for name in ("route", "escalation", "deadline"):
        choices = getattr(order, name).choices
        yield [(("work_order", name, "choices", i, "id"), one.id) for i, one in enumerate(choices)]
    points = order.record.must_mention
    yield [
        (("work_order", "record", "must_mention", i, "id"), one.id) for i, one in enumerate(points)
    ]


def _order(
    file: ScenarioFile, where: KeyPath, unconditional: Sequence[bool], kind: str
) -> Iterator[Diagnostic]:
    """The last of several must be without a condition, and no other may be."""
    if True not in unconditional:
        yield file.document.finding(f"last-{kind}-conditional", *where, len(unconditional) - 1)
    else:
        first = unconditional.index(True)
        for number in range(first + 1, len(unconditional)):
            line = file.document.at(*where, first)[0]
            yield file.document.finding(f"{kind}-never-tried", *where, number, line=line)


def _did_you_mean(word: str, known: Sequence[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"did you mean “{near[0]}”?" if near else ""
