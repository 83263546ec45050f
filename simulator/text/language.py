"""The three languages of the product, and conversion between the two Chinese scripts."""

import re
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
# Where the conversion takes a character for the wrong one of several that are simplified alike.
_MISREAD = tuple(
    (re.compile(misread), meant)
    for misread, meant in (
        (r"覆(?=[電工])", "復"),
        (r"覆(?=[查核])", "複"),
        (r"剋(?=制)", "克"),
        (r"(?<![標書抽牙竹求])籤(?![筒條])", "簽"),
        (r"齣(?=[口現])", "出"),
        (r"(?<=[講寫說問聽看]明)瞭", "了"),
        (r"彆(?!扭)", "別"),
        (r"鬥(?![嘴氣爭毆智法志])(?<![奮戰爭決搏械]鬥)(?!不過)", "斗"),
        (r"迴(?=音)", "回"),
        (r"(?<=是)隻(?=[許答能有要會說給想怕剩顧管])", "只"),
        (r"鍾(?![情愛])(?<![姓老小]鍾)(?!先生|女士|小姐|太太|師傅)", "鐘"),
        (r"(?<=[卡道樓站])里(?!程)|(?<=進海)里|里(?=面)", "裡"),
        (r"(?<=[隊誰麼我你他您們])乾(?=[的了什])", "幹"),
        (r"(?<=冷)麵(?=的笑|孔)", "面"),
    )
)


def simplified(text: str) -> str:
    """``text`` with Traditional characters turned into Simplified ones."""
    return str(_to_simplified.convert(text))


@lru_cache(maxsize=4096)
def traditional(text: str) -> str:
    """``text`` with Simplified characters turned into Traditional ones, as written in Taiwan."""
    converted = str(_to_traditional.convert(text))
    for misread, meant in _MISREAD:
        converted = misread.sub(meant, converted)
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
