"""What the n-gram heads see of a clause: character n-grams of Chinese, word n-grams of English."""

import re
from typing import Final

LONGEST: Final = 4
"""Characters in the longest Chinese n-gram, and one more than the words in the longest English."""

MOST_CHARACTERS: Final = 400
"""A clause is read up to here, so that a pasted wall of text stays cheap."""

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[a-z']+|0")
_HAN_RUN = re.compile(r"[\u3400-\u9fff0]+")
_STEM = 4


def grams(folded: str) -> frozenset[str]:
    """The features of one folded clause; every number counts as the same ``0``."""
    text = _NUMBER.sub("0", folded[:MOST_CHARACTERS]).strip()
    found = _han_grams(text)
    found |= _word_grams(_WORD.findall(text))
    found |= _edge_grams(text)
    return frozenset(found)


def _han_grams(text: str) -> set[str]:
    return {
        run[start : start + length]
        for run in _HAN_RUN.findall(text)
        for length in range(1, LONGEST + 1)
        for start in range(len(run) - length + 1)
    }


def _word_grams(words: list[str]) -> set[str]:
    found = {f"p:{word[:_STEM]}" for word in words if len(word) > _STEM}
    for length in range(1, LONGEST):
        found |= {
            "w:" + " ".join(words[start : start + length])
            for start in range(len(words) - length + 1)
        }
    return found


def _edge_grams(text: str) -> set[str]:
    """How the clause begins and ends, and whether it asks or exclaims."""
    if not text:
        return set()
    found = {"^" + text[:2], text[-1] + "$", text.rstrip(" ,.!?，。！？、；;")[-2:] + "$"}
    return found | {mark for mark in "?!" if mark in text}
