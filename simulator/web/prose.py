"""Markdown of authors as clean HTML: our own short list of elements, no pictures, no styles."""

import nh3
from markdown import markdown
from markupsafe import Markup

ELEMENTS = {
    "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr",
    "h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "a",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "th": {"scope"}}
SCHEMES = {"https", "mailto"}


def prose(source: str) -> Markup:
    """The Markdown ``source`` as HTML that carries no script, style, picture or ``hx-`` attribute.

    Whatever an author writes goes through here before it reaches a page.
    """
    html = markdown(source, extensions=["tables", "sane_lists"], output_format="html")
    clean = nh3.clean(
        html,
        tags=ELEMENTS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704 - cleaned on the line before
