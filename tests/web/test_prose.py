"""What authors write becomes clean HTML."""

import pytest

from simulator.web.prose import prose


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
    ],
)
def test_nothing_that_acts_or_calls_home_comes_through(hostile: str) -> None:
    html = prose(hostile)
    assert not any(
        word in html
        for word in ("<script", "<img", "hx-get", "onclick", "style=", "javascript:", "id=")
    )


def test_a_link_does_not_tell_where_the_reader_came_from() -> None:
    assert 'rel="noopener noreferrer"' in prose("[law](https://example.org/)")
