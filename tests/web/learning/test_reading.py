"""The list of lessons, a lesson, and having read it."""

from tests.helpers.web_client import WebClient
from tests.web.learning.conftest import Reader

PAGE = "/lessons/good-lesson"


def card(browser: WebClient) -> str:
    """The first card of the list."""
    page = browser.get("/lessons").text
    start = page.index('<li class="case-card')
    return page[start : page.index("</li>", start)]


def test_the_list_shows_goal_minutes_and_state(lin: Reader) -> None:
    first = card(lin.browser)
    assert "Receive first, explain later" in first
    assert "show first that you have heard" in first
    assert "4 minutes" in first
    assert "Power supply" in first
    assert "Not read yet" in first


def test_the_next_lesson_is_offered(lin: Reader) -> None:
    page = lin.browser.get("/lessons").text
    assert "Read next" in page
    assert "0 of 2 checks passed" in page


def test_a_lesson_has_its_text_and_contents(lin: Reader) -> None:
    page = lin.browser.get(PAGE).text
    assert '<h2 id="part-2">How to say it</h2>' in page
    assert 'href="#part-2"' in page
    assert 'class="pair pair-better"' in page


def test_a_lesson_can_be_read_in_each_language(lin: Reader) -> None:
    assert "为什么先接住" in lin.browser.get(f"{PAGE}?language=zh-Hans").text
    assert "為什麼先接住" in lin.browser.get(f"{PAGE}?language=zh-Hant").text
    assert "Why receive first" in lin.browser.get(f"{PAGE}?language=nonsense").text


def test_reading_it_leads_to_the_check(lin: Reader) -> None:
    response = lin.browser.submit(f"{PAGE}/read", {"language": "zh-Hans"})
    assert response.status_code == 303
    assert response.location == f"{PAGE}/check?language=zh-Hans"
    assert ">Read<" in card(lin.browser)
    assert "You have read this lesson" in lin.browser.get(PAGE).text


def test_an_unknown_lesson_is_not_found(lin: Reader) -> None:
    assert lin.browser.get("/lessons/none").status_code == 404
    assert lin.browser.submit("/lessons/none/read").status_code == 404


def test_guests_are_asked_to_sign_in(client: WebClient) -> None:
    assert client.get(PAGE).status_code == 303
