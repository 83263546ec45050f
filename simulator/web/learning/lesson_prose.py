"""The Markdown of a lesson as HTML: parts that can be jumped to, and pairs of said and better."""

import re
from dataclasses import dataclass

from flask_babel import gettext
from markupsafe import Markup

from simulator.web.prose import prose

_PART = re.compile(r"<h2>(.*?)</h2>", re.S)
_PAIR = re.compile(r"<li>(\s*<p>)?\s*([✗✘✕❌✓✔✅])\ufe0f?\s*")
_GOOD = "✓✔✅"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a lesson; ``id`` is that of its heading."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class LessonProse:
    """A lesson's text and its parts."""

    html: Markup
    parts: tuple[Part, ...]


def lesson_prose(source: str) -> LessonProse:
    """The Markdown ``source``, cleaned as all prose is, with ids and signs added."""
    parts: list[Part] = []

    def heading(found: re.Match[str]) -> str:
        part = Part(f"part-{len(parts) + 1}", Markup(found[1]).striptags())  # noqa: S704 - of clean text
        parts.append(part)
        return f'<h2 id="{part.id}">{found[1]}</h2>'

    html = _PART.sub(heading, str(prose(source)))
    return LessonProse(Markup(_PAIR.sub(_signed, html)), tuple(parts))  # noqa: S704 - of clean text


def _signed(found: re.Match[str]) -> str:
    good = found[2] in _GOOD
    label = Markup.escape(gettext("Better:") if good else gettext("Not like this:"))
    kind, sign = ("better", "✓") if good else ("said", "✕")
    words = f'<b class="sign" role="img" aria-label="{label}">{sign}</b> '
    return f'<li class="pair pair-{kind}">{found[1] or ""}{words}'
