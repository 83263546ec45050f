"""The three languages of the product, and conversion between the two Chinese scripts."""

from enum import StrEnum
from functools import lru_cache

from opencc import OpenCC


class Language(StrEnum):
    """A language in which people write and read; the values are BCP 47 tags."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"

    @property
    def is_chinese(self) -> bool:
        """Whether this is Chinese in either script."""
        return self is not Language.ENGLISH


_to_simplified = OpenCC("t2s")
_to_traditional = OpenCC("s2tw")
# What the conversion gets wrong: 复 is 覆 only in words such as 答覆.
_MISREAD = {"覆電": "復電", "覆工": "復工", "覆查": "複查", "覆核": "複核"}


def simplified(text: str) -> str:
    """``text`` with Traditional characters turned into Simplified ones."""
    return str(_to_simplified.convert(text))


@lru_cache(maxsize=4096)
def traditional(text: str) -> str:
    """``text`` with Simplified characters turned into Traditional ones, as written in Taiwan."""
    converted = str(_to_traditional.convert(text))
    for misread, meant in _MISREAD.items():
        converted = converted.replace(misread, meant)
    return converted


def language_of(text: str) -> Language:
    """The language in which most of ``text`` is written.

    A text without Han characters counts as English; Chinese counts as Traditional when converting
    it to Simplified changes more characters than converting it to Traditional does.
    """
    han = sum(is_han(character) for character in text)
    latin = sum(character.isascii() and character.isalpha() for character in text)
    # A Han character says about as much as five Latin letters do.
    if han * 5 < latin or not han:
        return Language.ENGLISH
    as_simplified, as_traditional = simplified(text), traditional(text)
    from_traditional = sum(a != b for a, b in zip(text, as_simplified, strict=False))
    from_simplified = sum(a != b for a, b in zip(text, as_traditional, strict=False))
    return Language.TRADITIONAL if from_traditional > from_simplified else Language.SIMPLIFIED


def is_han(character: str) -> bool:
    """Whether ``character`` is a Chinese character."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U000323af"
