"""What the plays of a case come to."""

from simulator.content.coverage import coverage
from simulator.content.library import load_library
from tests.factories.documents import GOOD_CASE
from tests.factories.scorers import EvenScorer


def test_it_counts_replies_at_nodes_and_plays_that_reach_endings_and_facts() -> None:
    case = load_library(GOOD_CASE).scenarios["good-case"]
    found = coverage(case.scenario, case.plays, EvenScorer(3))
    every = {play.name: 1 for play in case.plays}
    assert found.nodes["lift"] == every
    assert found.facts["knee"] == every
    assert found.nodes["when-fixed"] == {}
    assert set(found.missed) == {"when-fixed", "settled", "half", "escalated", "gone"}
