"""A lesson's Markdown: parts to jump to, pairs of said and better."""

import pytest
from flask import Flask
from flask_babel import force_locale

from simulator.web.learning.lesson_prose import LessonProse, lesson_prose


@pytest.fixture
def shown(web_app: Flask):  # type: ignore[no-untyped-def]
    def show(source: str) -> LessonProse:
        with web_app.test_request_context(), force_locale("en"):
            return lesson_prose(source)

    return show


def test_every_part_can_be_jumped_to(shown) -> None:  # type: ignore[no-untyped-def]
    prose = shown("## One & *two*\n\ntext\n\n### inner\n\n## Three")
    assert [(part.id, part.title) for part in prose.parts] == [
        ("part-1", "One & two"),
        ("part-2", "Three"),
    ]
    assert '<h2 id="part-1">' in prose.html
    assert "<h3>" in prose.html


@pytest.mark.parametrize(
    ("sign", "kind"), [("✗", "said"), ("❌", "said"), ("✓", "better"), ("✅", "better")]
)
def test_a_sign_makes_a_pair(shown, sign: str, kind: str) -> None:  # type: ignore[no-untyped-def]
    html = shown(f"- {sign} words").html
    assert f'<li class="pair pair-{kind}">' in html
    assert "words" in html
    assert "aria-label" in html


def test_a_sign_in_a_loose_list_makes_a_pair_too(shown) -> None:  # type: ignore[no-untyped-def]
    assert shown("- ✗ one\n\n- ✓ two\n").html.count('class="pair pair-') == 2


def test_a_list_without_signs_stays_plain(shown) -> None:  # type: ignore[no-untyped-def]
    assert "pair" not in shown("- one\n- two ✓").html


@pytest.mark.parametrize(
    "hostile",
    [
        "## <script>alert(1)</script>",
        "- ✗ <img src=x onerror=alert(1)>",
        '## <b onclick="x()">a</b>',
        "[a](javascript:alert(1))",
    ],
)
def test_nothing_that_acts_comes_through(shown, hostile: str) -> None:  # type: ignore[no-untyped-def]
    html = shown(hostile).html.casefold()
    assert not any(word in html for word in ("<script", "<img", "onclick", "javascript:"))
