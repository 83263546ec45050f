"""The longest menu is in sight: beside the preferences, or on a line of its own."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from simulator.store.models import RoleName
from tests.browser.conftest import Site


@pytest.mark.parametrize("width", [780, 1024, 1279, 1280, 1920])
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_every_entry_is_in_sight(
    browser: Browser, site: Site, sign_in: Callable[[Page, RoleName], None],
    width: int, locale: str,
) -> None:  # fmt: skip
    context = browser.new_context(
        base_url=site.address, locale=locale, viewport={"width": width, "height": 700}
    )
    page = context.new_page()
    sign_in(page, RoleName.TRAINER)
    hidden = page.locator(".menu").evaluate("menu => menu.scrollWidth - menu.clientWidth")
    assert hidden <= 1
    context.close()
