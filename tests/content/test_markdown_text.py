"""Markdown as safe HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.content.markdown_text import html_of


def test_emphasis_and_lists_are_kept() -> None:
    assert html_of("**先听**\n\n- 一\n- 二") == (
        "<p><strong>先听</strong></p>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>"
    )


@pytest.mark.parametrize(
    ("written", "forbidden"),
    [
        ("![x](https://elsewhere.example/x.png)", "<img"),
        ("<script>alert(1)</script>", "<script"),
        ("<p onclick='x()'>a</p>", "onclick"),
        ("<a hx-get='/x' data-hx-post='/y' href='/z'>a</a>", "hx-"),
        ("[x](javascript:alert(1))", "javascript"),
        ("<p style='color:red' class='btn' id='main'>a</p>", "="),
        ("<iframe src='https://elsewhere.example'></iframe>", "<iframe"),
        ("# one", "<h1"),
    ],
)
def test_what_could_do_harm_is_dropped(written: str, forbidden: str) -> None:
    assert forbidden not in html_of(written)


def test_links_outward_tell_the_other_site_nothing() -> None:
    assert 'rel="noopener noreferrer"' in html_of("[x](https://elsewhere.example)")


@given(st.text(max_size=80))
def test_no_text_gives_a_script_or_an_image(text: str) -> None:
    markup = html_of(text).casefold()
    assert "<script" not in markup
    assert "<img" not in markup
