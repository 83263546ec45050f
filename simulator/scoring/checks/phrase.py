"""Check ``phrase``: fixed expressions, exactly or, if they are long, with one slip."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import ahocorasick
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from simulator.scoring.rule import Rule
from simulator.scoring.spoken_reply import BOUNDARY, View
from simulator.text.folded import fold
from simulator.text.language import is_han
from simulator.text.spoken import spoken

# Below five characters one edit makes another word; in Latin script the same holds far longer.
SHORTEST_HAN, SHORTEST_LATIN = 5, 14
# A slip must not turn the meaning round or change who is spoken of.
_DECISIVE = frozenset("不没无别未非勿有能会可是我你您他她它们自")
_DECISIVE_WORDS = frozenset(
    ("not", "no", "never", "nothing", "nobody", "i", "you", "we", "they", "your", "our", "my")
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    text: str
    has_han: bool

    @property
    def edits(self) -> int:
        """How many slips are let pass."""
        if self.has_han:
            return 1 if len(self.text) >= SHORTEST_HAN else 0
        return len(self.text) // SHORTEST_LATIN

    @property
    def parts(self) -> list[tuple[str, int]]:
        """One part more than slips, with the place of each: one of them is free of slips."""
        count = self.edits + 1
        edges = [len(self.text) * place // count for place in range(count + 1)]
        return [(self.text[a:b], a) for a, b in pairwise(edges)]


class PhraseCheck:
    """Finds the phrases of a rule: all of them at once exactly, then the long ones with slips."""

    sources: tuple[str, ...] = ()

    def __init__(self, rule: Rule, sets: Mapping[str, str]) -> None:  # noqa: ARG002 one shape for all
        texts = dict.fromkeys(spoken(fold(phrase)).folded for phrase in rule.phrases)
        phrases = [_Phrase(text, any(map(is_han, text))) for text in texts if text]
        self._exact = _automaton((phrase.text, phrase) for phrase in phrases)
        long = [phrase for phrase in phrases if rule.file.fuzzy and phrase.edits]
        parts: dict[str, list[tuple[_Phrase, int]]] = {}
        for phrase in long:
            for text, offset in phrase.parts:
                parts.setdefault(text, []).append((phrase, offset + len(text)))
        self._parts = _automaton(parts.items())

    def find(self, view: View, _among: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
        """Exact matches, the longest at each place, then those with a slip elsewhere."""
        taken: list[tuple[int, int]] = []
        for last, phrase in self._exact.iter_long(view.text) if len(self._exact) else ():
            span = (last + 1 - len(phrase.text), last + 1)
            if phrase.has_han or _on_word_boundaries(view.text, *span):
                taken.append(span)
                yield span
        for phrase, start, end in self._likely(view):
            found = _aligned(phrase, view.text, start, end)
            if found and not any(found[0] < b and a < found[1] for a, b in taken):
                taken.append(found)
                yield found

    def _likely(self, view: View) -> Iterator[tuple[_Phrase, int, int]]:
        """Phrases of which a part stands in the text, and where all of it would stand.

        A text with k slips holds at least one of k + 1 parts without any; what stands before and
        behind that part may be k characters longer.
        """
        seen: set[tuple[str, int, int]] = set()
        for last, owners in self._parts.iter(view.text) if len(self._parts) else ():
            first, end = view.piece(last)
            for phrase, offset in owners:
                begin = last + 1 - offset
                start = max(first, begin - phrase.edits)
                stop = min(end, begin + len(phrase.text) + phrase.edits)
                key = (phrase.text, start, stop)
                # When the phrase is longer than the text the two swap roles: "24" is everywhere.
                if stop - start >= len(phrase.text) - phrase.edits and key not in seen:
                    seen.add(key)
                    yield phrase, start, stop


def _automaton(entries: Iterable[tuple[str, object]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for text, value in entries:
        automaton.add_word(text, value)
    automaton.make_automaton()
    return automaton


def _aligned(phrase: _Phrase, text: str, first: int, last: int) -> tuple[int, int] | None:
    """Where ``text[first:last]`` holds ``phrase`` with a slip: aligned, moved, scored again."""
    piece = text[first:last]
    cutoff = 100 * (1 - (phrase.edits + 1) / len(phrase.text)) - 1
    found = fuzz.partial_ratio_alignment(phrase.text, piece, score_cutoff=cutoff)
    if found is None:
        return None
    best: tuple[int, int, int] | None = None
    for start in range(max(0, found.dest_start - 1), found.dest_start + 2):
        for end in range(max(start, found.dest_end - 2), min(len(piece), found.dest_end + 1) + 1):
            slips = Levenshtein.distance(phrase.text, piece[start:end], score_cutoff=phrase.edits)
            if slips <= phrase.edits and (best is None or slips < best[0]):
                best = (slips, start, end)
    if best is None or _means_otherwise(phrase, piece[best[1] : best[2]]):
        return None
    span = (first + best[1], first + best[2])
    return span if phrase.has_han or _on_word_boundaries(text, *span) else None


def _means_otherwise(phrase: _Phrase, found: str) -> bool:
    """Whether the slip touches a word that decides the meaning, or only cuts the edge off."""
    if not phrase.has_han:
        changed = set(phrase.text.split()) ^ set(found.split())
        return bool(changed & _DECISIVE_WORDS)
    for edit in Levenshtein.editops(phrase.text, found):
        before = phrase.text[edit.src_pos : edit.src_pos + 1] if edit.tag != "insert" else ""
        after = found[edit.dest_pos : edit.dest_pos + 1] if edit.tag != "delete" else ""
        if set(before + after) & _DECISIVE or after.isdigit() or BOUNDARY in after:
            return True
    return False


def _on_word_boundaries(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    starts = not (before.isascii() and before.isalnum() and text[start].isalnum())
    return starts and not (after.isascii() and after.isalnum() and text[end - 1].isalnum())
