"""No case is passed by one reply that fits any complaint, pasted into every turn."""

from statistics import fmean

import pytest

from simulator.content.library import LoadedScenario, load_library
from simulator.content.play_runner import Conversation
from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer
from simulator.scoring.principles import Principle
from simulator.text.language import Language
from tests.scenarios.formulas import FORMULAS

CASES = list(load_library(SCENARIOS).scenarios.values())
TRIED = 10
"""So many of the formulas, those that score best at the opening of all cases."""


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    """The best scorer that is installed, as it serves trainees."""
    return build_scorer(SCENARIOS)


@pytest.fixture(scope="module")
def best(scorer: Scorer) -> list[tuple[Language, str]]:
    """The formulas with the highest mean level over the openings of all cases, and their tongue."""

    def mean_level(language: Language, reply: str) -> float:
        levels = []
        for case in CASES:
            turn = Conversation(case.scenario, language, scorer).answer(reply)
            levels += [int(level) for level in turn.score.levels.values()]
        return fmean(levels)

    every = [(language, reply) for language, replies in FORMULAS.items() for reply in replies]
    return sorted(every, key=lambda one: -mean_level(*one))[:TRIED]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.scenario.id)
def test_no_formula_pasted_into_every_turn_passes(
    case: LoadedScenario, best: list[tuple[Language, str]], scorer: Scorer
) -> None:
    passed = []
    for language, reply in best:
        conversation = Conversation(case.scenario, language, scorer)
        while not conversation.state.ended:
            conversation.answer(reply)
        if conversation.in_time().passed:
            passed.append(reply)
    assert passed == []


@pytest.mark.parametrize("language", list(FORMULAS))
def test_a_formula_is_no_understanding_of_this_customer(scorer: Scorer, language: Language) -> None:
    levels = [
        int(turn.score.levels[Principle.UNDERSTANDING])
        for case in CASES[:5]
        for reply in FORMULAS[language]
        for turn in [Conversation(case.scenario, language, scorer).answer(reply)]
    ]
    assert fmean(levels) < 2.5
