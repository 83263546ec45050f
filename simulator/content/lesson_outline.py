"""What stands in a lesson's Markdown, line by line: headings, links, and lists that would fail."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*\s*$")
_LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]*)>?(?:\s+[^)]*)?\)")
_FENCE = re.compile(r"\s*(```|~~~)")
_CODE = re.compile(r"`[^`]*`")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}\.)\s+\S")
_ROW = re.compile(r"\|.*\|\s*$")


@dataclass(frozen=True, slots=True)
class Place:
    """Something at a line and column, both from 1; ``depth`` is the level of a heading."""

    line: int
    column: int
    text: str
    depth: int = 0


def headings(markdown: str) -> tuple[Place, ...]:
    """The headings, in order."""
    found = ((number, _HEADING.match(line)) for number, line in _lines(markdown))
    return tuple(Place(number, 1, one[2], len(one[1])) for number, one in found if one)


def links(markdown: str) -> tuple[Place, ...]:
    """Where each link leads; the place is that of its address."""
    return tuple(
        Place(number, found.start(1) + 1, found[1])
        for number, line in _lines(markdown)
        # Code of the same length keeps the columns.
        for found in _LINK.finditer(_CODE.sub(lambda code: " " * len(code[0]), line))
    )


def crowded(markdown: str) -> tuple[Place, ...]:
    """Lists and tables right after a line of text: Markdown takes them for more of that text."""
    found: list[Place] = []
    before = ""
    for number, line in _lines(markdown):
        opens = _ITEM.match(line) or _ROW.match(line)
        if opens and before.strip() and not _belongs(before):
            found.append(Place(number, 1, line.strip()))
        before = line
    return tuple(found)


def _belongs(line: str) -> bool:
    """Whether a list or a table may go on after ``line``."""
    inside = line.startswith((" ", "\t")) or _ITEM.match(line) or _ROW.match(line)
    return bool(inside or _HEADING.match(line))


def _lines(markdown: str) -> Iterator[tuple[int, str]]:
    """The numbered lines outside of code blocks; those inside count as empty."""
    fenced = False
    for number, line in enumerate(markdown.split("\n"), 1):
        fence = bool(_FENCE.match(line))
        yield number, "" if fenced or fence else line
        fenced ^= fence
