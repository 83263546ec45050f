"""Model replies that are not good enough to be shown."""

from simulator.content.model_replies import weak_models
from simulator.scoring.principles import Principle
from tests.factories.documents import good_file
from tests.factories.scorers import EvenScorer

SCENARIO = good_file().scenario


def test_good_model_replies_give_nothing() -> None:
    assert list(weak_models(SCENARIO, EvenScorer(3))) == []


def test_a_weak_one_is_told_for_each_language_and_principle_judged_there() -> None:
    found = [
        (*one.where[1:2], one.where[-1], one.principle)
        for one in weak_models(SCENARIO, EvenScorer(2))
    ]
    assert found == [
        (0, "zh", Principle.UNDERSTANDING),
        (0, "zh", Principle.SPEED),
        (0, "en", Principle.UNDERSTANDING),
        (0, "en", Principle.SPEED),
        (1, "zh", Principle.SPEED),
        (1, "en", Principle.SPEED),
    ]


def test_a_node_that_names_no_principle_judges_all_of_the_scenario() -> None:
    assert SCENARIO.exercised_at(SCENARIO.nodes[0]) == (Principle.UNDERSTANDING, Principle.SPEED)
    assert SCENARIO.exercised_at(SCENARIO.nodes[1]) == (Principle.SPEED,)


def test_a_model_reply_answers_the_line_usual_at_its_node() -> None:
    scorer = EvenScorer(3)
    list(weak_models(SCENARIO, scorer))
    assert scorer.scored[1][1].customer.en == "The lift has stopped again!"
