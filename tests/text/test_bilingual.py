"""A text in both languages."""

import pytest
from pydantic import ValidationError

from simulator.text.bilingual import Text
from simulator.text.language import Language

BOTH = Text(zh="电话", en="telephone")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.SIMPLIFIED, "电话"),
        (Language.TRADITIONAL, "電話"),
        (Language.ENGLISH, "telephone"),
    ],
)
def test_reader_gets_their_language(language: Language, expected: str) -> None:
    assert BOTH.in_language(language) == expected


def test_given_traditional_text_wins_over_the_derived_one() -> None:
    text = Text(zh="软件", en="software", zh_hant="軟體")
    assert text.in_language(Language.TRADITIONAL) == "軟體"


@pytest.mark.parametrize("language", list(Language))
def test_missing_translation_is_marked_and_never_empty(language: Language) -> None:
    only = Text(zh="电话") if language is Language.ENGLISH else Text(en="telephone")
    shown = only.in_language(language)
    assert shown.startswith(("[", "【"))
    assert ("电话" in shown) or ("telephone" in shown)


def test_missing_languages_are_named() -> None:
    assert Text(zh="电话").missing == ("en",)
    assert Text(en="telephone").missing == ("zh",)
    assert BOTH.missing == ()


def test_unknown_language_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        Text.model_validate({"zh": "电话", "fr": "téléphone"})
