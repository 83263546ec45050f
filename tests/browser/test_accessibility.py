"""No serious finding by axe-core on any page of the frame, in both languages and both themes."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from simulator.store.models import RoleName
from tests.browser.conftest import Site
from tests.helpers.axe import findings

SignIn = Callable[[Page, RoleName], None]

GUEST_PAGES = ("/", "/sign-in", "/no-such-page", "/certificates?code=abc")
ADMIN_PAGES = (
    "/people", "/people?q=zzz", "/people/1", "/people/new", "/people/import", "/teams",
    "/teams/1", "/teams/1/paths", "/paths", "/paths/hotline", "/account/",
)  # fmt: skip


@pytest.fixture(params=["zh-CN", "zh-TW", "en"])
def locale(request: pytest.FixtureRequest) -> str:
    """The language of the browser."""
    return str(request.param)


@pytest.fixture(params=["light", "dark"])
def themed(
    request: pytest.FixtureRequest, browser: Browser, site: Site, locale: str
) -> Iterator[Page]:
    """A page in this language and theme."""
    context = browser.new_context(
        base_url=site.address, locale=locale, color_scheme=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def test_pages_of_guests_have_no_serious_finding(themed: Page) -> None:
    found = {}
    for address in GUEST_PAGES:
        themed.goto(address)
        found[address] = findings(themed)
    assert not any(found.values()), found


def test_pages_of_administrators_have_no_serious_finding(themed: Page, sign_in: SignIn) -> None:
    sign_in(themed, RoleName.ADMIN)
    found = {}
    for address in ADMIN_PAGES:
        themed.goto(address)
        themed.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found[address] = findings(themed)
    assert not any(found.values()), found


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen(page: Page, sign_in: SignIn, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    widths = {address: _width_of(page, address) for address in GUEST_PAGES}
    sign_in(page, RoleName.ADMIN)
    widths |= {address: _width_of(page, address) for address in ADMIN_PAGES}
    assert {address: wide for address, wide in widths.items() if wide > width} == {}


def test_the_keyboard_reaches_the_content_first(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def _width_of(page: Page, address: str) -> int:
    page.goto(address)
    return int(page.evaluate("document.documentElement.scrollWidth"))
