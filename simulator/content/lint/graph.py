"""Where the routes of a script lead: what is reached, what is not, and which loops never end."""

from collections.abc import Iterable, Mapping

from simulator.dialogue.script import Condition, Node, Script

Graph = Mapping[str, tuple[str, ...]]

# Keys that hold for ever once the conversation has gone on long enough.
_IN_TIME = frozenset({"visits_at_least", "turns_at_least"})


def routes_of(script: Script) -> Graph:
    """Where each node's routes lead; endings lead nowhere."""
    return {node.id: tuple(route.to for route in node.routes) for node in script.nodes}


def routes_in_the_long_run(script: Script) -> Graph:
    """Where each node's routes can still lead after many visits.

    Routes behind one that by then always holds are never taken again.
    """
    return {node.id: _in_the_long_run(node) for node in script.nodes}


def reached_from(graph: Graph, starts: Iterable[str]) -> frozenset[str]:
    """Everything that ``starts`` lead to, themselves included."""
    found, waiting = set[str](), list(starts)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(graph.get(one, ()))
    return frozenset(found)


def leading_to(graph: Graph, goals: Iterable[str]) -> frozenset[str]:
    """Everything from which one of ``goals`` can be reached, themselves included."""
    backward: dict[str, tuple[str, ...]] = {}
    for start, ends in graph.items():
        for end in ends:
            backward[end] = (*backward.get(end, ()), start)
    return reached_from(backward, goals)


def in_loops(graph: Graph) -> frozenset[str]:
    """The nodes that lead back to themselves."""
    return frozenset(one for one in graph if one in reached_from(graph, graph[one]))


def _in_the_long_run(node: Node) -> tuple[str, ...]:
    ends = []
    for route in node.routes:
        ends.append(route.to)
        if _holds_in_time(route.when):
            break
    return tuple(ends)


def _holds_in_time(condition: Condition | None) -> bool:
    if condition is None:
        return True
    given = condition.model_fields_set
    if given == {"any_of"}:
        return any(_holds_in_time(one) for one in condition.any_of)
    return given <= _IN_TIME
