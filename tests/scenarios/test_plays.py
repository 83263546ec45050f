"""The scenarios of the product, run: each play goes as it expects, each model reply is good."""

import pytest

from simulator.content.library import LoadedScenario, load_library
from simulator.content.model_replies import weak_models
from simulator.content.play_file import LoadedPlay
from simulator.content.play_runner import run_play, unmet_expectations
from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer

CASES = list(load_library(SCENARIOS).scenarios.values())
PLAYS = [(case, play) for case in CASES for play in case.plays]


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    """The best scorer that is installed, as it serves trainees."""
    return build_scorer(SCENARIOS)


@pytest.mark.parametrize(
    ("case", "play"), PLAYS, ids=[f"{case.scenario.id}/{play.name}" for case, play in PLAYS]
)
def test_a_play_goes_as_it_expects(case: LoadedScenario, play: LoadedPlay, scorer: Scorer) -> None:
    conversation = run_play(case.scenario, play.play, scorer)
    unmet = unmet_expectations(play.play, conversation)
    assert [f"turn {one.turn}: {one.reason}" for one in unmet] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.scenario.id)
def test_every_ending_is_reached_by_a_play(case: LoadedScenario) -> None:
    endings = {ending.id for ending in case.scenario.endings}
    assert {play.play.ending for play in case.plays} == endings


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.scenario.id)
def test_every_model_reply_is_good_on_all_that_its_node_judges(
    case: LoadedScenario, scorer: Scorer
) -> None:
    weak = weak_models(case.scenario, scorer)
    assert [f"{one.where}: {one.principle} {int(one.level)}" for one in weak] == []
