"""A stretch of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.text.span import Span


@given(st.text(), st.data())
def test_span_gives_the_characters_between_its_offsets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Span(start, end).of(text) == text[start:end]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_impossible_offsets_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_span_past_the_end_of_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        Span(0, 3).of("你好")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((0, 2), (1, 3), True), ((0, 2), (2, 3), False), ((0, 5), (1, 2), True)],
)
def test_overlap_needs_a_shared_character(
    one: tuple[int, int], other: tuple[int, int], expected: bool
) -> None:
    assert Span(*one).overlaps(Span(*other)) is expected


def test_a_span_contains_itself_and_what_lies_within() -> None:
    assert Span(1, 4).contains(Span(1, 4))
    assert Span(1, 4).contains(Span(2, 3))
    assert not Span(1, 4).contains(Span(0, 3))


@pytest.mark.parametrize(
    ("one", "other", "count"), [((0, 4), (2, 6), 2), ((0, 4), (4, 6), 0), ((0, 2), (5, 6), 0)]
)
def test_spans_share_so_many_characters(
    one: tuple[int, int], other: tuple[int, int], count: int
) -> None:
    assert Span(*one).shared(Span(*other)) == count


def test_a_span_goes_out_to_the_ends_of_the_latin_words_that_it_cuts() -> None:
    text = "我 can't stop, 真的"
    assert Span(4, 9).in_whole_words(text).of(text) == "can't stop"
    assert Span(0, 1).in_whole_words(text) == Span(0, 1)
    assert Span(0, len(text)).in_whole_words(text) == Span(0, len(text))
