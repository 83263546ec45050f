"""A lesson and its check in a browser: no page reloads between questions, axe finds nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from simulator.store.models import RoleName
from tests.helpers.axe import findings

SignIn = Callable[[Page, RoleName], None]
LESSON = "/lessons/five-steps"


def answer(page: Page) -> None:
    """Give any answer to the question on the page, and wait for what is said to it."""
    if page.locator("#answer-text").count():
        page.fill("#answer-text", "我马上查，十点前给您回电话。")
    elif page.locator("#answer input:not([type=hidden])").count():
        page.locator("#answer input:not([type=hidden])").first.check()
    page.click(".answer-send")
    page.wait_for_selector("#next")


def begin(page: Page, sign_in: SignIn) -> None:
    sign_in(page, RoleName.TRAINEE)
    page.goto(LESSON)
    page.click("#lesson-end button")
    page.click("form.actions button")
    page.wait_for_selector("#check")


def test_an_answer_is_judged_in_place_and_read_out(page: Page, sign_in: SignIn) -> None:
    begin(page, sign_in)
    page.evaluate("window.same = true")
    answer(page)
    assert page.evaluate("window.same")
    expect(page.locator(".said-to-head")).to_be_focused()


def test_things_are_moved_in_place(page: Page, sign_in: SignIn) -> None:
    begin(page, sign_in)
    for _ in range(40):
        if page.locator("#arrange").count():
            break
        answer(page)
        page.click("#next")
        page.wait_for_load_state()
        if not page.locator("#check").count():
            page.click("form.actions button")
            page.wait_for_selector("#check")
    first, second = page.locator(".arrange-text").all_inner_texts()[:2]
    page.locator(".arrange-moves button").nth(1).click()
    expect(page.locator(".arrange-text").first).to_have_text(second)
    expect(page.locator(".arrange-text").nth(1)).to_have_text(first)
    page.reload()
    expect(page.locator(".arrange-text").first).to_have_text(second)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_learning_has_a_serious_finding(
    page: Page, sign_in: SignIn, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": 360, "height": 800})
    sign_in(page, RoleName.TRAINEE)
    found, wide = {}, {}

    def look(name: str) -> None:
        page.evaluate("document.querySelectorAll('details.card').forEach(d => d.open = true)")
        found[name] = findings(page)
        wide[name] = page.evaluate("document.documentElement.scrollWidth") > 360

    for address in ("/lessons", LESSON, f"{LESSON}/check"):
        page.goto(address)
        look(address)
    page.click("form.actions button")
    for number in range(5):
        page.wait_for_selector("#check")
        look(f"question {number}")
        answer(page)
        look(f"answer {number}")
        page.click("#next")
        page.wait_for_load_state()
    look("result")
    assert not any(found.values()), found
    assert not any(wide.values()), wide
