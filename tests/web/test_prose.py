"""What authors write becomes clean HTML."""

import pytest
from flask import Flask
from flask_babel import force_locale
from hypothesis import given
from hypothesis import strategies as st

from simulator.web.prose import prose

HARMFUL = (
    "<script", "<img", "<iframe", "<h1", "hx-", "onclick", "style=", "javascript:", "id=",
)  # fmt: skip


def test_markdown_becomes_html() -> None:
    assert prose("**Now** go") == "<p><strong>Now</strong> go</p>"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src='https://evil.example/pixel'>",
        "![picture](https://evil.example/pixel)",
        "<b hx-get='/sign-out' onclick='x()' style='color:red'>text</b>",
        "[link](javascript:alert(1))",
        "<p id='main' class='room'>text</p>",
        "<iframe src='https://elsewhere.example'></iframe>",
        "<a data-hx-post='/y' href='/z'>a</a>",
        "# a heading of the first level is the page's own",
    ],
)
def test_nothing_that_acts_or_calls_home_comes_through(hostile: str) -> None:
    html = prose(hostile)
    assert [word for word in HARMFUL if word in html] == []


def test_a_link_does_not_tell_where_the_reader_came_from() -> None:
    assert 'rel="noopener noreferrer"' in prose("[law](https://example.org/)")


@given(st.text(max_size=80))
def test_no_text_gives_a_script_or_a_picture(text: str) -> None:
    html = prose(text).casefold()
    assert "<script" not in html
    assert "<img" not in html


def test_a_table_scrolls_in_its_frame(web_app: Flask) -> None:
    with web_app.test_request_context(), force_locale("en"):
        html = prose("| a | b |\n|---|---|\n| 1 | 2 |")
    assert html.startswith('<div class="table-frame" role="region" tabindex="0"')
    assert html.count("</div>") == 1
