"""Each case, result, lesson and path opens in both languages on a phone: whole, no dead link."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser, Page

from simulator.content.scenario import CallBack, ComplaintClass, Urgency
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.store.models import RoleName
from simulator.text.bilingual import UNTRANSLATED
from simulator.text.language import Language
from tests.browser.conftest import Site

PHONE = {"width": 360, "height": 740}
LANGUAGES = {"zh-CN": Language.SIMPLIFIED, "en": Language.ENGLISH}
_ENGLISH = re.compile(r"[A-Za-z]{4,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")


def addresses(site: Site, language: str) -> list[str]:
    """The pages to open, by name of what they show."""
    materials: Materials = site.app.config["MATERIALS"]
    library, chosen = materials.library, f"language={LANGUAGES[language]}"
    with site.app.app_context():
        results = list(result_pages(materials, LANGUAGES[language]))
    return [
        "/scenarios", "/lessons", "/paths", "/drill", "/collection", "/record", "/account/",
        *(f"/scenarios/{one}?{chosen}" for one in library.scenarios),
        *(f"/lessons/{one}?{chosen}" for one in library.lessons),
        *(f"/lessons/{one}/check?{chosen}" for one in library.lessons),
        *(f"/paths/{one}" for one in library.paths),
        *results,
    ]  # fmt: skip


def result_pages(materials: Materials, language: Language, user_id: int = 1) -> Iterator[str]:
    """The result of each case, after one reply, a break-off and a work order filled in wrongly."""
    now = datetime.now(UTC)
    for name, loaded in materials.library.scenarios.items():
        attempt = practice.start_attempt(materials, user_id, name, language, now, afresh=True)
        said = "那也没办法。" if language is Language.SIMPLIFIED else "Nothing I can do, calm down."
        practice.submit_turn(materials, user_id, attempt, f"first-reply-{attempt}", said, 30, now)
        practice.break_off(materials, user_id, attempt, now)
        order = loaded.scenario.work_order
        answers = {
            "urgency": Urgency.LIFE_SAFETY,
            "call_back": CallBack.UNREACHABLE,
            **({"complaint_class": ComplaintClass.OUTSIDE} if order.complaint_class else {}),
            **{
                question: getattr(order, question).choices[0].id
                for question in ("route", "escalation", "deadline")
            },
            "record": said,
        }
        practice.submit_work_order(materials, user_id, attempt, answers, now)
        yield f"/practice/{attempt}/result"


@pytest.mark.parametrize("language", list(LANGUAGES))
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
