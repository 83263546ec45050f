"""The conversation: replies stored once, drafts kept, hints with their price, errors that keep."""

import re

import pytest
from flask import Flask

from simulator.services import practice
from simulator.services.materials import Materials
from tests.factories.scoring import ASKING_REPLY, BLAMING_REPLY, GOOD_REPLY, POOR_REPLY
from tests.helpers.web_client import HTMX
from tests.web.conftest import Person

KEY = re.compile(r'name="key" value="([^"]+)"')


def key_of(page: str) -> str:
    found = KEY.search(page)
    assert found, "no form for a reply"
    return found[1]


def reply(person: Person, attempt: int, text: str, *, htmx: bool = True, **more: object) -> str:
    """Send ``text`` as the page would; gives the answer."""
    page = person.browser.get(f"/practice/{attempt}").text
    data = {"key": key_of(page), "text": text, "seconds": "12.5", **more}
    return person.browser.submit(f"/practice/{attempt}/turns", data, htmx=htmx).text


def turns_of(app: Flask, materials: Materials, person: Person, attempt: int) -> list[str]:
    with app.app_context():
        return [turn.text for turn in practice.conversation(materials, person.id, attempt).turns]


def test_the_customer_speaks_first(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    assert "我都打了七次了！" in page
    assert 'class="line agent"' not in page


def test_on_the_phone_a_voice_is_heard_and_the_call_is_timed(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    assert 'class="face voice"' in page
    assert "data-call-seconds=" in page
    assert "You only hear each other." in page


def test_a_reply_shows_its_evidence_and_the_answer(trainee: Person, talking: int) -> None:
    answer = reply(trainee, talking, GOOD_REPLY)
    assert "行，那你说几点回我？" in answer
    assert '<a class="mark mark-credit"' in answer
    assert answer.count('class="chip chip-credit"') == 4


def test_a_forbidden_expression_is_told_apart_in_words(trainee: Person, talking: int) -> None:
    answer = reply(trainee, talking, BLAMING_REPLY)
    assert 'class="mark mark-forbidden"' in answer
    assert "blames the customer" in answer


def test_every_chip_leads_to_its_words_and_every_mark_to_its_chip(
    trainee: Person, talking: int
) -> None:
    answer = reply(trainee, talking, GOOD_REPLY)
    ids = set(re.findall(r'\bid="([^"]+)"', answer))
    jumps = re.findall(r'href="#([^"]+)"\s[^>]*data-jump', answer)
    assert len(jumps) == 8
    assert set(jumps) <= ids


def test_the_mood_ledger_names_the_words(trainee: Person, talking: int) -> None:
    answer = reply(trainee, talking, BLAMING_REPLY)
    ledger = answer[answer.index('id="mood-panel"') :]
    assert '<q lang="zh-Hans">谁让你不按时交费</q>' in ledger


def test_a_hidden_fact_goes_into_the_case_file(trainee: Person, talking: int) -> None:
    answer = reply(trainee, talking, ASKING_REPLY)
    case_file = answer[answer.index('id="case-file"') : answer.index('id="transcript"')]
    assert "家里有八十五岁的母亲" in case_file
    assert "New in the case file:" in answer


def test_the_same_form_is_stored_once(
    web_app: Flask, case_library: Materials, trainee: Person, talking: int
) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    data = {"key": key_of(page), "text": POOR_REPLY}
    first = trainee.browser.submit(f"/practice/{talking}/turns", data, htmx=True)
    again = trainee.browser.submit(f"/practice/{talking}/turns", data, htmx=True)
    assert (first.status_code, again.status_code) == (200, 200)
    assert turns_of(web_app, case_library, trainee, talking) == [POOR_REPLY]


def test_an_empty_reply_is_refused_in_place(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    answer = trainee.browser.submit(
        f"/practice/{talking}/turns", {"key": key_of(page), "text": "   "}, htmx=True
    )
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_a_reply_that_is_too_long_comes_back_whole(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    long = "好" * 2001
    answer = trainee.browser.submit(
        f"/practice/{talking}/turns", {"key": key_of(page), "text": long}, htmx=True
    )
    assert answer.status_code == 422
    assert long in answer.text


def test_a_turn_answered_in_another_window_keeps_the_text(trainee: Person, talking: int) -> None:
    old = trainee.browser.get(f"/practice/{talking}").text
    reply(trainee, talking, POOR_REPLY)
    answer = trainee.browser.submit(
        f"/practice/{talking}/turns",
        {"key": key_of(old), "turn": "1", "text": "第二个窗口里写的话"},
        htmx=True,
    )
    assert answer.status_code == 409
    assert "第二个窗口里写的话" in answer.text
    assert "你到底听没听我说？" in answer.text


def test_without_javascript_a_reply_leads_back_to_the_page(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    answer = trainee.browser.submit(
        f"/practice/{talking}/turns", {"key": key_of(page), "text": GOOD_REPLY}
    )
    assert (answer.status_code, answer.location) == (303, f"/practice/{talking}#turn-1")


def test_without_javascript_an_error_gives_the_whole_page(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    answer = trainee.browser.submit(f"/practice/{talking}/turns", {"key": key_of(page), "text": ""})
    assert answer.status_code == 422
    assert answer.text.lstrip().startswith("<!doctype html>")


@pytest.mark.parametrize("seconds", ["", "abc", "-3", "nan", "inf", "1e99"])
def test_a_nonsense_typing_time_loses_no_reply(
    web_app: Flask, case_library: Materials, trainee: Person, talking: int, seconds: str
) -> None:
    reply(trainee, talking, GOOD_REPLY, seconds=seconds)
    assert turns_of(web_app, case_library, trainee, talking) == [GOOD_REPLY]


def test_a_draft_comes_back(trainee: Person, talking: int) -> None:
    saved = trainee.browser.submit(
        f"/practice/{talking}/drafts/turn-1", {"text": "许先生，我"}, htmx=True
    )
    assert "Draft saved" in saved.text
    page = trainee.browser.get(f"/practice/{talking}").text
    assert ">许先生，我</textarea>" in page


def test_a_draft_that_comes_late_does_not_reach_the_next_turn(
    trainee: Person, talking: int
) -> None:
    reply(trainee, talking, POOR_REPLY)
    late = trainee.browser.submit(
        f"/practice/{talking}/drafts/turn-1", {"text": POOR_REPLY}, htmx=True
    )
    assert "Draft saved" not in late.text
    assert POOR_REPLY + "</textarea>" not in trainee.browser.get(f"/practice/{talking}").text


def test_a_draft_for_no_place_at_all_is_refused(trainee: Person, talking: int) -> None:
    answer = trainee.browser.submit(f"/practice/{talking}/drafts/elsewhere", {"text": "x"})
    assert answer.status_code == 422


def test_a_hint_shows_its_price_before_it_is_taken(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}").text
    assert "Hint (−5 points)" in page
    assert "Take in the anger first" not in page


def test_taking_a_hint_keeps_what_was_begun(trainee: Person, talking: int) -> None:
    answer = trainee.browser.submit(
        f"/practice/{talking}/hint", {"text": "许先生，", "turn": "1"}, htmx=True
    )
    assert "Take in the anger first" in answer.text
    assert ">许先生，</textarea>" in answer.text


def test_without_javascript_a_hint_keeps_what_was_begun(trainee: Person, talking: int) -> None:
    answer = trainee.browser.submit(f"/practice/{talking}/hint", {"text": "许先生，", "turn": "1"})
    assert answer.status_code == 303
    assert ">许先生，</textarea>" in trainee.browser.get(f"/practice/{talking}").text


def test_a_caller_holds_the_line_until_the_reply(trainee: Person, talking: int) -> None:
    form = {"text": "许先生，", "turn": "1"}
    page = trainee.browser.submit(f"/practice/{talking}/hold", form, htmx=True).text
    assert "holding the line" in page
    assert "许先生，</textarea>" in page
    assert f"/practice/{talking}/hold" not in page
    answered = reply(trainee, talking, ASKING_REPLY)
    assert "came back without thanking" in answered
    assert f"/practice/{talking}/hold" in answered


def test_thanks_for_holding_are_heard(trainee: Person, talking: int) -> None:
    trainee.browser.submit(f"/practice/{talking}/hold", {"text": "", "turn": "1"})
    assert "without thanking" not in reply(trainee, talking, f"让您久等了。{ASKING_REPLY}")


def test_where_there_is_no_line_nobody_holds_it(
    trainee: Person, talking: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("attempts", "conversing"):
        monkeypatch.setattr(f"simulator.services.practice.{module}.HEARD_ONLY", frozenset())
    assert "/hold" not in trainee.browser.get(f"/practice/{talking}").text
    assert trainee.browser.submit(f"/practice/{talking}/hold").status_code == 404


def test_only_the_last_answer_is_typed_out(trainee: Person, talking: int) -> None:
    assert "customer fresh" in reply(trainee, talking, POOR_REPLY)
    assert "customer fresh" not in trainee.browser.get(f"/practice/{talking}").text


def test_when_the_customer_ends_it_the_work_order_is_next(trainee: Person, over: int) -> None:
    page = trainee.browser.get(f"/practice/{over}").text
    assert f'href="/practice/{over}/work-order"' in page
    assert "<textarea" not in page


def test_giving_up_is_asked_before_it_is_done(trainee: Person, talking: int) -> None:
    page = trainee.browser.get(f"/practice/{talking}/give-up").text
    assert "You have not answered yet" in page


def test_giving_up_leads_to_the_work_order(trainee: Person, talking: int) -> None:
    trainee.browser.submit(f"/practice/{talking}/give-up")
    page = trainee.browser.get(f"/practice/{talking}").text
    assert "You gave up" in page


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_the_room_is_sound_in_every_language(trainee: Person, talking: int, language: str) -> None:
    trainee.browser.set_cookie("language", language)
    reply(trainee, talking, BLAMING_REPLY)
    assert trainee.browser.get(f"/practice/{talking}").status_code == 200
    assert trainee.browser.get(f"/practice/{talking}", headers=HTMX).status_code == 200
