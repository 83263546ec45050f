"""Rewriting a turn after the result: comparison, fresh reaction, and what it unlocks."""

import pytest

from simulator.dialogue.effects import Heard
from simulator.scoring.principles import Category, Level, Principle
from simulator.services import practice
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.materials import Materials
from simulator.services.practice.transcript import RewriteView
from tests.factories.practice import finish, finish_blaming, later, make_attempt, make_person, send
from tests.factories.scoring import BLAME, BLAMING_REPLY, GOOD_REPLY, POOR_REPLY


def rewrite(
    materials: Materials, user: int, attempt: int, text: str, key: str = "rewrite-0001"
) -> RewriteView:
    return practice.rewrite_turn(materials, user, attempt, 1, key, text, later(1000))


def test_what_is_gone_is_fixed(materials: Materials, trainee: int) -> None:
    compared = rewrite(
        materials, trainee, finish_blaming(materials, trainee), GOOD_REPLY
    ).comparison
    assert [point.quote for point in compared.fixed if point.category] == [BLAME]
    assert {point.principle for point in compared.fixed if point.principle} == {
        Principle.UNDERSTANDING,
        Principle.SINCERITY,
        Principle.SPEED,
        Principle.NO_BLAME_SHIFTING,
    }
    assert (compared.still_missing, compared.new_problems) == ((), ())


def test_what_stays_away_is_still_missing(materials: Materials, trainee: int) -> None:
    compared = rewrite(
        materials, trainee, finish_blaming(materials, trainee), POOR_REPLY
    ).comparison
    still = {point.principle: point for point in compared.still_missing}
    assert set(still) == {Principle.UNDERSTANDING, Principle.SINCERITY, Principle.SPEED}
    assert (still[Principle.SPEED].before, still[Principle.SPEED].after) == (
        Level.MISSING,
        Level.MISSING,
    )


def test_what_comes_in_is_a_new_problem(materials: Materials, trainee: int) -> None:
    compared = rewrite(materials, trainee, finish(materials, trainee), BLAMING_REPLY).comparison
    assert compared.new_problems[0].category is Category.BLAME_CUSTOMER
    assert compared.new_problems[0].text.zh == "这句话把责任推给了客户。"
    assert compared.fixed == ()


def test_a_rewrite_is_compared_with_the_original_and_not_with_the_last_one(
    materials: Materials, trainee: int
) -> None:
    attempt = finish_blaming(materials, trainee)
    first = rewrite(materials, trainee, attempt, GOOD_REPLY)
    second = rewrite(materials, trainee, attempt, GOOD_REPLY, "rewrite-0002")
    assert (first.number, second.number) == (1, 2)
    assert second.comparison == first.comparison


def test_the_customer_reacts_from_the_state_before_that_turn(
    materials: Materials, trainee: int
) -> None:
    seen = rewrite(materials, trainee, finish_blaming(materials, trainee), GOOD_REPLY)
    assert seen.reaction == (Heard("行，那你说几点回我？"),)
    assert seen.mood_before == 60
    assert seen.mood_after < 60


def test_the_original_and_the_result_stay(materials: Materials, trainee: int) -> None:
    attempt = finish_blaming(materials, trainee)
    before = practice.result(materials, trainee, attempt)
    rewrite(materials, trainee, attempt, GOOD_REPLY)
    after = practice.result(materials, trainee, attempt)
    assert after.verdict.total == before.verdict.total
    assert after.turns[0].text == BLAMING_REPLY


def test_a_rewrite_unlocks_better_wording_of_its_turn_only(
    materials: Materials, trainee: int
) -> None:
    attempt = finish_blaming(materials, trainee)
    rewrite(materials, trainee, attempt, POOR_REPLY)
    first, second, _ = practice.result(materials, trainee, attempt).turns
    assert first.unlocked
    assert first.hits[0].instead is not None
    assert first.model_replies[0].reply.zh == "让您打了七次，是我们不对。"
    assert not second.unlocked


def test_giving_up_unlocks_better_wording(materials: Materials, trainee: int) -> None:
    attempt = finish_blaming(materials, trainee)
    practice.give_up_turn(trainee, attempt, 1, later(1000))
    turn = practice.result(materials, trainee, attempt).turns[0]
    assert turn.unlocked
    assert turn.model_replies
    assert turn.rewrites == ()


def test_the_same_key_is_stored_once(materials: Materials, trainee: int) -> None:
    attempt = finish_blaming(materials, trainee)
    rewrite(materials, trainee, attempt, GOOD_REPLY)
    assert rewrite(materials, trainee, attempt, POOR_REPLY).text == GOOD_REPLY
    assert len(practice.result(materials, trainee, attempt).turns[0].rewrites) == 1


def test_its_draft_goes_once_it_is_stored(materials: Materials, trainee: int) -> None:
    attempt = finish_blaming(materials, trainee)
    place = practice.rewrite_place(1)
    assert practice.save_draft(trainee, attempt, place, "让您", later(950))
    rewrite(materials, trainee, attempt, GOOD_REPLY)
    assert practice.draft_at(trainee, attempt, place) == ""


def test_nothing_is_rewritten_before_the_result(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, BLAMING_REPLY, 1)
    with pytest.raises(Conflict):
        rewrite(materials, trainee, attempt, GOOD_REPLY)


def test_there_must_be_such_a_turn(materials: Materials, trainee: int) -> None:
    attempt = finish(materials, trainee)
    with pytest.raises(NotFound):
        practice.give_up_turn(trainee, attempt, 9, later(1000))


def test_an_empty_rewrite_is_refused(materials: Materials, trainee: int) -> None:
    with pytest.raises(Invalid):
        rewrite(materials, trainee, finish(materials, trainee), " ")


def test_a_stranger_rewrites_nothing(materials: Materials, trainee: int) -> None:
    attempt = finish(materials, trainee)
    with pytest.raises(NotFound):
        rewrite(materials, make_person("赵一"), attempt, GOOD_REPLY)
