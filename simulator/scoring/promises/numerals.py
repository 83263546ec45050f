"""Numbers in Chinese and English words, as far as times and amounts need them."""

import cn2an

ENGLISH_NUMBERS = {
    "a": 1.0,
    "an": 1.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "eleven": 11.0,
    "twelve": 12.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "forty-five": 45.0,
    "forty-eight": 48.0,
    "twenty-four": 24.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "seventy-two": 72.0,
    "ninety": 90.0,
    "couple": 2.0,
    "pair": 2.0,
    "half": 0.5,
}
_SPECIAL = {"半": 0.5, "俩": 2.0, "仨": 3.0, "两": 2.0}
_DIGITS = "零一二三四五六七八九"


def chinese_number(text: str) -> float | None:
    """The value of a Chinese or decimal numeral, or None if ``text`` is not one.

    Knows what cn2an does not: 半, 两, 俩, 仨, and neighbours such as 两三 or 三五 (the larger).
    """
    if text in _SPECIAL:
        return _SPECIAL[text]
    neighbours = _neighbours(text)
    if neighbours is not None:
        return neighbours
    try:
        return float(cn2an.cn2an(text.replace("〇", "零"), "smart"))
    except (ValueError, TypeError):
        return None


def _neighbours(text: str) -> float | None:
    """The larger of two digits said side by side for "about so many"."""
    plain = text.replace("两", "二")
    if len(plain) != 2 or not all(character in _DIGITS for character in plain):
        return None
    return float(max(_DIGITS.index(character) for character in plain))


def english_number(text: str) -> float | None:
    """The value of an English number word or decimal numeral, or None if it is not one."""
    word = text.strip()
    if word in ENGLISH_NUMBERS:
        return ENGLISH_NUMBERS[word]
    try:
        return float(word)
    except ValueError:
        return None
