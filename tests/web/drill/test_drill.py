"""The pages of the drill."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from simulator.store.models import RoleName
from simulator.web.drill.contexts.words import streak_words, when_due
from tests.factories.scoring import BLAME, BLAMING_REPLY, GOOD_REPLY
from tests.web.conftest import Person

FIRST_LINE = "我都打了七次了！"
MODEL = "让您打了七次，是我们不对。"


def send(
    person: Person, drill_id: int, place: int, text: str, *, version: int = 1, htmx: bool = False,
    key: str = "",
) -> TestResponse:  # fmt: skip
    data = {"key": key or f"key-{place}-{version}-0000", "version": version, "text": text}
    return person.browser.submit(f"/drill/{drill_id}/lines/{place}", data, htmx=htmx)


def finish(person: Person, drill_id: int) -> None:
    for place in range(1, 6):
        send(person, drill_id, place, GOOD_REPLY)


def test_the_menu_and_the_library_lead_to_the_drill(trainee: Person) -> None:
    page = trainee.browser.get("/scenarios").text
    assert page.count('href="/drill"') == 2
    assert "Five minutes today" in page


def test_the_start_page_offers_every_language(trainee: Person) -> None:
    page = trainee.browser.get("/drill").text
    for language in ("zh-Hans", "zh-Hant", "en"):
        assert f'value="{language}"' in page
    assert page.count("not practised yet") == 6


def test_a_drill_is_begun_in_the_language_chosen(trainee: Person) -> None:
    sent = trainee.browser.submit("/drill", {"language": "en"})
    assert sent.status_code == 303
    assert "This is my seventh call!" in trainee.browser.get(sent.location).text


def test_the_line_stands_with_what_may_be_promised_and_no_model_reply(
    trainee: Person, begun: int
) -> None:
    page = trainee.browser.get(f"/drill/{begun}").text
    assert FIRST_LINE in page
    assert "Line 1 of 5" in page
    assert "你是坐席。" in page
    assert "You may not promise" in page
    assert "接住情绪，给出时间。" not in page, "the goal is not given away"
    assert MODEL not in page


def test_an_answer_leads_to_its_feedback_and_a_reload_shows_it_again(
    trainee: Person, begun: int
) -> None:
    sent = send(trainee, begun, 1, BLAMING_REPLY)
    assert (sent.status_code, sent.location) == (303, f"/drill/{begun}/lines/1#feedback")
    for _ in range(2):
        page = trainee.browser.get(f"/drill/{begun}/lines/1").text
        assert re.search(rf'class="mark mark-forbidden"[^>]*>{BLAME}<', page)
        assert "no_blame_shifting: 0" in page
        assert "这件事我来跟。" in page
        assert MODEL in page
        assert f"/drill/{begun}/lines/2" in page


def test_htmx_gets_the_feedback_at_once(trainee: Person, begun: int) -> None:
    fragment = send(trainee, begun, 1, GOOD_REPLY, htmx=True)
    assert fragment.status_code == 200
    assert fragment.text.lstrip().startswith('<section id="drill-line"')
    assert "All of it held." in fragment.text


def test_sending_twice_stores_once(trainee: Person, begun: int) -> None:
    send(trainee, begun, 1, GOOD_REPLY, key="one-and-the-same")
    send(trainee, begun, 1, GOOD_REPLY, key="one-and-the-same")
    page = trainee.browser.get(f"/drill/{begun}/lines/1").text
    assert page.count('class="line agent"') == 1


@pytest.mark.parametrize("htmx", [False, True])
def test_what_was_typed_stays_when_it_is_refused(trainee: Person, begun: int, htmx: bool) -> None:
    long = "对不起" * 700
    sent = send(trainee, begun, 1, long, htmx=htmx)
    assert sent.status_code == 422
    assert long in sent.text
    assert "A reply has at most 2000 characters" in sent.text


def test_an_answer_from_a_second_window_is_kept_in_the_box(trainee: Person, begun: int) -> None:
    send(trainee, begun, 1, GOOD_REPLY)
    sent = send(trainee, begun, 1, "另一个窗口写的话。", key="another-window")
    assert sent.status_code == 409
    assert "另一个窗口写的话。</textarea>" in sent.text
    assert "answered in another window" in sent.text


def test_an_answer_to_a_line_too_far_on_is_kept_in_the_box_of_the_next_one(
    trainee: Person, begun: int
) -> None:
    sent = send(trainee, begun, 4, GOOD_REPLY)
    assert sent.status_code == 409
    assert "Line 1 of 5" in sent.text
    assert f"{GOOD_REPLY}</textarea>" in sent.text


def test_the_second_try_is_compared_with_the_first(trainee: Person, begun: int) -> None:
    send(trainee, begun, 1, BLAMING_REPLY)
    sent = send(trainee, begun, 1, GOOD_REPLY, version=2, htmx=True)
    assert "Fixed" in sent.text
    assert f"“{BLAME}” is gone" in sent.text
    assert 'id="reply"' not in sent.text, "there is no third try"


def test_a_line_too_far_on_leads_to_the_next_one(trainee: Person, begun: int) -> None:
    found = trainee.browser.get(f"/drill/{begun}/lines/3")
    assert (found.status_code, found.location) == (303, f"/drill/{begun}")
    assert trainee.browser.get(f"/drill/{begun}/lines/9").status_code == 404


def test_a_drill_broken_off_waits_on_the_start_page_and_in_the_library(
    trainee: Person, begun: int
) -> None:
    send(trainee, begun, 1, GOOD_REPLY)
    for address in ("/drill", "/scenarios"):
        page = trainee.browser.get(address).text
        assert "Line 2 of 5 is waiting for you." in page
        assert f'href="/drill/{begun}"' in page
    again = trainee.browser.submit("/drill", {"language": "en"})
    assert again.location == f"/drill/{begun}"


def test_the_end_tells_what_held_and_when_it_comes_back(trainee: Person, begun: int) -> None:
    early = trainee.browser.get(f"/drill/{begun}/done")
    assert (early.status_code, early.location) == (303, f"/drill/{begun}")
    finish(trainee, begun)
    page = trainee.browser.get(f"/drill/{begun}/done").text
    assert "Everything held" in page
    assert "1 day in a row" in page
    assert re.search(r"The next drill is due (tomorrow|in \d+ days?)\.", page)
    assert trainee.browser.get("/drill").text.count("Done for today") == 1


@pytest.mark.parametrize("role", [RoleName.TRAINEE, RoleName.TRAINER, RoleName.ADMIN])
def test_nobody_else_sees_a_drill(
    trainee: Person, begun: int, person: Callable[..., Person], role: RoleName
) -> None:
    finish(trainee, begun)
    other = person("Zhou", role)
    for path in ("", "/lines/1", "/done"):
        assert other.browser.get(f"/drill/{begun}{path}").status_code == 404
    assert send(other, begun, 1, GOOD_REPLY, version=2).status_code == 404


def test_a_due_date_is_told_as_people_tell_it(web_app: Flask) -> None:
    at = datetime(2026, 3, 2, 22, 0, tzinfo=UTC)
    with web_app.test_request_context(headers={"Cookie": "language=en"}):
        told = [when_due(at + timedelta(days=days, hours=-12), at) for days in (-3, 0, 1, 5, 40)]
        assert told[:4] == ["today", "today", "tomorrow", "in 5 days"]
        assert "11" in told[4]
        assert "April" in told[4]
        assert streak_words(0, done_today=True) == ""
        assert streak_words(3, done_today=True) == "3 days in a row"
