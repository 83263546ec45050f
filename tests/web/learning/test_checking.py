"""The check: one question at a time, what is said to each answer, and the result."""

import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from simulator.services import learning
from simulator.services.learning.check import AskedQuestion
from simulator.services.learning.given import Given
from simulator.services.materials import Materials
from simulator.store import db, writing
from simulator.store.models import CheckTry
from tests.factories import checks as factory
from tests.factories.scoring import BLAMING_REPLY
from tests.web.learning.conftest import Reader

CHECK = "/lessons/good-lesson/check"
ZH = {"language": "zh-Hans"}


class Taking:
    """A check that somebody takes in Chinese, seen from both sides."""

    def __init__(self, app: Flask, materials: Materials, reader: Reader, kind: str) -> None:
        self.materials, self.reader, self.app = materials, reader, app
        self.id = self._started(kind)

    def _started(self, kind: str) -> int:
        """A try whose first question is of this kind."""
        for seed in range(200):
            try_id = factory.start(self.materials, self.reader.id, seed=seed)
            if self.asked(1, try_id).question.kind == kind:
                return try_id
            with writing():
                db.session.delete(db.session.get(CheckTry, try_id))
        raise AssertionError(kind)

    def asked(self, place: int, try_id: int | None = None) -> AskedQuestion:
        return learning.asked_question(
            self.materials, self.reader.id, factory.LESSON, try_id or self.id, place
        )

    def address(self, place: int) -> str:
        return f"{CHECK}/{self.id}/{place}"

    def page(self, place: int) -> str:
        return self.reader.browser.get(self.address(place)).text

    def send(self, given: Given, place: int = 1, *, htmx: bool = False):  # type: ignore[no-untyped-def]
        data = {**ZH, "picked": list(given.picked), "text": given.text}
        return self.reader.browser.submit(self.address(place), data, htmx=htmx)

    def answer_all(self, right: int) -> None:
        for place in range(1, 5):
            question = self.asked(place).question
            given = factory.right_answer if place <= right else factory.wrong_answer
            assert self.send(given(question), place).status_code == 303


@pytest.fixture
def taking(
    web_app: Flask, lesson_library: Materials, lin: Reader
) -> Iterator[Callable[[str], Taking]]:
    """A function that begins a check whose first question is of a kind."""
    with web_app.app_context():
        yield lambda kind: Taking(web_app, lesson_library, lin, kind)


def test_before_a_check_the_page_says_what_it_asks(lin: Reader) -> None:
    page = lin.browser.get(CHECK).text
    assert "4 questions" in page
    assert "With 3 right answers of 4 you pass." in page


def test_starting_leads_to_the_first_question(lin: Reader) -> None:
    response = lin.browser.submit(CHECK, ZH)
    assert response.status_code == 303
    first = lin.browser.get(response.location)
    assert re.fullmatch(rf"{CHECK}/\d+/1", first.location)
    assert "Question 1 of 4" in lin.browser.get(first.location).text


def test_reloading_shows_the_same_question(taking: Callable[[str], Taking]) -> None:
    check = taking("choose")
    assert re.findall(r'name="picked"\s+value="([^"]+)"', check.page(1)) == re.findall(
        r'name="picked"\s+value="([^"]+)"', check.page(1)
    )


def test_a_question_not_yet_reached_leads_to_the_one_that_waits(
    taking: Callable[[str], Taking],
) -> None:
    check = taking("choose")
    response = check.reader.browser.get(check.address(3))
    assert (response.status_code, response.location) == (303, check.address(1))


def test_a_right_choice_is_praised_with_its_reason(taking: Callable[[str], Taking]) -> None:
    check = taking("choose")
    question = check.asked(1).question
    response = check.send(factory.right_answer(question))
    assert (response.status_code, response.location) == (303, check.address(1))
    page = check.page(1)
    assert "said-to is-right" in page
    assert f'href="{check.address(2)}"' in page
    assert 'id="answer"' not in page


def test_a_wrong_choice_says_why_and_what_is_right(taking: Callable[[str], Taking]) -> None:
    check = taking("choose")
    question = check.asked(1).question
    check.send(factory.wrong_answer(question))
    page = check.page(1)
    assert "said-to is-wrong" in page
    assert "judged-missed" in page
    assert all(one.because.zh in page for one in question.choices)  # type: ignore[union-attr]


def test_htmx_gets_what_is_said_at_once(taking: Callable[[str], Taking]) -> None:
    check = taking("choose")
    response = check.send(factory.right_answer(check.asked(1).question), htmx=True)
    assert response.status_code == 200
    assert response.text.lstrip().startswith('<section id="check"')
    assert "said-to" in response.text


@pytest.mark.parametrize("kind", ["choose", "mark", "rewrite"])
@pytest.mark.parametrize("htmx", [False, True])
def test_an_empty_answer_is_refused_kindly(
    taking: Callable[[str], Taking], kind: str, htmx: bool
) -> None:
    check = taking(kind)
    response = check.send(Given(), htmx=htmx)
    assert response.status_code == 422
    assert 'id="answer-error"' in response.text
    assert 'id="answer"' in check.page(1)


def test_a_refused_text_is_kept(taking: Callable[[str], Taking]) -> None:
    check = taking("rewrite")
    text = "我来查。" * 600
    response = check.send(Given(text=text))
    assert response.status_code == 422
    assert text in response.text


def test_a_text_begun_comes_back_with_the_page(taking: Callable[[str], Taking]) -> None:
    check = taking("rewrite")
    browser = check.reader.browser
    response = browser.submit(f"{check.address(1)}/draft", {"text": "我先查"}, htmx=True)
    assert "Draft saved" in response.text
    assert ">我先查</textarea>" in check.page(1)


def test_things_are_arranged_by_links_that_need_no_script(
    taking: Callable[[str], Taking],
) -> None:
    check = taking("order")
    items = [item.id for item in check.asked(1).question.items]  # type: ignore[union-attr]
    wanted = ",".join(items)
    page = check.reader.browser.get(f"{check.address(1)}?order={wanted}").text
    assert re.findall(r'type="hidden" name="picked" value="([^"]+)"', page) == items
    assert f'value="{items[1]},{items[0]},{items[2]}"' in page


@pytest.mark.parametrize("order", ["accept", "a,b,c", "accept,accept,listen"])
def test_a_nonsense_order_in_the_address_is_overlooked(
    taking: Callable[[str], Taking], order: str
) -> None:
    check = taking("order")
    page = check.reader.browser.get(f"{check.address(1)}?order={order}").text
    shown = re.findall(r'type="hidden" name="picked" value="([^"]+)"', page)
    assert sorted(shown) == sorted(item.id for item in check.asked(1).question.items)  # type: ignore[union-attr]


def test_a_wrong_order_shows_the_right_one(taking: Callable[[str], Taking]) -> None:
    check = taking("order")
    check.send(factory.wrong_answer(check.asked(1).question))
    assert "you had it in place 3" in check.page(1)


def test_the_offending_words_are_shown_exactly(taking: Callable[[str], Taking]) -> None:
    check = taking("mark")
    question = check.asked(1).question
    assert "[[" not in check.page(1)
    check.send(factory.wrong_answer(question))
    page = check.page(1)
    assert re.search(r'class="mark mark-forbidden"[^>]*>(谁让你不按时交费|我保证五分钟来电)<', page)
    assert "you missed this" in page
    assert question.better.zh in page  # type: ignore[union-attr]


def test_a_rewrite_shows_the_words_found_and_the_reasons(
    taking: Callable[[str], Taking],
) -> None:
    check = taking("rewrite")
    check.send(Given(text=BLAMING_REPLY))
    page = check.page(1)
    assert "blames the customer" in page
    assert "谁让你不按时交费" in page
    assert "这件事我来跟。" in page
    assert "One way to say it:" in page


def test_an_answer_cannot_be_changed(taking: Callable[[str], Taking]) -> None:
    check = taking("choose")
    question = check.asked(1).question
    check.send(factory.wrong_answer(question))
    check.send(factory.right_answer(question))
    assert "said-to is-wrong" in check.page(1)


def test_the_result_names_what_was_wrong_and_offers_another_try(
    taking: Callable[[str], Taking],
) -> None:
    check = taking("choose")
    check.answer_all(right=2)
    page = check.reader.browser.get(f"{CHECK}/{check.id}").text
    assert "2 of 4 questions right" in page
    assert "Check not passed yet" in page
    assert page.index("Look at these again") < page.index('id="question-3"')
    assert "Try again with other questions" in page
    assert 'href="/lessons/good-lesson?language=zh-Hans"' in page


def test_a_passed_check_says_so_everywhere(taking: Callable[[str], Taking]) -> None:
    check = taking("choose")
    check.answer_all(right=3)
    browser = check.reader.browser
    assert "Check passed" in browser.get(f"{CHECK}/{check.id}").text
    assert "best so far 75%" in browser.get("/lessons").text
    assert "best so far 75%" in browser.get(CHECK).text


def test_the_result_of_an_open_check_leads_back_to_it(taking: Callable[[str], Taking]) -> None:
    check = taking("choose")
    browser = check.reader.browser
    assert browser.get(f"{CHECK}/{check.id}").location == CHECK
    assert browser.get(CHECK).location == check.address(1)


def test_a_check_is_invisible_to_others(
    taking: Callable[[str], Taking], reader: Callable[[str], Reader]
) -> None:
    check = taking("choose")
    other = reader("He").browser
    assert other.get(check.address(1)).status_code == 404
    assert other.get(f"{CHECK}/{check.id}").status_code == 404
    assert other.submit(check.address(1), {**ZH, "picked": "x"}).status_code == 404
