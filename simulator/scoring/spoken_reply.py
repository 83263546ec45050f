"""A reply made ready for the checks: its spoken form, cut into clauses and sentences."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from simulator.scoring.rule import Scope
from simulator.text.clauses import Clause
from simulator.text.folded import FoldedText
from simulator.text.span import Span

BOUNDARY = "\n"
"""Stands between the pieces of a view; no pattern matches across it."""


@dataclass(frozen=True, slots=True)
class View:
    """The reply's text in pieces that no match may leave, joined by ``BOUNDARY``.

    ``starts`` are the places of the pieces in ``text``, ``origins`` those in the spoken form.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def piece(self, place: int) -> tuple[int, int]:
        """Where the piece around ``place`` starts and ends in this view."""
        index = bisect_right(self.starts, place) - 1
        end = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else len(self.text)
        return self.starts[index], end

    def origin(self, place: int) -> int:
        """The place of the spoken form that ``place`` of this view stands for."""
        index = bisect_right(self.starts, place) - 1
        return self.origins[index] + place - self.starts[index]


@dataclass(frozen=True, slots=True)
class SpokenReply:
    """A reply as the checks read it. ``folded`` leads back to the characters as typed."""

    folded: FoldedText
    views: Mapping[Scope, View]
    quotations: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The spoken form."""
        return self.folded.folded

    def clause_around(self, place: int) -> tuple[int, int]:
        """Where the clause that holds ``place`` starts and ends in ``text``."""
        view = self.views[Scope.CLAUSE]
        index = max(bisect_right(view.origins, place) - 1, 0)
        start, end = view.piece(view.starts[index])
        return view.origins[index], view.origins[index] + end - start

    def span(self, start: int, end: int) -> Span:
        """The reply's own characters that ``text[start:end]`` stands for."""
        return self.folded.span(start, end)


def spoken_reply(
    folded: FoldedText, clauses: Sequence[Clause], quotations: Sequence[Span]
) -> SpokenReply:
    """The reply in its spoken form ``folded``, ready for the checks."""
    bounds = [_bounds(folded, clause.span) for clause in clauses]
    views = {
        Scope.CLAUSE: _view(folded.folded, bounds),
        Scope.SENTENCE: _view(folded.folded, list(_sentences(folded, clauses))),
        Scope.REPLY: _view(folded.folded, [(0, len(folded.folded))]),
    }
    return SpokenReply(folded, views, tuple(quotations))


def _bounds(folded: FoldedText, span: Span) -> tuple[int, int]:
    found = folded.fold_span(span)
    return found.start, found.end


def _sentences(folded: FoldedText, clauses: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    for _, members in groupby(clauses, key=lambda clause: clause.sentence):
        inside = list(members)
        yield _bounds(folded, Span(inside[0].span.start, inside[-1].span.end))


def _view(text: str, bounds: Sequence[tuple[int, int]]) -> View:
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    place = last = 0
    for bound, end in bounds:
        # A word restored across a cut belongs to the clause that it starts in.
        start = max(bound, last)
        if start >= end:
            continue
        # A line break within a piece (in a quotation) would be taken for a boundary.
        pieces.append(text[start:end].replace(BOUNDARY, " "))
        starts.append(place)
        origins.append(start)
        place += end - start + 1
        last = end
    return View(BOUNDARY.join(pieces), tuple(starts) or (0,), tuple(origins) or (0,))


_PAIRS = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"', "'": "'", "《": "》", "＂": "＂"}


def quotations(text: str) -> tuple[Span, ...]:
    """What stands within quotation marks in ``text``, without the marks.

    A quotation that is nearly the whole reply is the agent's own words and does not count.
    """
    found = []
    opened: tuple[str, int] | None = None
    for place, character in enumerate(text):
        if opened and character == opened[0] and _closes(text, place):
            found.append(Span(opened[1] + 1, place))
            opened = None
        elif opened is None and character in _PAIRS and _opens(text, place):
            opened = (_PAIRS[character], place)
    whole = len(text.strip())
    return tuple(span for span in found if span.end - span.start + 2 < whole * 0.9)


def _opens(text: str, place: int) -> bool:
    """An apostrophe within an English word opens nothing."""
    before = text[place - 1 : place] if place else ""
    return text[place] not in "'‘" or not (before.isascii() and before.isalnum())


def _closes(text: str, place: int) -> bool:
    """Nor does it close anything."""
    after = text[place + 1 : place + 2]
    return text[place] not in "'’" or not (after.isascii() and after.isalnum())
