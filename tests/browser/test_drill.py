"""A drill in the browser, from the library to its summary."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from simulator.store.models import RoleName
from tests.helpers.axe import findings

SignIn = Callable[[Page, RoleName], None]

POOR = "这个不归我们管，您找别人问问吧。"
GOOD = "让您等了这么久，是我们没有跟进好，对不起。我现在就去查，半小时内给您回话。"


@pytest.fixture
def drilling(page: Page, sign_in: SignIn) -> Page:
    """A page at the first line of a drill in Chinese."""
    sign_in(page, RoleName.TRAINEE)
    page.goto("/scenarios")
    page.locator("#drill-card .btn").click()
    page.locator("#language-zh-Hans").check()
    page.locator(".drill-begin button").click()
    expect(page.locator("#drill-line")).to_be_visible()
    return page


def answer(page: Page, text: str) -> None:
    page.locator("#reply textarea").fill(text)
    page.locator("#reply textarea").press("Control+Enter")
    expect(page.locator("#feedback")).to_be_visible()


def test_a_drill_goes_from_line_to_line_to_its_summary(drilling: Page) -> None:
    found = {"line": findings(drilling)}
    for place in range(1, 6):
        answer(drilling, POOR)
        if place == 1:
            found["feedback"] = findings(drilling)
        drilling.locator(".drill-next a").click()
        drilling.wait_for_load_state()
    expect(drilling.locator(".drill-outcomes li").first).to_be_visible()
    found["done"] = findings(drilling)
    drilling.goto("/drill")
    found["start"] = findings(drilling)
    assert not any(found.values()), found


def test_the_feedback_gets_the_focus_and_a_second_try_is_compared(drilling: Page) -> None:
    answer(drilling, POOR)
    expect(drilling.locator("#feedback")).to_be_focused()
    drilling.locator("#reply textarea").fill(GOOD)
    drilling.locator("#reply textarea").press("Control+Enter")
    expect(drilling.locator("#feedback-2")).to_be_focused()
    expect(drilling.locator("#feedback-2 .group-fixed")).to_be_visible()
    expect(drilling.locator("#reply")).to_have_count(0)


def test_what_is_typed_survives_a_reload(drilling: Page) -> None:
    drilling.locator("#reply textarea").fill("写到一半")
    drilling.reload()
    expect(drilling.locator("#reply textarea")).to_have_value("写到一半")


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen(drilling: Page, width: int) -> None:
    drilling.set_viewport_size({"width": width, "height": 800})
    answer(drilling, POOR)
    assert drilling.evaluate("document.documentElement.scrollWidth") <= width
    drilling.goto("/drill")
    assert drilling.evaluate("document.documentElement.scrollWidth") <= width


def test_it_works_without_javascript(drilling: Page) -> None:
    context = drilling.context.browser.new_context(  # type: ignore[union-attr]
        java_script_enabled=False, storage_state=drilling.context.storage_state()
    )
    plain = context.new_page()
    plain.goto(drilling.url)
    plain.locator("#reply textarea").fill(GOOD)
    plain.locator("[data-send]").click()
    expect(plain.locator("#feedback")).to_be_visible()
    context.close()
