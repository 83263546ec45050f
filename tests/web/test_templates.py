"""House rules of the templates that no HTML checker knows."""

import re
from pathlib import Path

import pytest

from simulator.paths import STATIC, TEMPLATES

PAGES = sorted(TEMPLATES.rglob("*.html"))
FORBIDDEN = {
    r"\bhx-on\b|hx-on:": "hx-on needs eval",
    r"\bjs:|javascript:": "script in an attribute needs eval",
    r"hx-trigger=\"[^\"]*\[": "a trigger filter needs eval",
    r"(src|href)=\"(https?:)?//": "files come from here, not from another site",
    r"<script(?![^>]*src)": "scripts are files",
    r"<style|\sstyle=": "styles are files",
    r"\son\w+=": "handlers are set in scripts",
    r"\|\s*safe\b": "text is escaped; Markdown comes cleaned as Markup",
    r"nonce=\"(?!\{\{ csp_nonce\(\) \}\})": "a nonce is the one of this response",
}
# Our own drawings, written in this very file.
SAFE_FILTER_ALLOWED = {"_icons.html"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_keeps_the_house_rules(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rules = {rule: why for rule, why in FORBIDDEN.items() if not _excused(rule, path)}
    assert [why for rule, why in rules.items() if re.search(rule, text)] == []


@pytest.mark.parametrize(
    "path",
    [path for path in PAGES if path.name.startswith("_")],
    ids=lambda path: str(path.relative_to(TEMPLATES)),
)
def test_a_fragment_is_no_page(path: Path) -> None:
    assert "{% extends" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 150


@pytest.mark.parametrize("path", sorted(STATIC.glob("js/*.js")), ids=lambda path: path.name)
def test_our_scripts_write_no_html_and_evaluate_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text
    )


def _excused(rule: str, path: Path) -> bool:
    return "safe" in rule and path.name in SAFE_FILTER_ALLOWED
