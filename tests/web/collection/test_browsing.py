"""The page of a collection."""

import re
from collections.abc import Callable

import pytest

from simulator.store.models import RoleName
from tests.factories.scoring import GOOD_REPLY
from tests.web.collection.conftest import Team
from tests.web.conftest import Person

PLEASE = GOOD_REPLY + "请您先坐。"


def words(page: str) -> str:
    """The text of a page, without tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))


def test_an_entry_has_its_case_the_customers_line_and_the_reply(team: Team) -> None:
    team.shared(named=True)
    page = team.wu.browser.get("/collection").text
    assert "Reconnection" in page
    assert "我都打了七次了！" in page
    assert GOOD_REPLY in words(page)
    assert "Lin · Mar 2, 2026" in words(page)
    assert re.search(r'mark-credit"[^>]*>让您等了这么久', page)


@pytest.mark.parametrize("reader", ["wu", "trainer"])
def test_nothing_in_the_page_leads_to_who_shared_without_name(team: Team, reader: str) -> None:
    attempt, _ = team.shared()
    page = getattr(team, reader).browser.get("/collection").text
    entries = page[page.index('id="collection-entries"') :].replace(f"code-of-{attempt}", "")
    assert "a colleague · March 2026" in words(entries)
    assert "Lin" not in entries
    assert "Mar 2" not in words(entries)
    assert not re.search(rf"/(practice|handed-in|replies)/{attempt}\b", entries)


def test_to_the_author_alone_it_says_that_it_is_theirs(team: Team) -> None:
    attempt, _ = team.shared()
    page = team.lin.browser.get("/collection").text
    assert "you, without name" in page
    assert f'href="/collection/replies/{attempt}/1/0"' in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=请您先坐", 1), ("q=請您先坐", 1), ("q=七次", 2), ("q=nothing", 0), ("channel=phone", 2),
        ("channel=forum", 0), ("principle=speed", 2), ("scenario=test-case&q=先坐", 1),
    ],
)  # fmt: skip
def test_it_is_searched_and_narrowed_by_its_address(team: Team, query: str, found: int) -> None:
    team.shared()
    team.shared(PLEASE, GOOD_REPLY)
    page = team.wu.browser.get(f"/collection?{query}").text
    assert page.count('id="entry-') == found
    assert ("Nothing fits all of that" in page) is (found == 0)


def test_htmx_gets_the_entries_alone(team: Team) -> None:
    team.shared()
    part = team.wu.browser.fragment("/collection?q=七次").text
    assert part.lstrip().startswith('<section id="collection-entries"')


def test_pages_keep_the_search(team: Team) -> None:
    for number in range(21):
        team.shared(f"{GOOD_REPLY}（{number}）", GOOD_REPLY)
    page = team.wu.browser.get("/collection?q=七次").text
    assert page.count('id="entry-') == 20
    following = re.search(r'href="([^"]+)" rel="next"', page)
    assert following
    second = team.wu.browser.get(following[1].replace("&amp;", "&")).text
    assert second.count('id="entry-') == 1
    assert 'value="七次"' in second


def test_an_empty_collection_says_what_to_do(team: Team) -> None:
    assert "Yours could be the first" in team.wu.browser.get("/collection").text
    assert 'href="/handed-in"' in team.trainer.browser.get("/collection").text


@pytest.mark.parametrize("role", list(RoleName))
def test_who_is_in_no_team_sees_none(
    team: Team, person: Callable[..., Person], role: RoleName
) -> None:
    team.shared()
    stranger = person("Stranger", role)
    assert "You are in no team yet" in stranger.browser.get("/collection").text
    assert stranger.browser.get(f"/collection?team={team.id}").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "team=x",
        "page=x",
        "page=-3",
        "page=999",
        f"page={10**30}",
        f"team={10**30}",
        "topic=%00",
        "q=%00",
    ],
)
def test_a_senseless_address_is_no_error(team: Team, query: str) -> None:
    status = team.wu.browser.get(f"/collection?{query}").status_code
    assert status == (404 if query.startswith("team=1") else 200)


def test_a_trainer_pins_and_unpins(team: Team) -> None:
    _, code = team.shared()
    pinned = team.trainer.browser.submit(f"/collection/{code}/pin", {"wanted": "yes"}, htmx=True)
    assert f'id="entry-{code}"' in pinned.text
    assert "Unpin" in pinned.text
    assert "Pinned" in team.wu.browser.get("/collection").text
    team.trainer.browser.submit(f"/collection/{code}/pin", {"wanted": "no"})
    assert "Pinned" not in team.wu.browser.get("/collection").text


def test_without_javascript_one_comes_back_to_where_one_was(team: Team) -> None:
    _, code = team.shared()
    answer = team.wu.browser.submit(
        f"/collection/{code}/helpful", {"wanted": "yes", "next": "/collection?q=七次"}
    )
    assert answer.status_code == 303
    assert answer.location.endswith(f"#entry-{code}")
    assert answer.location.startswith("/collection?q=")


def test_nobody_is_sent_to_another_site(team: Team) -> None:
    _, code = team.shared()
    answer = team.wu.browser.submit(f"/collection/{code}/helpful", {"next": "//evil.example"})
    assert answer.location == f"/collection#entry-{code}"


def test_a_mark_counts_once(team: Team) -> None:
    _, code = team.shared()
    for _ in range(2):
        part = team.wu.browser.submit(f"/collection/{code}/helpful", {"wanted": "yes"}, htmx=True)
    assert "1 colleague uses it" in part.text


def test_who_may_not_is_refused(team: Team, person: Callable[..., Person]) -> None:
    _, code = team.shared()
    stranger = person("Stranger", RoleName.TRAINER)
    assert stranger.browser.submit(f"/collection/{code}/pin").status_code == 404
    assert stranger.browser.submit(f"/collection/{code}/helpful").status_code == 404
    assert team.wu.browser.submit(f"/collection/{code}/pin").status_code == 403
    assert team.lin.browser.submit(f"/collection/{code}/helpful").status_code == 403


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_the_page_is_sound_in_every_language(team: Team, language: str) -> None:
    team.shared()
    team.wu.browser.set_cookie("language", language)
    assert team.wu.browser.get("/collection").status_code == 200
