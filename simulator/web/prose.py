"""Markdown of authors as clean HTML: our own short list of elements, no pictures, no styles."""

import re

import nh3
from flask_babel import gettext
from markdown import markdown
from markupsafe import Markup

ELEMENTS = {
    "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr",
    "h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "a",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "th": {"scope"}}
SCHEMES = {"https", "mailto"}

_TABLE = re.compile(r"<table>(.*?)</table>", re.S)


def prose(source: str) -> Markup:
    """The Markdown ``source`` as HTML that carries no script, style, picture or ``hx-`` attribute.

    Whatever an author writes goes through here before it reaches a page. A table scrolls in a
    frame of its own where the page is too narrow for it.
    """
    html = markdown(source, extensions=["tables", "sane_lists"], output_format="html")
    clean = nh3.clean(
        html,
        tags=ELEMENTS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(_TABLE.sub(_framed, clean))  # noqa: S704 - of clean text


def _framed(found: re.Match[str]) -> str:
    label = Markup.escape(gettext("Table"))
    return (
        f'<div class="table-frame" role="region" tabindex="0" aria-label="{label}">'
        f'<table class="table">{found[1]}</table></div>'
    )
