"""Sharing an excellent reply and finding it again, in a browser."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from simulator.content.scenario import Scenario
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.services.practice.marking import RECORD, questions_of
from simulator.store import people
from simulator.store.models import RoleName
from simulator.text.language import Language
from tests.browser.conftest import Site
from tests.browser.practising import CASE
from tests.helpers.axe import findings

SignIn = Callable[[Page, RoleName], None]


@pytest.fixture
def attempt(site: Site, browser_materials: Materials) -> int:
    """A finished attempt of the trainee's, handed in: the first reply is the author's own model."""
    with site.app.app_context():
        user = people.user_with_email(site.people[RoleName.TRAINEE])
        assert user is not None
        user_id, now = user.id, datetime.now(UTC)
        begun = practice.start_attempt(browser_materials, user_id, CASE, Language.SIMPLIFIED, now)
        talk = practice.conversation(browser_materials, user_id, begun)
        model = talk.scenario.node_at(talk.node_id).models[0].reply.zh or ""
        practice.submit_turn(browser_materials, user_id, begun, "key-000001", model, 20, now)
        practice.break_off(browser_materials, user_id, begun, now)
        order = _answers(talk.scenario)
        practice.submit_work_order(browser_materials, user_id, begun, order, now)
        practice.hand_in(user_id, begun, now)
    return begun


def _answers(scenario: Scenario) -> dict[str, str]:
    questions = questions_of(scenario.work_order)
    return {**{one.name: one.choices[0][0] for one in questions}, RECORD: "客户来电。"}


def test_a_reply_is_shared_found_by_its_words_and_pinned(
    page: Page, sign_in: SignIn, attempt: int
) -> None:
    sign_in(page, RoleName.TRAINEE)
    page.goto(f"/practice/{attempt}/result")
    page.locator(".share-note a").click()
    page.locator("#consent button").click()
    expect(page.locator(".notice-success")).to_be_visible()
    page.context.clear_cookies()

    sign_in(page, RoleName.TRAINER)
    page.goto("/collection")
    expect(page.locator(".entry")).to_have_count(1)
    page.fill("#collection-words", "没有这样的词")
    expect(page.locator(".entry")).to_have_count(0)
    page.fill("#collection-words", "")
    expect(page.locator(".entry")).to_have_count(1)
    page.locator("button[id^=pin-]").click()
    expect(page.locator(".entry-pinned")).to_be_visible()
    assert page.evaluate("document.activeElement.id").startswith("pin-")
    assert "林小雨" not in page.content()


@pytest.mark.parametrize("width", [360, 1280])
def test_its_pages_have_no_serious_finding_and_fit_the_screen(
    page: Page, sign_in: SignIn, attempt: int, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    sign_in(page, RoleName.TRAINEE)
    wrong = {}
    for address in ("/collection", f"/collection/replies/{attempt}/1/0"):
        page.goto(address)
        wrong[address] = findings(page)
        assert int(page.evaluate("document.documentElement.scrollWidth")) <= width
    assert not any(wrong.values()), wrong
