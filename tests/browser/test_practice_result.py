"""The result page: jumps both ways, and every page without findings, in any width and theme."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from simulator.services.materials import Materials
from simulator.store.models import RoleName
from simulator.text.language import Language
from tests.browser.conftest import Site
from tests.browser.practising import BLAMING, CASE, Practice
from tests.helpers.axe import findings

SignIn = Callable[[Page, RoleName], None]


@pytest.fixture
def result(page: Page, site: Site, sign_in: SignIn, browser_materials: Materials) -> Page:
    """A result page with a forbidden expression on it."""
    sign_in(page, RoleName.TRAINEE)
    Practice(page, site, browser_materials, Language.SIMPLIFIED).reach_result()
    return page


def test_a_chip_leads_to_its_words(result: Page) -> None:
    chip = result.locator(".principles .chip-forbidden").first
    target = chip.get_attribute("href")
    chip.click()
    expect(result.locator(f"[id='{(target or '')[1:]}']")).to_be_focused()
    assert result.url.endswith(target or "nowhere")


def test_marked_words_lead_to_their_chip_by_keyboard(result: Page) -> None:
    mark = result.locator("a.mark-forbidden").first
    mark.focus()
    result.keyboard.press("Enter")
    focused = result.evaluate("document.activeElement.className")
    assert "chip-forbidden" in focused


def test_a_jump_lights_up_its_place_alone(result: Page) -> None:
    result.locator(".principles .chip").first.click()
    result.locator("a.mark").first.click()
    expect(result.locator(".is-lit")).to_have_count(1)


def test_handing_in_happens_in_place(result: Page) -> None:
    result.locator("#hand-in button").click()
    expect(result.locator("#hand-in button")).to_have_text("撤回")
    result.reload()
    expect(result.locator("#hand-in button")).to_have_text("撤回")


def test_on_paper_there_are_no_buttons(result: Page) -> None:
    result.emulate_media(media="print")
    expect(result.locator(".verdict .btn").first).to_be_hidden()
    expect(result.locator(".principle-rewrite").first).to_be_hidden()
    expect(result.locator("#verdict-title")).to_be_visible()


@pytest.fixture(params=["zh-CN", "en"])
def locale(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["light", "dark"])
def themed(
    request: pytest.FixtureRequest, browser: Browser, site: Site, locale: str
) -> Iterator[Page]:
    context = browser.new_context(
        base_url=site.address, locale=locale, color_scheme=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def walk(practice: Practice) -> Iterator[str]:
    """Every page of practice in turn, the name of each when it is shown."""
    page = practice.page
    page.goto("/record")
    yield "empty record"
    page.goto("/scenarios?channel=forum")
    yield "library without a match"
    page.goto("/scenarios")
    yield "library"
    page.goto(f"/scenarios/{CASE}?language={practice.language}")
    yield "briefing"
    practice.start()
    yield "room"
    practice.answer(BLAMING[practice.language])
    page.locator("#reply button[formaction$='/hint']").click()
    expect(page.locator("#hint")).to_be_visible()
    page.locator(".feedback summary").first.click()
    yield "room after a reply, with hint and levels"
    page.locator("#reply textarea").fill(" ")
    page.locator("[data-send]").click()
    expect(page.locator("#reply-error")).to_be_visible()
    yield "room with an error"
    page.goto(f"/practice/{practice.attempt_id}/give-up")
    yield "giving up"
    practice.give_up()
    yield "ending"
    page.goto(f"/practice/{practice.attempt_id}/work-order")
    page.locator("#work-order button").click()
    expect(page.locator("#work-order-error")).to_be_focused()
    yield "work order with errors"
    page.goto(f"/practice/{practice.attempt_id}")
    practice.hand_over()
    yield "result"
    page.locator(".verdict .btn-primary").click()
    page.locator("#rewrite-text").fill(BLAMING[practice.language])
    page.locator("[data-send]").click()
    expect(page.locator("#rewrite-outcome")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    yield "rewrite"
    page.goto("/record")
    yield "record"


def test_no_page_has_a_serious_finding(
    themed: Page, site: Site, sign_in: SignIn, browser_materials: Materials, locale: str
) -> None:
    sign_in(themed, RoleName.TRAINEE)
    language = Language.ENGLISH if locale == "en" else Language.SIMPLIFIED
    practice = Practice(themed, site, browser_materials, language)
    found = {name: findings(themed) for name in walk(practice)}
    assert not any(found.values()), found


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen(
    page: Page, site: Site, sign_in: SignIn, browser_materials: Materials, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 780})
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, Language.ENGLISH)
    widths = {
        name: int(page.evaluate("document.documentElement.scrollWidth")) for name in walk(practice)
    }
    assert {name: wide for name, wide in widths.items() if wide > width} == {}


def test_on_a_phone_the_reply_box_is_what_one_sees(
    page: Page, site: Site, sign_in: SignIn, browser_materials: Materials
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, RoleName.TRAINEE)
    Practice(page, site, browser_materials, Language.SIMPLIFIED).start()
    expect(page.locator("#case-file")).to_be_hidden()
    expect(page.locator("#reply textarea")).to_be_in_viewport()
    expect(page.locator(".mood-thin")).to_be_in_viewport()
    page.locator("[data-open-case]").click()
    expect(page.locator("#case-file")).to_be_visible()
