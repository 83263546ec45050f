"""Every case, lesson and path opens in both languages on a phone: whole, translated, no dead link."""

import re
from collections.abc import Callable
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser, Page

from simulator.store.models import RoleName
from simulator.text.bilingual import UNTRANSLATED
from tests.browser.conftest import Site

PHONE = {"width": 360, "height": 740}
FIRST = {
    "zh-CN": "language=zh-Hans",
    "en": "language=en",
}
_ENGLISH = re.compile(r"[A-Za-z]{4,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")


def addresses(site: Site, language: str) -> list[str]:
    """The pages to open, by name of what they show."""
    with site.app.app_context():
        library = site.app.config["MATERIALS"].library
    return [
        "/scenarios", "/lessons", "/paths", "/drill", "/collection", "/record", "/account/",
        *(f"/scenarios/{one}?{FIRST[language]}" for one in library.scenarios),
        *(f"/lessons/{one}?{FIRST[language]}" for one in library.lessons),
        *(f"/lessons/{one}/check?{FIRST[language]}" for one in library.lessons),
        *(f"/paths/{one}" for one in library.paths),
    ]  # fmt: skip


@pytest.mark.parametrize("language", list(FIRST))
def test_every_page_is_whole_and_leads_somewhere(
    browser: Browser, site: Site, sign_in: Callable[[Page, RoleName], None], language: str
) -> None:
    context = browser.new_context(base_url=site.address, locale=language, viewport=PHONE)
    page = context.new_page()
    sign_in(page, RoleName.TRAINEE)
    wrong: list[str] = []
    links: dict[str, str] = {}
    for address in addresses(site, language):
        answer = page.goto(address)
        assert answer is not None
        if answer.status != 200:
            wrong.append(f"{address}: status {answer.status}")
            continue
        wrong += [f"{address}: {fault}" for fault in faults(page, language)]
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)"):
            links.setdefault(urldefrag(link).url, address)
    for link, seen_on in links.items():
        if link.startswith(site.address):
            status = context.request.get(link).status
            if status != 200:
                wrong.append(f"{seen_on}: {link} answers {status}")
    context.close()
    assert wrong == []


def faults(page: Page, language: str) -> list[str]:
    """What is wrong with the page that is open."""
    found = []
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > PHONE["width"]:
        found.append(f"{width} pixels wide")
    text = page.inner_text("main")
    if any(mark.strip() in text for mark in UNTRANSLATED.values()):
        found.append("holds a text without translation")
    if language == "zh-CN" and (english := _ENGLISH.search(text)):
        found.append(f"English on a Chinese page: {english[0]}")
    anchors = page.eval_on_selector_all(
        "a[href^='#']", "all => all.map(a => a.getAttribute('href').slice(1))"
    )
    found += [
        f"nothing is called #{anchor}"
        for anchor in anchors
        if anchor and page.query_selector(f"[id='{anchor}']") is None
    ]
    return found
