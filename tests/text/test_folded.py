"""The map between a folded text and the text as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.text.folded import fold
from simulator.text.span import Span

ANY_TEXT = st.text(alphabet=st.characters(), max_size=60) | st.text(
    alphabet="İßﬁ①㎏…“”‘’é\u0301\u200d\ufe0f👨👩💧ＡＢ１妳著們a 没.，", max_size=40
)


@given(ANY_TEXT)
def test_every_folded_character_comes_from_a_stretch_of_the_original(text: str) -> None:
    folded = fold(text)
    assert len(folded.folded) == len(folded.starts) == len(folded.ends)
    for place in range(len(folded.folded)):
        span = folded.span(place, place + 1)
        assert text[span.start : span.end] == span.of(text) != ""


@given(ANY_TEXT)
def test_the_map_never_runs_backwards(text: str) -> None:
    folded = fold(text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)


@given(ANY_TEXT, st.data())
def test_a_span_folded_and_mapped_back_still_holds_what_it_held(
    text: str, data: st.DataObject
) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    there = folded.fold_span(Span(start, end))
    back = folded.span(there.start, there.end)
    kept = [i for i in range(start, end) if any(a <= i < b for a, b in zip_map(folded))]
    assert all(back.start <= place < back.end for place in kept)


def zip_map(folded):
    return zip(folded.starts, folded.ends, strict=True)


@given(ANY_TEXT, ANY_TEXT)
def test_han_text_folds_alike_wherever_it_stands(before: str, after: str) -> None:
    assert "没办法" in fold(before + "沒辦法" + after).folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("沒辦法", "没办法"),
        ("妳著急", "你着急"),
        ("ＣＡＬＭ　ｄｏｗｎ", "calm down"),
        ("Don’t", "don't"),
        ("没\u200b办\ufeff法", "没办法"),
        ("甚麼", "什么"),
        ("Straße", "strasse"),
        ("nоthing", "nothing"),
        ("您", "您"),
    ],
)
def test_alike_spellings_fold_together(text: str, expected: str) -> None:
    assert fold(text).folded == expected


def test_a_ligature_maps_back_to_its_one_character() -> None:
    folded = fold("oﬃce")
    assert folded.folded == "office"
    assert folded.span(2, 3) == Span(1, 2)


def test_offsets_count_code_points_and_not_bytes() -> None:
    folded = fold("😀没办法")
    start = folded.folded.index("没")
    assert folded.span(start, start + 3) == Span(1, 4)


def test_an_edit_stands_for_the_whole_of_what_it_replaces() -> None:
    edited = fold("I dont know").edited([(2, 6, "do not")])
    assert edited.folded == "i do not know"
    assert edited.span(2, 4).of("I dont know") == "dont"
    assert edited.span(9, 13).of("I dont know") == "know"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        fold("abc").edited([(0, 2, "x"), (1, 3, "y")])


def test_a_stretch_outside_the_folded_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no stretch"):
        fold("abc").span(2, 4)


def test_a_run_of_marks_folds_without_trouble() -> None:
    text = "a" + "\u0301" * 5000
    assert fold(text).span(0, 1) == Span(0, 5001)


def test_a_word_spelt_otherwise_in_the_other_script_folds_alike() -> None:
    assert fold("傢俱").folded == fold("家具").folded == "家具"
