"""What is named as the cause of a level, and what is left unsaid because it is in doubt."""

import pytest

from simulator.content.rubric_file import read_rubric
from simulator.paths import SCENARIOS
from simulator.scoring.finding import Present
from simulator.scoring.findings import credit, deduction, findings
from simulator.scoring.labels import HEAD
from simulator.scoring.principles import Level, Principle
from simulator.scoring.rubric import PrincipleRubric
from simulator.scoring.signals import CLEAR, FAINT, HEARD, Signal, Signals
from simulator.text.span import Span


@pytest.fixture(scope="module")
def sincerity() -> PrincipleRubric:
    return read_rubric(SCENARIOS).principles[Principle.SINCERITY]


def found(**strengths: float) -> Signals:
    return {
        name.replace("__", " "): (Signal(Span(0, 4), strength, HEAD),)
        for name, strength in strengths.items()
    }


def name_of(named: tuple[str, Signal] | None) -> str | None:
    return named[0] if named else None


def test_the_first_credit_of_the_rubric_that_is_clear_is_named(sincerity: PrincipleRubric) -> None:
    heard = found(act__own=CLEAR, act__apologise_specific=HEARD, act__limit=1.0)
    assert name_of(credit(heard, Level.GOOD, sincerity)) == "act own"


def test_nothing_doubtful_is_praised(sincerity: PrincipleRubric) -> None:
    assert credit(found(act__own=HEARD), Level.GOOD, sincerity) is None


def test_a_violated_principle_has_no_credit(sincerity: PrincipleRubric) -> None:
    assert credit(found(act__own=1.0), Level.VIOLATED, sincerity) is None


def test_a_doubtful_deduction_explains_a_low_level_only(sincerity: PrincipleRubric) -> None:
    heard = found(seems__dismiss=HEARD, act__wait=HEARD + 0.1)
    assert deduction(heard, Level.PARTLY, sincerity) is None
    assert name_of(deduction(heard, Level.MISSING, sincerity)) == "act wait"


def test_a_suspicion_is_not_named(sincerity: PrincipleRubric) -> None:
    assert deduction(found(seems__dismiss=FAINT), Level.VIOLATED, sincerity) is None


def test_what_a_hit_says_is_not_said_again_of_the_rest_of_its_clause() -> None:
    rubric = read_rubric(SCENARIOS)
    heard = {
        "hit provoke": (Signal(Span(3, 8), 1.0, "manner.any"),),
        "seems provoke": (Signal(Span(0, 10), 0.9, HEAD), Signal(Span(12, 20), 0.9, HEAD)),
    }
    levels = {Principle.RESTRAINT: Level.VIOLATED}
    told = findings("想讹我是不是这样吧，我就是不给您去办呢。", heard, levels, rubric)
    places = [one.span for one in told if isinstance(one, Present)]
    assert places == [Span(3, 8), Span(12, 20)]


def test_words_that_promise_what_they_may_not_earn_no_credit() -> None:
    rubric = read_rubric(SCENARIOS)
    step, promised = Span(0, 8), Span(9, 20)
    heard = {
        "act act_now": (Signal(promised, 0.9, HEAD), Signal(step, 0.8, HEAD)),
        "promise level 0": (Signal(promised, 1.0, "promise"),),
    }
    told = findings(
        "我这就去登记您的事，今晚十点前一定赔到您账上。",
        heard,
        {Principle.SPEED: Level.GOOD},
        rubric,
    )
    assert [one.span for one in told if isinstance(one, Present)] == [step]


def test_an_act_that_a_rule_and_the_ear_find_is_listed_once() -> None:
    rubric = read_rubric(SCENARIOS)
    by_rule, elsewhere = Span(0, 8), Span(10, 15)
    heard = {
        "act act_now": (
            Signal(by_rule, 0.9, "steps.act-now"),
            Signal(by_rule, 0.9, HEAD),
            Signal(elsewhere, 0.8, HEAD),
        ),
    }
    told = findings(
        "我这就去登记您的，也派单给师傅了。", heard, {Principle.SPEED: Level.GOOD}, rubric
    )
    assert [one.span for one in told if isinstance(one, Present)] == [by_rule, elsewhere]
