import pytest
from pydantic import ValidationError

from simulator.content.rubric_file import read_rubric
from simulator.paths import SCENARIOS
from simulator.scoring.principles import Level, Principle
from simulator.scoring.rubric import Bound, Condition, Rubric, remark

RUBRIC = read_rubric(SCENARIOS)


def test_a_condition_without_demands_holds_always() -> None:
    assert Condition().holds([])


def test_one_of_any_is_enough() -> None:
    assert Condition(any=("a", "b")).holds(["b"])
    assert not Condition(any=("a", "b")).holds(["c"])


def test_each_of_all_is_needed() -> None:
    assert not Condition(all=("a", "b")).holds(["b"])


def test_none_may_be_heard() -> None:
    assert not Condition(none=("a",)).holds(["a", "b"])


def test_a_bound_that_leaves_no_level_is_refused() -> None:
    with pytest.raises(ValidationError, match="at_least is above at_most"):
        Bound(at_least=2, at_most=1)


def test_an_insult_bounds_restraint_whatever_was_learned() -> None:
    part = RUBRIC.principles[Principle.RESTRAINT]
    assert part.bounded(Level.GOOD, ["hit disrespect", "hit"]) is Level.VIOLATED


def test_a_promise_against_the_authority_violates_its_principle() -> None:
    part = RUBRIC.principles[Principle.NO_CARELESS_PROMISES]
    assert part.bounded(Level.GOOD, ["promise level 0"]) is Level.VIOLATED


def test_a_few_words_are_not_rated_below_what_the_handbook_says() -> None:
    levels = [RUBRIC.principles[one].bounded(Level.VIOLATED, ["says little"]) for one in Principle]
    assert levels == [1, 2, 1, 1, 3, 3]


def test_a_few_words_that_offend_are_not_protected() -> None:
    part = RUBRIC.principles[Principle.SINCERITY]
    assert part.bounded(Level.VIOLATED, ["says little", "hit", "hit dismiss"]) is Level.VIOLATED


def test_the_first_step_that_fits_decides() -> None:
    part = RUBRIC.principles[Principle.SPEED]
    assert part.decided(["act act_now", "act commit_time"]) is Level.GOOD
    assert part.decided(["act act_now", "act commit_time", "hit dismiss"]) is Level.GOOD
    assert part.decided(["hit dismiss"]) is Level.VIOLATED


@pytest.mark.parametrize("principle", Principle)
def test_each_ladder_reaches_its_ends(principle: Principle) -> None:
    steps = {step.level for step in RUBRIC.principles[principle].ladder}
    assert {0, 3} <= steps or principle is Principle.UNDERSTANDING


def test_a_bound_against_all_belief_is_set_aside() -> None:
    part = RUBRIC.principles[Principle.SINCERITY]
    sure = (0.0, 0.0, 0.05, 0.95)
    assert part.bounded(Level.GOOD, ["hit deflect"], sure, consent=0.25) is Level.GOOD


def test_a_bound_that_belief_allows_holds() -> None:
    part = RUBRIC.principles[Principle.SINCERITY]
    torn = (0.0, 0.3, 0.3, 0.4)
    assert part.bounded(Level.GOOD, ["hit deflect"], torn, consent=0.25) is Level.MISSING


def test_a_row_of_catchwords_bounds_a_level_against_all_belief() -> None:
    part = RUBRIC.principles[Principle.UNDERSTANDING]
    sure = (0.0, 0.0, 0.0, 1.0)
    assert part.bounded(Level.GOOD, ["word list"], sure, consent=0.25) is Level.MISSING


def test_a_blocking_insult_bounds_restraint_against_all_belief() -> None:
    part = RUBRIC.principles[Principle.RESTRAINT]
    sure = (0.0, 0.0, 0.0, 1.0)
    assert part.bounded(Level.GOOD, ["blocking disrespect"], sure, consent=0.25) is Level.VIOLATED


def test_a_promise_that_is_no_guarantee_bounds_no_level_against_all_belief() -> None:
    part = RUBRIC.principles[Principle.NO_CARELESS_PROMISES]
    sure = (0.0, 0.0, 0.05, 0.95)
    assert part.bounded(Level.GOOD, ["promise level 0"], sure, consent=0.1) is Level.GOOD
    guaranteed = ["promise level 0", "promise guaranteed"]
    assert part.bounded(Level.GOOD, guaranteed, sure, consent=0.1) is Level.MISSING


def test_the_first_remark_that_fits_is_said() -> None:
    better = RUBRIC.principles[Principle.SPEED].better
    assert remark(better, []).zh == "说出现在就做哪一步、什么时候回话，对方心里就有底"
    assert remark(better, ["act act_vague"]).zh == "再说好什么时候给客户回音，对方心里就有底"
    assert remark(better, ["act commit_time"]).zh == "再说清现在就动手做哪一步，对方就看得见动静"
    assert remark(better, ["act commit_time", "act act_now"]) == better[-1].say


def test_remarks_that_may_leave_one_wordless_are_refused() -> None:
    part = RUBRIC.principles[Principle.SPEED]
    gaping = part.model_copy(update={"better": part.better[:-1]})
    principles = {**RUBRIC.principles, Principle.SPEED: gaping}
    with pytest.raises(ValidationError, match="the last of several remarks must fit always"):
        Rubric.model_validate({**dict(RUBRIC), "principles": principles})
