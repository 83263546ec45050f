"""The Markdown of a lesson: headings, lists, and links that lead somewhere."""

import re
from collections.abc import Collection, Iterator

from simulator.content.diagnostics import Diagnostic, diagnostic
from simulator.content.lesson_file import TEXT_NAMES, LessonFile
from simulator.content.lesson_outline import Place, crowded, headings, links

_OUTWARD = re.compile(r"(https://|mailto:).")
_PART = re.compile(r"#part-(\d{1,3})")
PART_DEPTH = 2


def check_headings(file: LessonFile) -> Iterator[Diagnostic]:
    """Texts without parts, with a title of their own, or with other parts than the other text."""
    counts: dict[str, int] = {}
    for key, path, text in _texts(file):
        found = headings(text)
        for one in found:
            if one.depth < PART_DEPTH:
                yield diagnostic("top-heading", path, (one.line, one.column))
        counts[key] = sum(one.depth == PART_DEPTH for one in found)
        if not counts[key]:
            yield diagnostic("lesson-without-headings", path)
    if 0 < min(counts.values()) != max(counts.values()):
        path = str(file.path.with_name(TEXT_NAMES["en"]))
        yield diagnostic("headings-differ", path, zh=counts["zh"], en=counts["en"])


def check_lists(file: LessonFile) -> Iterator[Diagnostic]:
    """Lists and tables that would be shown as running text."""
    for _, path, text in _texts(file):
        for one in crowded(text):
            yield diagnostic("crowded-list", path, (one.line, one.column))


def check_links(file: LessonFile, known: Collection[str]) -> Iterator[Diagnostic]:
    """Links that lead nowhere; ``known`` are the addresses of lessons and scenarios."""
    for _, path, text in _texts(file):
        parts = sum(one.depth == PART_DEPTH for one in headings(text))
        for link in links(text):
            if not _leads_somewhere(link, known, parts):
                yield diagnostic("broken-link", path, (link.line, link.column), target=link.text)


def _leads_somewhere(link: Place, known: Collection[str], parts: int) -> bool:
    part = _PART.fullmatch(link.text)
    if part:
        return 1 <= int(part[1]) <= parts
    return link.text.rstrip("/") in known or bool(_OUTWARD.match(link.text))


def _texts(file: LessonFile) -> Iterator[tuple[str, str, str]]:
    """Key, path as findings call it, and Markdown of each text that is given."""
    for key, name in TEXT_NAMES.items():
        text = getattr(file.text, key)
        if text:
            yield key, str(file.path.with_name(name)), text
