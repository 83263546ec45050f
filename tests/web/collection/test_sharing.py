"""Sharing a reply in the browser, and answering a trainer."""

import re
from collections.abc import Callable

import pytest

from simulator.services import collection, practice
from simulator.services.collection import ReplyPlace
from simulator.store.models import RoleName
from tests.factories import practice as factory
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY
from tests.web.collection.conftest import Team
from tests.web.conftest import Person

SECRET = GOOD_REPLY + "打我手机13800138000。"


def address(attempt: int, seq: int = 1, rewrite: int = 0) -> str:
    return f"/collection/replies/{attempt}/{seq}/{rewrite}"


def consent(team: Team, name: str = "without", *, teams: bool = True) -> dict[str, object]:
    return {"teams": [team.id] if teams else [], "name": name}


def entries(person: Person) -> int:
    return person.browser.get("/collection").text.count('id="entry-')


def test_the_result_offers_to_share_an_excellent_reply(team: Team) -> None:
    attempt = team.finished(BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY)
    page = team.lin.browser.get(f"/practice/{attempt}/result").text
    assert address(attempt, 2) in page
    assert address(attempt, 1) not in page


def test_the_rewrite_page_offers_an_excellent_version(team: Team) -> None:
    attempt = team.finished(BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY)
    place = f"/practice/{attempt}/turns/1/rewrite"
    key = re.search(r'name="key" value="([^"]+)"', team.lin.browser.get(place).text)
    assert key
    part = team.lin.browser.submit(place, {"key": key[1], "text": GOOD_REPLY}, htmx=True).text
    assert address(attempt, 1, 1) in part
    team.lin.browser.submit(address(attempt, 1, 1), consent(team))
    assert entries(team.wu) == 1


def test_the_consent_is_written_out(team: Team) -> None:
    page = team.lin.browser.get(address(team.finished())).text
    for promised in ("take it back at any time", "leave the team", "a colleague", "stay private"):
        assert promised in page


def test_sharing_leads_back_to_how_it_is_shared(team: Team) -> None:
    attempt = team.finished()
    answer = team.lin.browser.submit(address(attempt), consent(team, "with"))
    assert (answer.status_code, answer.location) == (303, address(attempt))
    assert (
        "Shared with Hotline, with your name. Thank you!"
        in team.lin.browser.get(answer.location).text
    )
    assert (
        "In the collection of Hotline." in team.lin.browser.get(f"/practice/{attempt}/result").text
    )


@pytest.mark.parametrize(
    ("name", "teams", "words"),
    [("without", False, "Choose at least one"), ("", True, "Not a valid choice")],
)
def test_an_incomplete_consent_is_refused_and_kept(
    team: Team, name: str, teams: bool, words: str
) -> None:
    attempt = team.finished()
    answer = team.lin.browser.submit(address(attempt), consent(team, name, teams=teams))
    assert answer.status_code == 422
    assert words in answer.text
    boxes = re.findall(r'<input[^>]* checked[^>]*value="([^"]+)"', answer.text)
    assert boxes == ([str(team.id)] if teams else ["without"])
    assert entries(team.wu) == 0


def test_a_team_that_is_not_ones_own_is_refused(team: Team) -> None:
    attempt = team.finished()
    form = {"teams": [team.id + 1], "name": "with"}
    assert team.lin.browser.submit(address(attempt), form).status_code == 422


def test_a_telephone_number_is_shown_and_there_is_nothing_to_send(team: Team) -> None:
    attempt = team.finished(SECRET, GOOD_REPLY)
    page = team.lin.browser.get(address(attempt)).text
    assert "“13800138000” looks like a phone number" in page
    assert 'id="consent"' not in page
    assert team.lin.browser.submit(address(attempt), consent(team)).status_code == 422
    assert entries(team.wu) == 0


def test_ones_own_name_without_name_is_refused_with_the_words(team: Team) -> None:
    attempt = team.finished(GOOD_REPLY + "This is Lin.", GOOD_REPLY)
    answer = team.lin.browser.submit(address(attempt), consent(team))
    assert answer.status_code == 422
    assert "“Lin” looks like your own name" in answer.text
    assert team.lin.browser.submit(address(attempt), consent(team, "with")).status_code == 303


def test_it_is_taken_back(team: Team) -> None:
    attempt, code = team.shared()
    team.lin.browser.submit(f"{address(attempt)}/withdraw")
    assert entries(team.wu) == entries(team.trainer) == 0
    assert team.wu.browser.submit(f"/collection/{code}/helpful").status_code == 404


def test_what_is_not_excellent_has_no_such_page(team: Team) -> None:
    attempt = team.finished(BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY)
    assert team.lin.browser.get(address(attempt)).status_code == 409


@pytest.mark.parametrize("role", list(RoleName))
def test_for_others_there_is_no_such_reply(
    team: Team, person: Callable[..., Person], role: RoleName
) -> None:
    attempt = team.handed_in()
    for other in (person("Stranger", role), team.wu, team.trainer):
        browser = other.browser
        assert browser.get(address(attempt)).status_code == 404
        assert browser.submit(address(attempt), consent(team)).status_code == 404
        for action in ("withdraw", "decline"):
            assert browser.submit(f"{address(attempt)}/{action}").status_code == 404


def test_a_trainer_asks_and_the_author_sees_it_on_three_pages(team: Team) -> None:
    attempt = team.handed_in()
    assert f"{address(attempt)}/ask" in team.trainer.browser.get(f"/handed-in/{attempt}").text
    answer = team.trainer.browser.submit(f"{address(attempt)}/ask")
    assert answer.location == f"/handed-in/{attempt}#turn-1-sharing"
    assert "no answer yet" in team.trainer.browser.get(f"/handed-in/{attempt}").text
    assert "Zhou asks whether" in team.lin.browser.get("/collection").text
    assert "Zhou asks whether" in team.lin.browser.get(f"/practice/{attempt}/result").text
    assert "Zhou asks whether" in team.lin.browser.get("/scenarios").text
    assert "Zhou asks" not in team.wu.browser.get("/collection").text
    assert "Zhou asks" not in team.wu.browser.get("/scenarios").text


@pytest.mark.parametrize("yes", [True, False])
def test_the_answer_is_told_but_not_what_it_was(team: Team, yes: bool) -> None:
    attempt = team.handed_in()
    team.trainer.browser.submit(f"{address(attempt)}/ask")
    if yes:
        team.lin.browser.submit(address(attempt), consent(team))
    else:
        team.lin.browser.submit(f"{address(attempt)}/decline")
    page = team.trainer.browser.get(f"/handed-in/{attempt}").text
    notes = re.findall(r'class="share-note">\s*<span>([^<]+)', page)
    assert notes[0] == "Asked to share it; answered."
    assert "Hotline" not in "".join(notes)
    assert entries(team.wu) == (1 if yes else 0)


def test_only_the_trainer_who_may_read_it_asks(team: Team, person: Callable[..., Person]) -> None:
    attempt = team.handed_in()
    stranger = person("Stranger", RoleName.TRAINER)
    assert stranger.browser.submit(f"{address(attempt)}/ask").status_code == 404
    assert team.wu.browser.submit(f"{address(attempt)}/ask").status_code == 403


def pinned(team: Team) -> None:
    _, code = team.shared()
    with team.app.app_context():
        collection.pin(team.trainer.id, code, factory.NOW)


def test_a_pinned_reply_is_held_back_like_the_models(team: Team) -> None:
    pinned(team)
    with team.app.app_context():
        attempt = factory.finish_blaming(team.materials, team.wu.id)
    page = f"/practice/{attempt}/result"
    assert "What colleagues said well" not in team.wu.browser.get(page).text
    with team.app.app_context():
        practice.give_up_turn(team.wu.id, attempt, 1, factory.later(1000))
    assert "What colleagues said well" in team.wu.browser.get(page).text
    rewriting = team.wu.browser.get(f"/practice/{attempt}/turns/1/rewrite").text
    assert "What colleagues said well" in rewriting


def test_the_briefing_shows_it_to_those_who_have_passed(team: Team) -> None:
    pinned(team)
    briefing = f"/scenarios/{factory.SCENARIO}?language=zh-Hans"
    assert "What colleagues said well" not in team.wu.browser.get(briefing).text
    with team.app.app_context():
        factory.finish(team.materials, team.wu.id)
    page = team.wu.browser.get(briefing).text
    assert "What colleagues said well" in page
    assert "a colleague" in page
    assert "Lin" not in page[page.index("said-well-title") :]


def test_two_places_of_one_attempt_are_shared_each_on_its_own(team: Team) -> None:
    attempt = team.finished()
    for seq in (1, 2):
        team.lin.browser.submit(address(attempt, seq), consent(team))
    assert entries(team.wu) == 2
    with team.app.app_context():
        place = ReplyPlace(attempt, 2)
        collection.withdraw(team.materials, team.lin.id, place, factory.later(2000))
    assert entries(team.wu) == 1


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_the_pages_are_sound_in_every_language(team: Team, language: str) -> None:
    attempt, _ = team.shared()
    team.lin.browser.set_cookie("language", language)
    assert team.lin.browser.get(address(attempt)).status_code == 200
    assert team.lin.browser.get(f"/practice/{attempt}/result").status_code == 200
