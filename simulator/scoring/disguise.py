"""Words written to get past a filter: homophones, pinyin in place of characters, misspellings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import ahocorasick
from pypinyin import lazy_pinyin
from rapidfuzz.distance import OSA

from simulator.text.folded import Edit, FoldedText, fold
from simulator.text.language import is_han


@dataclass(frozen=True, slots=True)
class Disguises:
    """Which words to look for in disguise.

    ``homophones`` are also looked for as other characters of the same sound, ``pinyin`` only where
    a part is written in Latin letters; ``aliases`` are replaced as they stand. ``spelling`` are
    English words to restore from a slip, unless what stands there is one of ``words``.
    """

    homophones: tuple[str, ...] = ()
    pinyin: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    spelling: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Syllable:
    sound: str
    start: int
    end: int
    typed: str

    @property
    def is_latin(self) -> bool:
        return not is_han(self.typed[0])


SHORTEST_SPELLING = 6
LONG_SPELLING = 9
_PRIVATE = 0xE000
_LATIN = re.compile(r"[a-z]+")


class Unmasker:
    """Restores disguised words in a folded text; built once for a set of packs."""

    def __init__(self, disguises: Disguises) -> None:
        self._sounds: dict[str, str] = {}
        self._words = ahocorasick.Automaton()
        for word in (*disguises.homophones, *disguises.pinyin):
            folded = fold(word).folded
            key = self._coded(tuple(map(_sound, folded)))
            self._words.add_word(key, (folded, word in disguises.homophones))
        self._words.make_automaton()
        self._aliases = {fold(a).folded: fold(b).folded for a, b in disguises.aliases}
        self._alias = re.compile(
            "|".join(map(re.escape, sorted(self._aliases, key=len, reverse=True)))
        )
        self._spelling = tuple(fold(word).folded for word in disguises.spelling)
        self._known = frozenset((*self._spelling, *disguises.words))

    def restored(self, text: FoldedText) -> FoldedText:
        """``text`` with every disguised word in its usual spelling."""
        if self._aliases:
            text = text.edited(
                (m.start(), m.end(), self._aliases[m.group()])
                for m in self._alias.finditer(text.folded)
            )
        if len(self._words):
            text = text.edited(self._by_sound(text.folded))
        return text.edited(self._by_spelling(text.folded)) if self._spelling else text

    def _coded(self, sounds: Iterable[str]) -> str:
        return "".join(
            self._sounds.setdefault(sound, chr(_PRIVATE + len(self._sounds))) for sound in sounds
        )

    def _by_sound(self, text: str) -> Iterator[Edit]:
        syllables = list(_syllables(text))
        # A sound that no word has becomes a separator, so that nothing matches across it.
        coded = "".join(self._sounds.get(syllable.sound, "\n") for syllable in syllables)
        place = 0
        if not coded:
            return
        for last, (word, sounds_alike) in self._words.iter_long(coded):
            typed = syllables[last + 1 - len(word) : last + 1]
            start, end = typed[0].start, typed[-1].end
            if start < place or text[start:end] == word:
                continue
            beside = text[start - 1 : start] + text[end : end + 1]
            if _is_disguise(
                word, typed, sounds_alike=sounds_alike, beside_han=any(map(is_han, beside))
            ):
                yield start, end, word
                place = end

    def _by_spelling(self, text: str) -> Iterator[Edit]:
        for found in _LATIN.finditer(text):
            if len(found.group()) >= SHORTEST_SPELLING - 1 and found.group() not in self._known:
                word = _nearest(found.group(), self._spelling)
                if word:
                    yield found.start(), found.end(), word


def _is_disguise(
    word: str, typed: list[_Syllable], *, sounds_alike: bool, beside_han: bool
) -> bool:
    """Whether the syllables stand for ``word``, and are not just that word or chance."""
    latin = sum(syllable.is_latin for syllable in typed)
    same = sum(a == syllable.typed for a, syllable in zip(word, typed, strict=True))
    if latin:
        # Two syllables of pinyin alone may be an English word; beside Chinese they are not.
        return latin + same == len(word) and (latin < len(word) or len(word) >= 3 or beside_han)
    return sounds_alike and (
        same == 2 if len(word) == 3 else len(word) >= 4 and same * 2 >= len(word)
    )


def _syllables(text: str) -> Iterator[_Syllable]:
    """The sounds of the Chinese characters and of Latin runs that read as pinyin."""
    place = 0
    while place < len(text):
        character = text[place]
        if is_han(character):
            yield _Syllable(_sound(character), place, place + 1, character)
            place += 1
        elif found := _LATIN.match(text, place):
            yield from _latin(found.group(), place)
            place = found.end()
        else:
            if not character.isspace():
                yield _Syllable("", place, place + 1, character)
            place += 1


def _latin(run: str, place: int) -> Iterator[_Syllable]:
    parts = _pinyin_parts(run) if len(run) <= 24 else ()
    if not parts:
        yield _Syllable("", place, place + len(run), run)
    for part in parts:
        yield _Syllable(part, place, place + len(part), part)
        place += len(part)


@lru_cache(maxsize=4096)
def _pinyin_parts(run: str) -> tuple[str, ...]:
    """``run`` as pinyin syllables, or nothing if it is not pinyin through and through."""
    if not run:
        return ()
    for length in range(min(6, len(run)), 0, -1):
        if run[:length] in _all_syllables():
            rest = _pinyin_parts(run[length:])
            if rest or length == len(run):
                return (run[:length], *rest)
    return ()


@lru_cache(maxsize=16384)
def _sound(character: str) -> str:
    return str(lazy_pinyin(character)[0])


@cache
def _all_syllables() -> frozenset[str]:
    return frozenset(map(_sound, map(chr, range(0x4E00, 0x9FA6))))


@lru_cache(maxsize=8192)
def _nearest(typed: str, words: tuple[str, ...]) -> str | None:
    """The word that ``typed`` misspells: one slip, in long words two, the first letter kept."""
    for word in words:
        slips = 2 if len(word) >= LONG_SPELLING else 1
        close = word[0] == typed[0] and abs(len(word) - len(typed)) <= slips
        if close and 0 < OSA.distance(word, typed, score_cutoff=slips) <= slips:
            return word
    return None
