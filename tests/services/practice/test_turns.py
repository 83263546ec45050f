"""Submitting turns: stored once, in order, scored against what the customer just said."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from simulator.dialogue.effects import Heard
from simulator.scoring.context import EarlierReply
from simulator.services import practice
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.materials import Materials
from simulator.store import db
from simulator.store.models import AttemptStatus, Turn
from tests.factories.practice import later, make_attempt, make_person, send
from tests.factories.scoring import ASKING_REPLY, GOOD_REPLY, POOR_REPLY, SignScorer


def stored_turns(attempt_id: int) -> list[Turn]:
    query = db.select(Turn).where(Turn.attempt_id == attempt_id).order_by(Turn.seq)
    return list(db.session.scalars(query))


def contexts(materials: Materials) -> list[object]:
    assert isinstance(materials.scorer, SignScorer)
    return list(materials.scorer.contexts)


def test_the_customer_answers_a_reply(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    talk = send(materials, trainee, attempt, GOOD_REPLY, 1).conversation
    assert talk.turns[0].answer == (Heard("行，那你说几点回我？"),)


def test_a_reply_moves_the_mood_and_the_ledger_says_why(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    turn = send(materials, trainee, attempt, GOOD_REPLY, 1).conversation.turns[0]
    assert turn.mood_after < turn.mood_before == 60
    assert turn.mood_before + sum(entry.delta for entry in turn.ledger) == turn.mood_after


def test_every_chip_quotes_the_reply(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    turn = send(materials, trainee, attempt, GOOD_REPLY, 1).conversation.turns[0]
    assert len(turn.evidence) == 4
    assert all(chip.span.of(turn.text) == chip.quote for chip in turn.evidence)


def test_a_fact_comes_to_light_when_asked_for(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    talk = send(materials, trainee, attempt, ASKING_REPLY, 1).conversation
    assert [note.zh for note in talk.notes] == ["家里有八十五岁的母亲"]
    assert talk.turns[0].answer[0] == Heard("家里还有我八十五岁的母亲。")


def test_the_same_key_stores_one_turn(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    again = send(materials, trainee, attempt, GOOD_REPLY, 1)
    assert again.repeated
    assert again.seq == 1
    assert len(stored_turns(attempt)) == 1


def test_the_same_key_is_no_error_after_the_end(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    send(materials, trainee, attempt, GOOD_REPLY, 2)
    assert send(materials, trainee, attempt, GOOD_REPLY, 2).repeated


def test_a_text_changed_after_its_first_sending_is_kept_as_draft(
    materials: Materials, trainee: int
) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    talk = send(materials, trainee, attempt, "改过的话。", 1).conversation
    assert talk.draft == "改过的话。"
    assert talk.turns[0].text == GOOD_REPLY


def test_a_turn_made_for_another_line_is_refused(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    with pytest.raises(Conflict):
        practice.submit_turn(
            materials, trainee, attempt, "another-window", POOR_REPLY, 5, later(90), seq=1
        )
    assert len(stored_turns(attempt)) == 1


def test_nothing_is_said_after_the_end(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    talk = send(materials, trainee, attempt, GOOD_REPLY, 2).conversation
    assert talk.end is not None
    assert talk.end.ending_id == "settled"
    assert talk.status is AttemptStatus.WORK_ORDER
    with pytest.raises(Conflict):
        send(materials, trainee, attempt, GOOD_REPLY, 3)


def test_a_stranger_cannot_answer(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    with pytest.raises(NotFound):
        send(materials, make_person("赵一"), attempt, GOOD_REPLY, 1)


@pytest.mark.parametrize("text", ["", "  \n ", "\x00", "好" * 2001])
def test_an_empty_or_endless_reply_is_refused(
    materials: Materials, trainee: int, text: str
) -> None:
    attempt = make_attempt(materials, trainee)
    with pytest.raises(Invalid):
        send(materials, trainee, attempt, text, 1)


@pytest.mark.parametrize("key", ["", "short", "with space here", "x" * 65])
def test_a_malformed_key_is_refused(materials: Materials, trainee: int, key: str) -> None:
    attempt = make_attempt(materials, trainee)
    with pytest.raises(Invalid):
        practice.submit_turn(materials, trainee, attempt, key, GOOD_REPLY, 5, later(9))


def test_a_reply_is_stored_as_it_is_scored(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, " 第一行\r\n第二行\x00🙂 ", 1)
    assert stored_turns(attempt)[0].text == "第一行\n第二行🙂"


def test_typing_takes_no_longer_than_the_time_that_passed(
    materials: Materials, trainee: int
) -> None:
    attempt = make_attempt(materials, trainee)
    practice.submit_turn(materials, trainee, attempt, "key-0001", POOR_REPLY, 5000, later(20))
    practice.submit_turn(materials, trainee, attempt, "key-0002", POOR_REPLY, None, later(50))
    assert [turn.seconds for turn in stored_turns(attempt)] == [20, 30]


def test_the_scorer_gets_the_line_that_is_answered(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    send(materials, trainee, attempt, GOOD_REPLY, 2)
    lines = [context.customer.zh for context in contexts(materials)]  # type: ignore[attr-defined]
    assert lines == ["我都打了七次了！", "行，那你说几点回我？"]


def test_the_scorer_gets_the_earlier_replies(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, POOR_REPLY, 1)
    send(materials, trainee, attempt, GOOD_REPLY, 2)
    earlier = [context.earlier_replies for context in contexts(materials)]  # type: ignore[attr-defined]
    assert earlier == [(), (EarlierReply(POOR_REPLY, turn=1),)]


def test_a_reply_is_scored_once_if_nobody_interferes(materials: Materials, trainee: int) -> None:
    attempt = make_attempt(materials, trainee)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    send(materials, trainee, attempt, GOOD_REPLY, 1)
    assert len(contexts(materials)) == 1


def test_no_turn_of_parallel_windows_is_lost_or_doubled(app: Flask, materials: Materials) -> None:
    with app.app_context():
        user = make_person()
        attempt = make_attempt(materials, user)

    def window(number: int) -> list[bool]:
        done = []
        with app.app_context():
            # Each window sends twice, as after a lost answer, and windows share keys by twos.
            for _ in range(2):
                try:
                    sent = send(materials, user, attempt, POOR_REPLY, number // 2)
                    done.append(sent.repeated)
                except Conflict:
                    done.append(False)
                db.session.remove()
        return done

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(window, range(6)))
    with app.app_context():
        turns = stored_turns(attempt)
        assert [turn.seq for turn in turns] == [1, 2, 3]
        assert len({turn.key for turn in turns}) == 3
        assert turns[0].node_id == "first"
        assert {turn.node_id for turn in turns[1:]} == {"first-again"}
