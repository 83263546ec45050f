"""The frame in a browser: menus, language, theme, search, policy, and a server that is away."""

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from simulator.store.models import RoleName
from tests.browser.conftest import PASSWORD, Site

SignIn = Callable[[Page, RoleName], None]


def test_the_language_is_switched_in_the_header(page: Page) -> None:
    page.goto("/sign-in")
    page.get_by_text("简体中文").first.click()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_language_and_theme_are_switched_without_javascript(browser: Browser, site: Site) -> None:
    context = browser.new_context(
        base_url=site.address, locale="en", java_script_enabled=False, color_scheme="light"
    )
    page = context.new_page()
    page.goto("/")
    page.locator("summary").first.click()
    page.get_by_role("button", name="Dark").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.locator("summary").first.click()
    page.get_by_role("button", name="繁體中文").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    context.close()


def test_people_sign_in_and_out_without_javascript(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.address, locale="en", java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.fill("#email", site.people[RoleName.ADMIN])
    page.fill("#password", PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile("/people$"))
    page.locator("summary").nth(1).click()
    page.get_by_role("button", name="Sign out").click()
    page.goto("/people")
    expect(page).to_have_url(re.compile("/sign-in"))
    context.close()


def test_escape_closes_the_menu_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/")
    summary = page.locator("summary").first
    summary.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator("details[data-drop]").first).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()


def test_a_dark_device_gets_dark_pages(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.address, color_scheme="dark")
    page = context.new_page()
    page.goto("/")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour == "rgb(20, 23, 26)"
    context.close()


def test_the_search_narrows_the_list_while_typing(page: Page, sign_in: SignIn) -> None:
    sign_in(page, RoleName.ADMIN)
    expect(page.locator("#people-list tbody tr")).to_have_count(4)
    page.fill("#people-search", "周")
    expect(page.locator("#people-list tbody tr")).to_have_count(1)
    expect(page).to_have_url(re.compile("q=%E5%91%A8"))


def test_going_back_after_a_search_shows_a_whole_page(page: Page, sign_in: SignIn) -> None:
    sign_in(page, RoleName.ADMIN)
    page.fill("#people-search", "周")
    expect(page.locator("#people-list tbody tr")).to_have_count(1)
    page.goto("/account/")
    page.go_back()
    expect(page.get_by_role("banner")).to_be_visible()
    expect(page.locator("#people-list tbody tr")).to_have_count(1)


def test_an_injected_element_sends_no_request(page: Page, sign_in: SignIn) -> None:
    sign_in(page, RoleName.ADMIN)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(
        """() => {
            const button = document.createElement("button");
            button.id = "injected";
            button.setAttribute("hx-get", "/people?q=stolen");
            button.textContent = "x";
            document.querySelector("main").append(button);
        }"""
    )
    page.click("#injected")
    page.wait_for_timeout(300)
    assert not [url for url in asked if "stolen" in url]


def test_an_inline_script_does_not_run(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.address)
    page = context.new_page()
    page.goto("/")
    refused = page.evaluate(
        """() => {
            try { document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=alert(1)>"); }
            catch (error) { return error.name; }
        }"""
    )
    assert refused == "TypeError"
    context.close()


def test_a_server_that_is_away_is_told_and_nothing_typed_is_lost(
    browser: Browser, site: Site, sign_in: SignIn
) -> None:
    context = browser.new_context(base_url=site.address, locale="en")
    page = context.new_page()
    sign_in(page, RoleName.ADMIN)
    context.set_offline(True)
    page.fill("#people-search", "somebody")
    expect(page.locator("#notices")).to_contain_text("No connection to the server.")
    expect(page.locator("#people-search")).to_have_value("somebody")
    context.close()


def test_an_error_of_a_fragment_is_shown_as_a_notice(
    page: Page, sign_in: SignIn, site: Site
) -> None:
    sign_in(page, RoleName.ADMIN)
    page.wait_for_load_state("networkidle")
    page.context.clear_cookies()
    page.fill("#people-search", "周")
    expect(page.locator("#notices")).to_contain_text("你已退出登录")
    expect(page.locator("#people-list tbody tr")).to_have_count(4)


def test_printing_leaves_out_the_menu(page: Page, sign_in: SignIn) -> None:
    sign_in(page, RoleName.ADMIN)
    page.emulate_media(media="print")
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.locator("#people-list")).to_be_visible()
