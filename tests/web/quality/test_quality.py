"""The quality page is open to everyone and shows the published figures."""

from pathlib import Path

import pytest
from flask import Flask

from tests.helpers.web_client import WebClient


def test_it_needs_no_sign_in(client: WebClient) -> None:
    page = client.get("/quality", headers={"Accept-Language": "en"})
    assert page.status_code == 200
    assert "language models" in page.text


@pytest.mark.parametrize(
    ("language", "words"), [("zh-Hans", "评分有多准"), ("zh-Hant", "評分有多準")]
)
def test_it_speaks_the_readers_language(client: WebClient, language: str, words: str) -> None:
    assert words in client.get("/quality", headers={"Accept-Language": language}).text


def test_without_figures_of_their_own_scenarios_show_those_of_the_product(
    web_app: Flask, client: WebClient, tmp_path: Path
) -> None:
    web_app.config["SCENARIOS"] = tmp_path
    assert client.get("/quality").status_code == 200


def test_without_any_figures_there_is_no_page(
    web_app: Flask, client: WebClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web_app.config["SCENARIOS"] = tmp_path
    monkeypatch.setattr("simulator.web.quality.views.SCENARIOS", tmp_path)
    assert client.get("/quality").status_code == 404


def test_the_footer_leads_to_it(client: WebClient) -> None:
    assert 'href="/quality"' in client.get("/").text


@pytest.mark.parametrize(
    "words",
    [
        "played no part in writing rules",
        "a hint, a comparison, a joke or a shrug",
        "people who mean to be kind",
        "had in view",
    ],
)
def test_each_set_says_what_was_fitted_to_it(client: WebClient, words: str) -> None:
    assert words in client.get("/quality", headers={"Accept-Language": "en"}).text
