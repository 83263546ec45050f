"""Whose language is chosen, and that the catalogues are whole."""

import re

import polib
import pytest
from flask import Flask

from simulator.text.language import Language
from simulator.web import catalogues
from simulator.web.i18n import TRANSLATIONS, language_for_tag
from tests.helpers.web_client import WebClient
from tests.web.conftest import SignIn

HANS, HANT, ENGLISH = Language.SIMPLIFIED, Language.TRADITIONAL, Language.ENGLISH
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|%%")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh", HANS), ("zh-CN", HANS), ("zh-SG", HANS), ("zh-Hans", HANS), ("zh-Hans-HK", HANS),
        ("zh-TW", HANT), ("zh-HK", HANT), ("zh-MO", HANT), ("zh-Hant-CN", HANT),
        ("en", ENGLISH), ("en-GB", ENGLISH), ("EN-us", ENGLISH),
        ("fr", None), ("*", None), ("x-klingon", None), ("zh-", None), ("", None),
    ],
)  # fmt: skip
def test_a_tag_is_served_by_the_language_of_its_script(tag: str, language: Language | None) -> None:
    assert language_for_tag(tag) is language


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("zh-TW,zh;q=0.9,en-US;q=0.8", "zh-Hant"),
        ("fr,zh-HK;q=0.8,en;q=0.5", "zh-Hant"),
        ("en;q=0.4,zh-CN;q=0.9", "zh-Hans"),
        ("en;q=0,de", "zh-Hans"),
        ("", "zh-Hans"),
    ],
)
def test_the_page_is_in_the_language_of_the_browser(
    client: WebClient, header: str, lang: str
) -> None:
    page = client.get("/", headers={"Accept-Language": header}).text
    assert f'<html lang="{lang}"' in page


def test_the_choice_in_the_header_wins_over_the_browser(client: WebClient) -> None:
    client.submit("/account/language", {"language": "zh-Hant", "next": "/"})
    page = client.get("/", headers={"Accept-Language": "en"}).text
    assert '<html lang="zh-Hant"' in page


def test_an_unknown_choice_is_refused(client: WebClient) -> None:
    assert client.submit("/account/language", {"language": "tlh"}).status_code == 400


def test_the_persons_setting_wins_over_the_cookie(signed_in: SignIn) -> None:
    client = signed_in()
    client.submit("/account/preferences", {"language": "en", "theme": "auto"})
    client.set_cookie("language", "zh-Hant")
    assert '<html lang="en"' in client.get("/account/").text


def test_the_choice_leads_back_to_the_page(client: WebClient) -> None:
    response = client.submit("/account/language", {"language": "en", "next": "/sign-in?next=/x"})
    assert response.location == "/sign-in?next=/x"


def test_the_choice_never_leads_to_another_site(client: WebClient) -> None:
    data = {"language": "en", "next": "//evil.example"}
    assert client.submit("/account/language", data).location == "/"


def test_the_catalogues_are_up_to_date_with_the_sources() -> None:
    assert catalogues.out_of_date() == [], "run: simulator messages"


def test_no_chinese_text_is_missing() -> None:
    assert catalogues.untranslated() == []


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_no_entry_is_empty_or_fuzzy(locale: str) -> None:
    catalogue = polib.pofile(str(TRANSLATIONS / locale / "LC_MESSAGES" / "messages.po"))
    assert [entry.msgid for entry in catalogue if not entry.translated() or entry.fuzzy] == []


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_placeholders_of_a_translation_are_those_of_its_message(locale: str) -> None:
    catalogue = polib.pofile(str(TRANSLATIONS / locale / "LC_MESSAGES" / "messages.po"))
    wrong = [
        entry.msgid
        for entry in catalogue
        for text in entry.msgstr_plural.values() or [entry.msgstr]
        if set(PLACEHOLDER.findall(text)) - {"%(num)s"} != _placeholders(entry)
    ]
    assert wrong == []


def _placeholders(entry: polib.POEntry) -> set[str]:
    """Those of both forms; the number itself may be a word, as in “once”."""
    return set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural)) - {"%(num)s"}


def test_chinese_uses_full_width_punctuation() -> None:
    catalogue = polib.pofile(str(TRANSLATIONS / "zh_Hans" / "LC_MESSAGES" / "messages.po"))
    half_width = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;?!](?=[\u4e00-\u9fff])")
    assert [entry.msgstr for entry in catalogue if half_width.search(entry.msgstr)] == []


def test_the_traditional_catalogue_keeps_no_simplified_word(web_app: Flask) -> None:
    page = web_app.test_client().get("/", headers={"Accept-Language": "zh-TW"}).text
    assert "演練台" in page
    assert "登录" not in page
