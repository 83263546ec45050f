"""Markdown that authors write, as HTML that is safe to show: own allow-list, no images."""

import nh3
from markdown import Markdown

_TAGS = {
    "p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a",
    "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "del", "sup", "sub",
    "dl", "dt", "dd",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"scope"}}
_SCHEMES = {"http", "https", "mailto"}
_EXTENSIONS = ["tables", "sane_lists", "def_list", "nl2br"]


def html_of(text: str) -> str:
    """``text``, Markdown, as HTML.

    Raw HTML outside the allow-list, images, scripts, styles, and ``hx-`` or event attributes are
    dropped; links outward carry ``rel="noopener noreferrer"``. A first-level heading is not
    allowed, as a page has its own.
    """
    # A parser of its own for each text: Markdown objects remember references between runs.
    markup = Markdown(extensions=_EXTENSIONS).convert(text)
    return nh3.clean(
        markup,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
        strip_comments=True,
    )
