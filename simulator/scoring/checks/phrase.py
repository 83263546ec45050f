"""Check ``phrase``: fixed expressions, exactly or, if they are long, with one slip."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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


class PhraseCheck:
    """Finds the phrases of a rule: all of them at once exactly, then each with slips."""

    def __init__(self, rule: Rule, sets: Mapping[str, str]) -> None:  # noqa: ARG002 one shape for all
        texts = dict.fromkeys(spoken(fold(phrase)).folded for phrase in rule.phrases)
        self._phrases = [_Phrase(text, any(map(is_han, text))) for text in texts if text]
        self._automaton = ahocorasick.Automaton()
        for phrase in self._phrases:
            self._automaton.add_word(phrase.text, phrase)
        self._automaton.make_automaton()
        self._long = [phrase for phrase in self._phrases if rule.file.fuzzy and phrase.edits]

    def find(self, view: View) -> Iterator[tuple[int, int]]:
        """Exact matches, the longest at each place, then those with a slip elsewhere."""
        taken: list[tuple[int, int]] = []
        for last, phrase in self._automaton.iter_long(view.text):
            span = (last + 1 - len(phrase.text), last + 1)
            if phrase.has_han or _on_word_boundaries(view.text, *span):
                taken.append(span)
                yield span
        for start in view.starts if self._long else ():
            yield from self._with_slips(view, start, taken)

    def _with_slips(
        self, view: View, start: int, taken: list[tuple[int, int]]
    ) -> Iterator[tuple[int, int]]:
        _, end = view.piece(start)
        piece = view.text[start:end]
        for phrase in self._long:
            # When the phrase is longer than the text the two swap roles: "24" is in everything.
            if len(piece) < len(phrase.text) - phrase.edits:
                continue
            span = _aligned(phrase, piece)
            if span is None:
                continue
            found = (start + span[0], start + span[1])
            if not any(found[0] < b and a < found[1] for a, b in taken):
                taken.append(found)
                yield found


def _aligned(phrase: _Phrase, piece: str) -> tuple[int, int] | None:
    """Where ``piece`` holds ``phrase`` with a slip: aligned, moved to the edges, scored again."""
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
    if not phrase.has_han and not _on_word_boundaries(piece, best[1], best[2]):
        return None
    return best[1], best[2]


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
