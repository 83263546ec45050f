"""A case from sign-in to the rewritten turn: with the mouse, by keyboard, and without script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from simulator.services.materials import Materials
from simulator.store.models import RoleName
from simulator.text.language import Language
from tests.browser.conftest import Site
from tests.browser.practising import BLAMING, CASE, Practice

SignIn = Callable[[Page, RoleName], None]
BOTH = [Language.SIMPLIFIED, Language.ENGLISH]


@pytest.mark.parametrize("language", BOTH)
def test_a_case_runs_from_sign_in_to_a_rewrite(
    page: Page, site: Site, sign_in: SignIn, browser_materials: Materials, language: Language
) -> None:
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, language)
    page.locator(".case-card").filter(has=page.locator(f'a[href*="{CASE}"]')).locator("a").click()
    practice.start()
    practice.answer(BLAMING[language])
    expect(page.locator(".mark-forbidden").first).to_be_visible()
    practice.talk_to_the_end()
    practice.hand_over()
    expect(page.locator(".principle")).to_have_count(6)
    page.locator(".verdict .btn-primary").click()
    page.locator("#rewrite-text").fill(
        browser_materials.library.scenarios[CASE]
        .scenario.nodes[0]
        .models[0]
        .reply.in_language(language)
    )
    page.locator("[data-send]").click()
    expect(page.locator("#rewrite-outcome")).to_be_focused()
    expect(page.locator(".group-fixed")).to_be_visible()
    expect(page.locator("#reaction-0")).to_be_visible()
    expect(page.locator("#rewrite-text")).to_have_value("")


def test_the_whole_case_by_keyboard_alone(
    page: Page, site: Site, sign_in: SignIn, browser_materials: Materials
) -> None:
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, Language.SIMPLIFIED)
    page.goto(f"/scenarios/{CASE}?language=zh-Hans")
    _tab_to(page, ".start .btn-primary")
    page.keyboard.press("Enter")
    expect(page.locator("#room")).to_be_visible()
    page.wait_for_load_state()
    _tab_to(page, "#reply textarea")
    page.keyboard.type(BLAMING[Language.SIMPLIFIED])
    page.keyboard.press("Control+Enter")
    expect(page.locator("#transcript .line.agent")).to_have_count(1)
    expect(page.locator("#reply textarea")).to_be_focused()
    page.goto(f"/practice/{practice.attempt_id}/give-up")
    _tab_to(page, "main form button")
    page.keyboard.press("Enter")
    expect(page.locator("section#reply")).to_be_visible()
    page.wait_for_load_state()
    _tab_to(page, "[data-next]")
    page.keyboard.press("Enter")
    expect(page.locator("#work-order")).to_be_visible()
    page.wait_for_load_state()
    for fieldset in page.locator("#work-order fieldset").all():
        _tab_to(page, f"#{fieldset.get_attribute('id')} input")
        page.keyboard.press("Space")
    _tab_to(page, "#record")
    page.keyboard.type("第八次来电。")
    _tab_to(page, "#work-order button")
    page.keyboard.press("Enter")
    expect(page.locator("#result")).to_be_visible()


def test_keys_open_the_case_file_and_the_list_of_keys(
    page: Page, site: Site, sign_in: SignIn, browser_materials: Materials
) -> None:
    page.set_viewport_size({"width": 800, "height": 900})
    sign_in(page, RoleName.TRAINEE)
    Practice(page, site, browser_materials, Language.SIMPLIFIED).start()
    page.locator("#reply textarea").focus()
    expect(page.locator("#case-file")).to_be_hidden()
    page.keyboard.press("F2")
    expect(page.locator("#case-file")).to_be_visible()
    page.keyboard.press("F2")
    expect(page.locator("#case-file")).to_be_hidden()
    expect(page.locator("#reply textarea")).to_be_focused()
    page.keyboard.press("F4")
    expect(page.locator("#mood-panel")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.locator("dialog#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog#keys")).to_be_hidden()


def test_a_case_runs_without_javascript(
    browser: Browser, site: Site, sign_in: SignIn, browser_materials: Materials
) -> None:
    context = browser.new_context(base_url=site.address, locale="zh-CN", java_script_enabled=False)
    page = context.new_page()
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, Language.SIMPLIFIED)
    practice.start()
    practice.answer(BLAMING[Language.SIMPLIFIED])
    page.locator("button[formaction$='/hint']").click()
    expect(page.locator("#hint")).to_be_visible()
    practice.give_up()
    practice.hand_over()
    page.locator(".verdict .btn-primary").click()
    page.locator("#rewrite-text").fill("许先生，对不起，我现在就联系抢修班。")
    page.locator("[data-send]").click()
    expect(page.locator("#rewrite-outcome")).to_be_visible()
    context.close()


def test_the_customer_types_for_a_moment_and_a_key_skips_it(
    page: Page, site: Site, sign_in: SignIn, browser_materials: Materials
) -> None:
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, Language.SIMPLIFIED)
    practice.start()
    practice.answer(BLAMING[Language.SIMPLIFIED])
    bubble = page.locator(".line.fresh .bubble").first
    assert bubble.evaluate("element => getComputedStyle(element).animationName") == "said"
    page.keyboard.press("Escape")
    assert bubble.evaluate("element => getComputedStyle(element).animationName") == "none"


def test_reduced_motion_shows_the_answer_at_once(
    browser: Browser, site: Site, sign_in: SignIn, browser_materials: Materials
) -> None:
    context = browser.new_context(base_url=site.address, locale="zh-CN", reduced_motion="reduce")
    page = context.new_page()
    sign_in(page, RoleName.TRAINEE)
    practice = Practice(page, site, browser_materials, Language.SIMPLIFIED)
    practice.start()
    practice.answer(BLAMING[Language.SIMPLIFIED])
    bubble = page.locator(".line.fresh .bubble").first
    assert bubble.evaluate("element => getComputedStyle(element).opacity") == "1"
    context.close()


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("name => document.activeElement.matches(name)", selector):
            return
    raise AssertionError(f"the Tab key does not reach {selector}")
