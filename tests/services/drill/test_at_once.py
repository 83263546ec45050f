"""Two windows at the same moment: nothing is stored twice, nothing is lost, nobody waits forever."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from flask import Flask

from simulator.services import drill as drills
from simulator.services import practice
from simulator.services.drill.answering import FIRST, Reply
from simulator.services.materials import Materials
from simulator.store import db, reading
from simulator.store.models import Card, CardReview, Drill, DrillAnswer
from simulator.text.language import Language
from tests.factories.practice import (
    ANSWERS,
    NOW,
    case_materials,
    later,
    make_attempt,
    make_person,
    send,
)
from tests.factories.scoring import GOOD_REPLY
from tests.services.drill.conftest import OTHERS


@pytest.fixture
def cases(tmp_path: Path) -> Materials:
    return case_materials(tmp_path / "cases", *OTHERS)


def at_once(app: Flask, *calls: Callable[[], object]) -> list[object]:
    """What each of ``calls`` gives, all begun at the same moment, each with a session of its own."""
    ready = Barrier(len(calls))

    def run(call: Callable[[], object]) -> object:
        with app.app_context():
            ready.wait(10)
            return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def count(app: Flask, model: type) -> int:
    with app.app_context(), reading():
        return int(db.session.scalar(db.select(db.func.count()).select_from(model)) or 0)


def test_two_clicks_begin_one_drill(app: Flask, cases: Materials) -> None:
    with app.app_context():
        user = make_person()

    def begin() -> int:
        return drills.start_drill(cases, user, Language.SIMPLIFIED, 7, NOW)

    assert len(set(at_once(app, begin, begin, begin))) == 1
    assert count(app, Drill) == 1


def test_a_form_sent_twice_at_once_counts_once(app: Flask, cases: Materials) -> None:
    with app.app_context():
        user = make_person()
        drill_id = drills.start_drill(cases, user, Language.SIMPLIFIED, 7, NOW)

    def answer() -> None:
        drills.answer_line(
            cases, user, drill_id, Reply(1, FIRST, "one-key-only", GOOD_REPLY), later(60)
        )

    at_once(app, answer, answer, answer)
    assert count(app, DrillAnswer) == 1
    assert count(app, CardReview) == count(app, Card) == 4


def test_attempts_that_finish_at_once_move_the_cards_once_each(
    app: Flask, cases: Materials
) -> None:
    names = OTHERS[:3]
    with app.app_context():
        user = make_person()
        attempts = [make_attempt(cases, user, name) for name in names]
        for attempt in attempts:
            for number in (1, 2):
                send(cases, user, attempt, GOOD_REPLY, number)

    def hand_over(attempt: int) -> Callable[[], object]:
        return lambda: practice.submit_work_order(cases, user, attempt, ANSWERS, later(900))

    at_once(app, *map(hand_over, attempts))
    assert count(app, Card) == len(names) + 4
    assert count(app, CardReview) == len(names) * 5
