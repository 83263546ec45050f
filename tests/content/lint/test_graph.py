"""Where routes lead in the end."""

from typing import Any

from simulator.content.lint.graph import (
    in_loops,
    leading_to,
    reached_from,
    routes_in_the_long_run,
    routes_of,
)
from tests.factories.scripts import node, script

GRAPH = {"a": ("b", "end"), "b": ("a",), "c": ("c",)}


def looping(*routes: dict[str, Any]) -> bool:
    return bool(in_loops(routes_in_the_long_run(script(node("first", *routes)))))


def test_everything_that_follows_is_reached() -> None:
    assert reached_from(GRAPH, ["a"]) == {"a", "b", "end"}


def test_everything_that_leads_to_a_goal_is_found_backwards() -> None:
    assert leading_to(GRAPH, ["end"]) == {"a", "b", "end"}


def test_loops_are_nodes_that_lead_back_to_themselves() -> None:
    assert in_loops(GRAPH) == {"a", "b", "c"}


def test_all_routes_count_at_first() -> None:
    one = script(node("first", {"when": {"hits": ["any"]}, "to": "gone"}, {"to": "settled"}))
    assert routes_of(one) == {"first": ("gone", "settled")}


def test_a_visit_count_ends_a_loop_in_the_long_run() -> None:
    assert not looping({"when": {"visits_at_least": 3}, "to": "gone"}, {"to": "first"})


def test_so_does_a_count_of_turns() -> None:
    assert not looping({"when": {"turns_at_least": 8}, "to": "gone"}, {"to": "first"})


def test_so_does_one_of_several_conditions_that_holds_in_time() -> None:
    when = {"any_of": [{"hits_so_far": 3}, {"visits_at_least": 3}]}
    assert not looping({"when": when, "to": "gone"}, {"to": "first"})


def test_a_count_that_asks_for_more_does_not() -> None:
    when = {"visits_at_least": 3, "hits_so_far": 1}
    assert looping({"when": when, "to": "gone"}, {"to": "first"})


def test_a_count_behind_a_route_back_does_not() -> None:
    assert looping(
        {"when": {"no_hits": True}, "to": "first"},
        {"when": {"visits_at_least": 3}, "to": "gone"},
        {"to": "first"},
    )
