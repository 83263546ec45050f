"""One spelling for what is written alike, with a way back to the characters as typed."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.text.language import simplified
from simulator.text.span import Span

# What NFKC, casefold and OpenCC's t2s leave apart though people write one for the other. Each
# folds to exactly one character, so that a quotation mark stays a quotation mark.
_VARIANTS = str.maketrans(
    {
        "妳": "你", "祢": "你", "著": "着", "帐": "账", "覆": "复", "牠": "它", "甚": "什",
        "麽": "么", "麼": "么", "裏": "里", "羣": "群", "啓": "启", "週": "周", "佈": "布",
        "瞭": "了", "囉": "啰",
        "‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'", "“": '"', "”": '"',
        "„": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "―": "-", "−": "-", "﹣": "-",
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ѕ": "s",
        "ո": "n", "ο": "o", "α": "a", "ε": "e", "ρ": "p", "τ": "t", "ν": "v", "ι": "i",
    }
)  # fmt: skip

# Words that the scripts spell with other characters; as long as what they replace, so that every
# place stays where it was.
_SPELLINGS = {"家俱": "家具"}

_INVISIBLE = {"Cf", "Mn", "Me", "Cs", "Co", "Cn"}

Edit = tuple[int, int, str]
"""Replace ``folded[start:end]`` by the text."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text as typed, its folded form, and where each folded character comes from.

    ``starts`` and ``ends`` hold, for each character of ``folded``, the stretch of ``original``
    (in code points) that it stands for; both never decrease.
    """

    original: str
    folded: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where ``folded[start:end]`` stands in the original.

        :raises ValueError: if ``start`` and ``end`` are not a stretch of the folded text.
        """
        if not 0 <= start <= end <= len(self.folded):
            raise ValueError(f"no stretch of a folded text of {len(self.folded)}: {start}:{end}")
        if start == end:
            place = self.starts[start] if start < len(self.starts) else len(self.original)
            return Span(place, place)
        return Span(self.starts[start], self.ends[end - 1])

    def fold_span(self, span: Span) -> Span:
        """Where the original's ``span`` stands in the folded text: each character touching it."""
        return Span(*_touching(self, span))

    def edited(self, edits: Iterable[Edit]) -> "FoldedText":
        """The same original with parts of its folded form replaced.

        Each edit is ``(start, end, text)`` in ``folded``; edits are in order and do not overlap.
        All characters of a replacement stand for the whole of what they replace.

        :raises ValueError: if the edits overlap or are out of order.
        """
        edits = tuple(edits)
        if not edits:
            return self
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        place = 0
        for start, end, text in edits:
            if start < place or end <= start:
                raise ValueError(f"edits overlap or are empty at {start}")
            _copy(self, place, start, pieces, starts, ends)
            pieces.append(text)
            starts.extend([self.starts[start]] * len(text))
            ends.extend([self.ends[end - 1]] * len(text))
            place = end
        _copy(self, place, len(self.folded), pieces, starts, ends)
        return FoldedText(self.original, "".join(pieces), tuple(starts), tuple(ends))


@lru_cache(maxsize=256)
def fold(text: str) -> FoldedText:
    """``text`` with compatibility forms, case and Chinese script folded together.

    NFKC, casefold, OpenCC ``t2s`` character by character (so a phrase folds alike wherever it
    stands), and a small table of variants; invisible characters and stray marks are dropped.
    """
    units = list(_units(text))
    pieces = [_fold_unit(text[start:end]) for start, end in units]
    starts = [start for (start, _), piece in zip(units, pieces, strict=True) for _ in piece]
    ends = [end for (_, end), piece in zip(units, pieces, strict=True) for _ in piece]
    return FoldedText(text, _spelt_alike("".join(pieces)), tuple(starts), tuple(ends))


def _spelt_alike(folded: str) -> str:
    """The folded text with words that scripts spell with other characters spelt one way."""
    for word, usual in _SPELLINGS.items():
        folded = folded.replace(word, usual)
    return folded


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Each base character with the combining marks that follow it."""
    start = 0
    for place in range(1, len(text)):
        if not unicodedata.combining(text[place]):
            yield start, place
            start = place
    if text:
        yield start, len(text)


@lru_cache(maxsize=16384)
def _fold_unit(unit: str) -> str:
    # A very long run of marks is noise, and normalising it takes more than linear time.
    composed = unicodedata.normalize("NFKC", unit[:32]).casefold()
    composed = unicodedata.normalize("NFKC", composed)
    kept = "".join(c for c in composed if unicodedata.category(c) not in _INVISIBLE)
    return "".join(simplified(c) if c > "\u2e7f" else c for c in kept).translate(_VARIANTS)


def _touching(text: FoldedText, span: Span) -> tuple[int, int]:
    first = bisect_right(text.ends, span.start)
    return first, max(first, bisect_left(text.starts, span.end))


def _copy(
    text: FoldedText, start: int, end: int, pieces: list[str], starts: list[int], ends: list[int]
) -> None:
    pieces.append(text.folded[start:end])
    starts.extend(text.starts[start:end])
    ends.extend(text.ends[start:end])
