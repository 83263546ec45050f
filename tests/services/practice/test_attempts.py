"""Beginning an attempt, taking it up again, breaking it off, hints and drafts."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask

from simulator.dialogue.effects import Heard
from simulator.services import practice
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.materials import Materials
from simulator.store import db
from simulator.store.models import AttemptStatus
from simulator.text.language import Language
from tests.factories.practice import (
    NOW,
    SCENARIO,
    case_materials,
    finish,
    later,
    make_attempt,
    make_person,
    send,
)
from tests.factories.scoring import GOOD_REPLY, POOR_REPLY


def start(materials: Materials, user: int) -> int:
    return practice.start_attempt(materials, user, SCENARIO, Language.SIMPLIFIED, NOW)


def test_the_customer_speaks_first(materials: Materials, trainee: int) -> None:
    talk = practice.conversation(materials, trainee, start(materials, trainee))
    assert talk.opening == (Heard("我都打了七次了！"),)
    assert (talk.next_seq, talk.mood, talk.target_seconds) == (1, 60, 60)


def test_the_customer_speaks_the_language_of_the_attempt(
    materials: Materials, trainee: int
) -> None:
    attempt = practice.start_attempt(materials, trainee, SCENARIO, Language.ENGLISH, NOW)
    talk = practice.conversation(materials, trainee, attempt)
    assert talk.opening == (Heard("This is my seventh call!"),)


def test_an_open_attempt_is_taken_up_again(materials: Materials, trainee: int) -> None:
    first = start(materials, trainee)
    send(materials, trainee, first, POOR_REPLY, 1)
    assert start(materials, trainee) == first


def test_a_finished_attempt_is_not_taken_up_again(materials: Materials, trainee: int) -> None:
    assert start(materials, trainee) != finish(materials, trainee)


def test_a_fresh_start_leaves_the_open_attempt(materials: Materials, trainee: int) -> None:
    first = start(materials, trainee)
    fresh = make_attempt(materials, trainee)
    assert fresh != first
    assert practice.conversation(materials, trainee, first).status is AttemptStatus.LEFT


def test_two_clicks_begin_one_attempt(app: Flask, materials: Materials) -> None:
    with app.app_context():
        user = make_person()

    def click(_: int) -> int:
        with app.app_context():
            return start(materials, user)

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(click, range(4)))) == 1


def test_there_is_no_attempt_at_an_unknown_scenario(materials: Materials, trainee: int) -> None:
    with pytest.raises(NotFound):
        practice.start_attempt(materials, trainee, "no-such", Language.ENGLISH, NOW)


def test_a_running_attempt_keeps_the_version_it_began_with(
    materials: Materials, trainee: int, tmp_path: Path
) -> None:
    attempt = start(materials, trainee)
    newer = case_materials(tmp_path / "newer", change=("行，那你说几点回我？", "改过的台词"))
    talk = send(newer, trainee, attempt, GOOD_REPLY, 1).conversation
    assert talk.turns[0].answer == (Heard("行，那你说几点回我？"),)


def test_a_new_attempt_takes_the_newest_version(
    materials: Materials, trainee: int, tmp_path: Path
) -> None:
    start(materials, trainee)
    newer = case_materials(tmp_path / "newer", change=("行，那你说几点回我？", "改过的台词"))
    talk = send(newer, trainee, make_attempt(newer, trainee), GOOD_REPLY, 1).conversation
    assert talk.turns[0].answer == (Heard("改过的台词"),)


def test_a_hint_is_shown_once_it_is_taken(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    before = practice.conversation(materials, trainee, attempt).hint
    assert before is not None
    assert (before.cost, before.text) == (5, None)
    after = practice.ask_hint(materials, trainee, attempt)
    assert after.hint is not None
    assert after.hint.text is not None
    assert after.hint_cost == 5


def test_a_hint_costs_once(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    practice.ask_hint(materials, trainee, attempt)
    assert practice.ask_hint(materials, trainee, attempt).hint_cost == 5


def test_a_hint_taken_while_a_reply_is_under_way_is_kept(
    materials: Materials, trainee: int
) -> None:
    attempt = start(materials, trainee)
    practice.ask_hint(materials, trainee, attempt)
    assert send(materials, trainee, attempt, GOOD_REPLY, 1).conversation.hint_cost == 5


def test_there_is_not_a_hint_everywhere(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    with pytest.raises(NotFound):
        practice.ask_hint(materials, trainee, attempt)


def test_breaking_off_ends_the_conversation(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    talk = practice.break_off(materials, trainee, attempt, later(30))
    assert talk.end is not None
    assert talk.end.given_up
    assert talk.status is AttemptStatus.WORK_ORDER
    with pytest.raises(Conflict):
        practice.break_off(materials, trainee, attempt, later(31))


def test_a_draft_comes_back(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    assert practice.save_draft(trainee, attempt, practice.reply_place(1), "让您久\r\n等", NOW)
    assert practice.conversation(materials, trainee, attempt).draft == "让您久\n等"


def test_a_draft_is_replaced_by_a_later_one(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    for text in ("让", "让您"):
        practice.save_draft(trainee, attempt, practice.reply_place(1), text, NOW)
    assert practice.draft_at(trainee, attempt, practice.reply_place(1)) == "让您"


def test_an_emptied_draft_is_forgotten(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    for text in ("让", " "):
        practice.save_draft(trainee, attempt, practice.reply_place(1), text, NOW)
    assert practice.draft_at(trainee, attempt, practice.reply_place(1)) == ""


def test_a_sent_reply_is_no_draft_any_more(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    practice.save_draft(trainee, attempt, practice.reply_place(1), GOOD_REPLY, NOW)
    assert send(materials, trainee, attempt, GOOD_REPLY, 1).conversation.draft == ""


def test_a_draft_that_comes_after_its_turn_is_dropped(materials: Materials, trainee: int) -> None:
    attempt = start(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    assert not practice.save_draft(trainee, attempt, practice.reply_place(1), "迟到", NOW)
    assert practice.conversation(materials, trainee, attempt).draft == ""


@pytest.mark.parametrize("place", ["", "turn-", "turn-x", "turn-１", "elsewhere", "rewrite--1"])
def test_there_are_no_other_places_for_drafts(
    materials: Materials, trainee: int, place: str
) -> None:
    attempt = start(materials, trainee)
    with pytest.raises(Invalid):
        practice.save_draft(trainee, attempt, place, "x", NOW)


def test_deleting_a_user_deletes_their_attempts(materials: Materials, trainee: int) -> None:
    attempt = finish(materials, trainee)
    db.session.execute(db.text("DELETE FROM user_account"))
    db.session.commit()
    with pytest.raises(NotFound):
        practice.result(materials, trainee, attempt)
    assert db.session.execute(db.text("SELECT count(*) FROM turn")).scalar() == 0
