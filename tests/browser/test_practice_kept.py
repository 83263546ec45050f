"""Nothing typed and nothing sent is lost: reload, lost connection, lost answer, double click."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from simulator.services.materials import Materials
from simulator.store.models import RoleName
from simulator.text.language import Language
from tests.browser.conftest import Site
from tests.browser.practising import BLAMING, Practice

SignIn = Callable[[Page, RoleName], None]
TEXT = "许先生，我是 2217，"


@pytest.fixture
def talk(page: Page, site: Site, sign_in: SignIn, browser_materials: Materials) -> Practice:
    """A conversation that has just begun."""
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, Language.SIMPLIFIED)
    practice.start()
    return practice


@pytest.fixture
def shaky(
    context: BrowserContext, site: Site, sign_in: SignIn, browser_materials: Materials
) -> Practice:
    """The same in a page whose console may tell of lost requests."""
    page = context.new_page()
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, Language.SIMPLIFIED)
    practice.start()
    return practice


def box(page: Page):  # type: ignore[no-untyped-def]
    return page.locator("#reply textarea")


def test_a_saved_draft_survives_a_reload(talk: Practice) -> None:
    box(talk.page).press_sequentially(TEXT)
    expect(talk.page.locator("#draft-state")).to_have_text("草稿已保存")
    talk.page.reload()
    expect(box(talk.page)).to_have_value(TEXT)


def test_a_draft_that_had_no_time_to_be_saved_survives_too(talk: Practice) -> None:
    box(talk.page).fill(TEXT)
    talk.page.reload()
    expect(box(talk.page)).to_have_value(TEXT)
    expect(talk.page.locator("#draft-state")).to_have_text("草稿已保存")


def test_a_saved_draft_leaves_nothing_in_the_browser(talk: Practice) -> None:
    box(talk.page).fill(TEXT)
    expect(talk.page.locator("#draft-state")).to_have_text("草稿已保存")
    assert talk.page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("after", ["reload", "wait"])
def test_offline_it_is_kept_here_and_saved_when_back(
    shaky: Practice, context: BrowserContext, after: str
) -> None:
    context.set_offline(offline=True)
    box(shaky.page).fill(TEXT)
    expect(shaky.page.locator("#draft-state")).to_have_text("离线：已存在本机浏览器")
    context.set_offline(offline=False)
    if after == "reload":
        shaky.page.reload()
    expect(shaky.page.locator("#draft-state")).to_have_text("草稿已保存")
    expect(box(shaky.page)).to_have_value(TEXT)


def test_sending_offline_keeps_the_text_and_says_so(
    shaky: Practice, context: BrowserContext
) -> None:
    box(shaky.page).fill(TEXT)
    context.set_offline(offline=True)
    shaky.page.locator("[data-send]").click()
    expect(shaky.page.locator("#reply-unsent")).to_be_visible()
    expect(box(shaky.page)).to_have_value(TEXT)
    context.set_offline(offline=False)
    shaky.page.locator("[data-send]").click()
    expect(shaky.page.locator("#transcript .line.agent")).to_have_count(1)


def test_when_the_answer_is_lost_sending_again_stores_once(shaky: Practice) -> None:
    lost = []

    def lose(route: Route) -> None:
        lost.append(route.fetch().status)
        route.abort()

    shaky.page.route(re.compile("/turns$"), lose, times=1)
    box(shaky.page).fill(BLAMING[Language.SIMPLIFIED])
    shaky.page.locator("[data-send]").click()
    expect(shaky.page.locator("#reply-unsent")).to_be_visible()
    assert lost == [200]
    shaky.page.locator("[data-send]").click()
    expect(shaky.page.locator("#transcript .line.agent")).to_have_count(1)
    shaky.page.reload()
    expect(shaky.page.locator("#transcript .line.agent")).to_have_count(1)
    expect(box(shaky.page)).to_have_value("")


def test_a_double_click_stores_once(talk: Practice) -> None:
    box(talk.page).fill(BLAMING[Language.SIMPLIFIED])
    talk.page.locator("[data-send]").dblclick()
    expect(talk.page.locator("#transcript .line.agent")).to_have_count(1)
    talk.page.reload()
    expect(talk.page.locator("#transcript .line.agent")).to_have_count(1)


def test_what_was_sent_does_not_come_back_as_a_draft(talk: Practice) -> None:
    talk.answer(BLAMING[Language.SIMPLIFIED])
    expect(box(talk.page)).to_have_value("")
    talk.page.reload()
    expect(box(talk.page)).to_have_value("")
    assert talk.page.evaluate("localStorage.length") == 0


def test_the_time_to_write_goes_along(talk: Practice) -> None:
    sent: list[str] = []
    talk.page.on("request", lambda request: sent.append(request.post_data or ""))
    talk.page.wait_for_timeout(1200)
    talk.answer(BLAMING[Language.SIMPLIFIED])
    times = [float(found[1]) for body in sent if (found := re.search(r"seconds=([\d.]+)", body))]
    assert max(times) >= 1


def test_the_radio_buttons_of_a_work_order_come_back(talk: Practice) -> None:
    talk.answer(BLAMING[Language.SIMPLIFIED])
    talk.give_up()
    talk.page.locator("[data-next]").click()
    talk.page.locator("#question-urgency input").first.check()
    talk.page.locator("#record").fill("第八次来电")
    expect(talk.page.locator("#draft-state")).to_have_text("草稿已保存")
    talk.page.reload()
    expect(talk.page.locator("#question-urgency input").first).to_be_checked()
    expect(talk.page.locator("#record")).to_have_value("第八次来电")
