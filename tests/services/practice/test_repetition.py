"""Cards: moved by finished attempts, once each, also by those of the time before there were any."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.principles import Level, Principle
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.services.practice.outcome import Outcome
from simulator.services.practice.repetition.deck import (
    deck_of,
    principles_in,
    review_attempts,
    scenarios_in,
)
from simulator.services.practice.repetition.rating import (
    rating_of_case,
    rating_of_level,
    ratings_of_principles,
)
from simulator.services.practice.repetition.scheduling import Schedule, reviewed
from simulator.store import db, reading, writing
from simulator.store.models import Card, CardReview
from simulator.text.language import Language
from tests.factories.practice import NOW, SCENARIO, finish, finish_blaming, later, make_person
from tests.factories.scoring import POOR_REPLY

SHANGHAI = timezone(timedelta(hours=8))
P = Principle


def outcome(
    total: int, *, passed: bool = True, points: dict[P, int | None] | None = None
) -> Outcome:
    return Outcome(
        points or {},
        total,
        passed,
        settled=True,
        pass_mark=60,
        hint_cost=0,
        step_cost=0,
        weights={},
    )


@pytest.mark.parametrize(
    ("total", "passed", "rating"),
    [
        (95, False, Rating.Again),
        (74, True, Rating.Hard),
        (75, True, Rating.Good),
        (89, True, Rating.Good),
        (90, True, Rating.Easy),
    ],
)
def test_a_case_is_rated_by_its_result(total: int, passed: bool, rating: Rating) -> None:
    assert rating_of_case(outcome(total, passed=passed)) is rating


def test_principles_are_rated_by_their_points_and_only_if_exercised() -> None:
    points: dict[P, int | None] = {
        P.UNDERSTANDING: 33, P.RESTRAINT: 67, P.SINCERITY: 90, P.SPEED: 95, P.NO_BLAME_SHIFTING: None,
    }  # fmt: skip
    assert ratings_of_principles(outcome(80, points=points), ()) == {
        P.UNDERSTANDING: Rating.Again,
        P.RESTRAINT: Rating.Hard,
        P.SINCERITY: Rating.Good,
        P.SPEED: Rating.Easy,
    }


def test_one_violation_outweighs_good_turns() -> None:
    points: dict[P, int | None] = {P.RESTRAINT: 95}
    assert ratings_of_principles(outcome(95, points=points), {P.RESTRAINT}) == {
        P.RESTRAINT: Rating.Again
    }


def test_a_single_reply_is_never_easy() -> None:
    assert [rating_of_level(level) for level in Level] == [
        Rating.Again, Rating.Again, Rating.Hard, Rating.Good,
    ]  # fmt: skip


RATINGS = st.lists(
    st.tuples(st.sampled_from(Rating), st.integers(0, 40 * 24)), min_size=1, max_size=12
)


@given(RATINGS)
def test_a_schedule_depends_on_the_reviews_alone_and_lasts_days(
    reviews: list[tuple[Rating, int]],
) -> None:
    def run() -> Schedule:
        schedule, at = None, NOW
        for rating, hours in reviews:
            at += timedelta(hours=hours)
            schedule = reviewed(schedule, rating, at)
            assert schedule.last_at == at
            assert timedelta(days=1) <= schedule.due_at - at <= timedelta(days=90)
            assert Schedule.from_state(schedule.state) == schedule
        assert schedule is not None
        return schedule

    assert run() == run()


def test_better_ratings_come_back_later() -> None:
    due = [reviewed(None, rating, NOW).due_at for rating in Rating]
    assert due == sorted(due)
    assert due[0] == NOW + timedelta(days=1)
    assert due[-1] > NOW + timedelta(days=5)


def test_what_was_practised_in_the_evening_is_due_in_the_morning() -> None:
    evening = datetime(2026, 3, 2, 21, 0, tzinfo=SHANGHAI)
    schedule = reviewed(None, Rating.Again, evening)
    assert not schedule.is_due(evening.replace(hour=23))
    assert schedule.is_due(evening.replace(day=3, hour=7))


def test_days_are_those_of_the_reader() -> None:
    schedule = reviewed(None, Rating.Again, datetime(2026, 3, 2, 15, 30, tzinfo=UTC))  # 23:30 there
    assert schedule.is_due(datetime(2026, 3, 3, 8, 0, tzinfo=SHANGHAI))
    assert not schedule.is_due(datetime(2026, 3, 2, 23, 59, tzinfo=UTC))


def test_a_finished_attempt_moves_its_case_and_its_principles_once(
    materials: Materials, trainee: int
) -> None:
    attempt_id = finish_blaming(materials, trainee)
    with reading():
        deck = deck_of(trainee)
        due = {one: found.due_at for one, found in principles_in(deck).items()}
        assert set(due) == {P.UNDERSTANDING, P.SINCERITY, P.SPEED, P.NO_BLAME_SHIFTING}
        assert due[P.NO_BLAME_SHIFTING] == later(900) + timedelta(days=1), "it was violated"
        assert set(scenarios_in(deck)) == {SCENARIO}
        assert _reviews() == [(attempt_id, 5)]
    with writing():
        review_attempts(trainee, later(1000))
    with reading():
        assert _reviews() == [(attempt_id, 5)]


def test_an_unfinished_attempt_moves_nothing(materials: Materials, trainee: int) -> None:
    practice.start_attempt(materials, trainee, SCENARIO, Language.SIMPLIFIED, NOW)
    with reading():
        assert deck_of(trainee) == {}


def test_attempts_from_before_there_were_cards_are_replayed_in_order(
    materials: Materials, trainee: int
) -> None:
    finish_blaming(materials, trainee)
    finish(materials, trainee)
    with reading():
        expected = deck_of(trainee)
    _forget_cards()
    with reading():
        assert deck_of(trainee) == expected
        assert _reviews() == [], "reading stores nothing"
    third = finish(materials, trainee, POOR_REPLY, POOR_REPLY, POOR_REPLY, POOR_REPLY)
    with reading():
        assert [attempt for attempt, _ in _reviews()] == [third - 2, third - 1, third]


def test_cards_are_of_one_person_only(materials: Materials, trainee: int) -> None:
    other = make_person("周敏")
    finish(materials, trainee)
    with reading():
        assert deck_of(other) == {}


def test_a_case_that_was_not_passed_is_recommended_the_next_day(
    materials: Materials, trainee: int
) -> None:
    finish(materials, trainee, POOR_REPLY, POOR_REPLY, POOR_REPLY, POOR_REPLY)
    same_day, next_day = NOW + timedelta(hours=10), NOW + timedelta(days=1)
    first = practice.recommend(materials, trainee, same_day)
    again = practice.recommend(materials, trainee, next_day)
    assert first is not None
    assert first.reason.en is not None
    assert "yesterday" not in first.reason.en
    assert again is not None
    assert (
        again.reason.en == "You did not pass this case yesterday; now is the time to try it again."
    )


def test_a_passed_case_is_recommended_again_when_it_is_due(
    materials: Materials, trainee: int
) -> None:
    finish(materials, trainee)
    with reading():
        due_at = scenarios_in(deck_of(trainee))[SCENARIO].due_at
    assert practice.recommend(materials, trainee, due_at - timedelta(days=1)) is None
    found = practice.recommend(materials, trainee, due_at)
    assert found is not None
    assert found.reason.zh is not None
    assert found.reason.zh.endswith("天前你练过这个情景，趁还没忘，再来一遍。")


def _reviews() -> list[tuple[int | None, int]]:
    """Attempts and how many cards each has moved."""
    rows = db.session.execute(
        db.select(CardReview.attempt_id, db.func.count())
        .group_by(CardReview.attempt_id)
        .order_by(CardReview.attempt_id)
    )
    return [(attempt, count) for attempt, count in rows]


def _forget_cards() -> None:
    with writing() as session:
        session.execute(db.delete(CardReview))
        session.execute(db.delete(Card))
