from hypothesis import given
from hypothesis import strategies as st

from simulator.measurement.detection import Detection, Overlap, detection, overlap, pairs
from simulator.text.span import Span

Marked = tuple[str, Span]


def mark(category: str, start: int, end: int) -> Marked:
    return category, Span(start, end)


def test_overlapping_spans_of_a_category_pair() -> None:
    assert pairs([mark("a", 0, 5)], [mark("a", 4, 9)]) == 1


def test_touching_spans_do_not_pair() -> None:
    assert pairs([mark("a", 0, 5)], [mark("a", 5, 9)]) == 0


def test_spans_of_other_categories_do_not_pair() -> None:
    assert pairs([mark("a", 0, 5)], [mark("b", 0, 5)]) == 0


def test_one_long_span_pairs_with_one_only() -> None:
    assert pairs([mark("a", 0, 20)], [mark("a", 0, 5), mark("a", 8, 12)]) == 1


def test_the_pairing_is_the_largest_there_is() -> None:
    found = [mark("a", 0, 10), mark("a", 0, 3)]
    there = [mark("a", 1, 3), mark("a", 8, 10)]
    assert pairs(found, there) == 2


def test_precision_recall_and_f1_are_as_computed_by_hand() -> None:
    found = Detection(hits=3, false_alarms=1, misses=2)
    assert (found.precision, found.recall, found.f1) == (0.75, 0.6, 6 / 9)


def test_where_nothing_is_there_and_nothing_found_all_is_well() -> None:
    assert (Detection().precision, Detection().recall, Detection().f1) == (1, 1, 1)


def test_counts_add_up_over_replies() -> None:
    replies = [
        ([mark("a", 0, 2)], [mark("a", 0, 2)]),
        ([mark("a", 0, 2), mark("b", 3, 4)], []),
        ([], [mark("a", 0, 2)]),
    ]
    assert detection(replies, "a") == Detection(hits=1, false_alarms=1, misses=1)


SPANS = st.lists(
    st.builds(lambda a, n: ("a", Span(a, a + n)), st.integers(0, 30), st.integers(1, 6)),
    max_size=7,
)


@given(SPANS, SPANS)
def test_pairing_is_the_same_from_both_sides(one: list[Marked], other: list[Marked]) -> None:
    assert pairs(one, other) == pairs(other, one) <= min(len(one), len(other))


def test_by_overlap_both_halves_of_a_marked_stretch_are_right() -> None:
    replies = [
        ([mark("a", 0, 2), mark("a", 3, 5), mark("a", 8, 9)], [mark("a", 0, 5), mark("a", 6, 7)]),
        ([mark("b", 0, 2)], [mark("a", 0, 2)]),
    ]
    found = overlap(replies, "a")
    assert found == Overlap(found=3, right=2, marked=3, met=1)
    assert (found.precision, found.recall) == (2 / 3, 1 / 3)


def test_by_overlap_nothing_found_where_nothing_is_marked_is_well() -> None:
    assert (overlap([], "a").precision, overlap([], "a").recall) == (1, 1)
