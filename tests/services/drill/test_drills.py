"""A drill from its start to its summary."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from simulator.content.library import Library
from simulator.scoring.principles import Level, Principle
from simulator.services import drill as drills
from simulator.services.drill.answering import AGAIN, FIRST, Reply
from simulator.services.drill.today import streak
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.materials import Materials
from simulator.services.practice.repetition.deck import deck_of, principles_in
from simulator.store import db, reading, writing
from simulator.store.models import Card, CardReview, DrillAnswer, ScenarioVersion
from simulator.text.language import Language
from tests.factories.practice import NOW, finish_blaming, later, make_person
from tests.factories.scoring import BLAME, BLAMING_REPLY, GOOD_REPLY, POOR_REPLY, SignScorer

TOMORROW = NOW + timedelta(days=1)
P = Principle


@pytest.fixture
def begun(seven: Materials, trainee: int) -> int:
    return begin(seven, trainee)


def begin(materials: Materials, user: int, at: datetime = NOW) -> int:
    return drills.start_drill(materials, user, Language.SIMPLIFIED, 7, at)


def answer(
    materials: Materials, user: int, drill_id: int, place: int, text: str, version: int = FIRST,
    key: str = "", minutes: int | None = None, seconds: float | None = 20,
) -> None:  # fmt: skip
    sent = Reply(place, version, key or f"key-{place}-{version}-0000", text, seconds)
    at = later(60 * (place if minutes is None else minutes))
    drills.answer_line(materials, user, drill_id, sent, at)


def answer_all(materials: Materials, user: int, drill_id: int, text: str = GOOD_REPLY) -> None:
    for place in range(1, 6):
        answer(materials, user, drill_id, place, text)


def test_a_drill_has_five_lines_of_different_cases(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer_all(seven, trainee, begun)
    found = [drills.line(seven, trainee, begun, place) for place in range(1, 6)]
    assert [one.count for one in found] == [5] * 5
    assert len({one.scenario.id for one in found}) == 5


def test_the_same_day_takes_up_the_drill_begun_the_next_one_does_not(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer(seven, trainee, begun, 1, GOOD_REPLY)
    assert begin(seven, trainee, NOW + timedelta(hours=5)) == begun
    assert begin(seven, trainee, TOMORROW) != begun


def test_after_a_finished_drill_another_one_can_be_begun(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer_all(seven, trainee, begun)
    assert begin(seven, trainee, later(900)) != begun


def test_an_answer_is_judged_by_what_its_line_exercises(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer(seven, trainee, begun, 1, BLAMING_REPLY)
    shown = drills.line(seven, trainee, begun, 1)
    (given,) = shown.answers
    assert set(given.levels) == set(shown.scenario.exercised_at(shown.node))
    assert given.levels[P.NO_BLAME_SHIFTING] is Level.VIOLATED
    assert set(given.reasons) == set(given.levels)
    assert [hit.quote for hit in given.hits] == [BLAME]
    assert given.hits[0].instead is not None
    assert given.seconds == 20


def test_the_context_is_the_line_the_facts_and_what_was_said_before(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer(seven, trainee, begun, 1, GOOD_REPLY)
    answer(seven, trainee, begun, 2, POOR_REPLY)
    assert isinstance(seven.scorer, SignScorer)
    context = seven.scorer.contexts[-1]
    assert context.customer.zh == "我都打了七次了！"
    assert "14:05" in context.facts
    assert [(one.text, one.turn) for one in context.earlier_replies] == [(GOOD_REPLY, 1)]


def test_an_answer_moves_the_principles_that_it_exercised(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer(seven, trainee, begun, 1, BLAMING_REPLY)
    with reading():
        due = {one: found.due_at for one, found in principles_in(deck_of(trainee)).items()}
    assert set(due) == {P.UNDERSTANDING, P.SINCERITY, P.SPEED, P.NO_BLAME_SHIFTING}
    assert due[P.NO_BLAME_SHIFTING] == later(60) + timedelta(days=1)


def test_a_drill_counts_the_attempts_before_it_first(seven: Materials, trainee: int) -> None:
    attempt = finish_blaming(seven, trainee)
    with writing() as session:
        session.execute(db.delete(CardReview))
        session.execute(db.delete(Card))
    begun = begin(seven, trainee, TOMORROW)
    sent = Reply(1, FIRST, "key-after-attempt", GOOD_REPLY)
    drills.answer_line(seven, trainee, begun, sent, TOMORROW)
    with reading():
        order = db.session.scalars(db.select(CardReview.attempt_id).order_by(CardReview.id)).all()
    assert order[0] == attempt
    assert order[-1] is None


def test_the_same_form_is_stored_and_counted_once(
    seven: Materials, trainee: int, begun: int
) -> None:
    for _ in range(2):
        answer(seven, trainee, begun, 1, GOOD_REPLY, key="the-same-key")
    with reading():
        assert _count(DrillAnswer) == 1
        assert _count(CardReview) == 4


def test_a_second_window_cannot_answer_the_same_line(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer(seven, trainee, begun, 1, GOOD_REPLY)
    with pytest.raises(Conflict):
        answer(seven, trainee, begun, 1, POOR_REPLY, key="another-key")
    assert drills.line(seven, trainee, begun, 1).answers[0].text == GOOD_REPLY


def test_one_more_try_is_kept_compared_and_not_counted(
    seven: Materials, trainee: int, begun: int
) -> None:
    answer(seven, trainee, begun, 1, BLAMING_REPLY)
    with reading():
        before = deck_of(trainee)
    answer(seven, trainee, begun, 1, GOOD_REPLY, AGAIN)
    with reading():
        assert deck_of(trainee) == before
    shown = drills.line(seven, trainee, begun, 1)
    assert [one.text for one in shown.answers] == [BLAMING_REPLY, GOOD_REPLY]
    assert shown.comparison is not None
    assert shown.comparison.fixed
    with pytest.raises(Conflict):
        answer(seven, trainee, begun, 1, POOR_REPLY, AGAIN, key="a-third-try")


@pytest.mark.parametrize(("place", "version"), [(2, FIRST), (1, AGAIN), (3, AGAIN), (1, 3), (1, 0)])
def test_lines_are_answered_in_their_order(
    seven: Materials, trainee: int, begun: int, place: int, version: int
) -> None:
    with pytest.raises(Conflict):
        answer(seven, trainee, begun, place, GOOD_REPLY, version)
    with reading():
        assert _count(DrillAnswer) == 0


@pytest.mark.parametrize("place", [0, 6, -1])
def test_there_is_no_line_outside_the_drill(
    seven: Materials, trainee: int, begun: int, place: int
) -> None:
    with pytest.raises(NotFound):
        answer(seven, trainee, begun, place, GOOD_REPLY)
    with pytest.raises(NotFound):
        drills.line(seven, trainee, begun, place)


def test_a_line_is_not_shown_before_its_turn(seven: Materials, trainee: int, begun: int) -> None:
    with pytest.raises(Conflict):
        drills.line(seven, trainee, begun, 2)


def test_an_empty_answer_is_refused(seven: Materials, trainee: int, begun: int) -> None:
    with pytest.raises(Invalid):
        answer(seven, trainee, begun, 1, "  \n ")


def test_the_time_is_never_more_than_has_passed(seven: Materials, trainee: int, begun: int) -> None:
    answer(seven, trainee, begun, 1, GOOD_REPLY, seconds=600)
    answer(seven, trainee, begun, 2, GOOD_REPLY, seconds=None)
    assert drills.line(seven, trainee, begun, 1).answers[0].seconds == 60
    assert drills.line(seven, trainee, begun, 2).answers[0].seconds is None


def test_a_drill_of_somebody_else_is_as_good_as_none(
    seven: Materials, trainee: int, begun: int
) -> None:
    other = make_person("周敏")
    answer_all(seven, trainee, begun)
    with pytest.raises(NotFound):
        drills.line(seven, other, begun)
    with pytest.raises(NotFound):
        drills.summary(seven, other, begun)
    with pytest.raises(NotFound):
        answer(seven, other, begun, 1, GOOD_REPLY, AGAIN)


def test_the_summary_tells_what_held_and_when_it_comes_back(
    seven: Materials, trainee: int, begun: int
) -> None:
    for place in range(1, 6):
        answer(seven, trainee, begun, place, POOR_REPLY if place == 2 else GOOD_REPLY)
    found = drills.summary(seven, trainee, begun)
    by_name = {one.principle: one for one in found.principles}
    assert by_name[P.NO_BLAME_SHIFTING].levels == (Level.GOOD,) * 5
    assert Level.MISSING in by_name[P.SPEED].levels
    assert found.principles[-1].principle is P.NO_BLAME_SHIFTING, "weakest first"
    assert all(one.due_at is not None and one.due_at > later(300) for one in found.principles)
    assert [one.place for one in found.lines] == [1, 2, 3, 4, 5]


def test_there_is_no_summary_before_the_end(seven: Materials, trainee: int, begun: int) -> None:
    answer(seven, trainee, begun, 1, GOOD_REPLY)
    with pytest.raises(Conflict):
        drills.summary(seven, trainee, begun)


def test_a_drill_keeps_the_scenarios_that_it_was_begun_with(
    seven: Materials, trainee: int, begun: int
) -> None:
    before = drills.line(seven, trainee, begun)
    without = Materials(_emptied(seven), seven.scorer, seven.rules)
    assert drills.line(without, trainee, begun) == before
    with reading():
        assert _count(ScenarioVersion) == 5


def test_without_scenarios_there_is_no_drill(seven: Materials, trainee: int) -> None:
    with pytest.raises(NotFound):
        begin(Materials(_emptied(seven), seven.scorer, seven.rules), trainee)


def test_the_next_drill_asks_other_lines(seven: Materials, trainee: int, begun: int) -> None:
    answer_all(seven, trainee, begun)
    asked = {_line_name(seven, trainee, begun, place) for place in range(1, 6)}
    second = begin(seven, trainee, later(900))
    fresh = set()
    for place in range(1, 3):
        fresh.add(_line_name(seven, trainee, second, place))
        answer(seven, trainee, second, place, GOOD_REPLY, minutes=20 + place)
    assert not fresh & asked


def test_today_tells_what_is_due_and_what_was_begun(seven: Materials, trainee: int) -> None:
    nothing = drills.today(seven, trainee, NOW)
    assert (nothing.due, nothing.begun, nothing.streak, nothing.next_due_at) == ((), None, 0, None)
    finish_blaming(seven, trainee)
    found = drills.today(seven, trainee, TOMORROW)
    assert P.NO_BLAME_SHIFTING in found.due
    assert [one.id for one in found.cases] == ["test-case"]
    begun = begin(seven, trainee, TOMORROW)
    again = drills.today(seven, trainee, TOMORROW + timedelta(hours=1))
    assert again.begun is not None
    assert (again.begun.drill_id, again.begun.place, again.begun.count) == (begun, 1, 5)


def test_a_finished_drill_counts_for_its_day(seven: Materials, trainee: int, begun: int) -> None:
    answer_all(seven, trainee, begun)
    found = drills.today(seven, trainee, later(900))
    assert (found.streak, found.done_today, found.begun) == (1, True, None)


def test_the_run_of_days_goes_up_to_today_or_yesterday() -> None:
    day = date(2026, 3, 10)
    days = [day - timedelta(days=back) for back in (1, 2, 4)]
    assert streak(days, day) == 2
    assert streak([day, *days], day) == 3
    assert streak(days[1:], day) == 0
    assert streak((), day) == 0


def _line_name(materials: Materials, user: int, drill_id: int, place: int) -> tuple[str, str]:
    shown = drills.line(materials, user, drill_id, place)
    return shown.scenario.id, shown.node.id


def _count(model: type) -> int:
    return int(db.session.scalar(db.select(db.func.count()).select_from(model)) or 0)


def _emptied(materials: Materials) -> Library:
    return replace(materials.library, scenarios={})
