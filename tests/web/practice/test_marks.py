"""Cutting a reply into stretches: nothing is lost, nothing is invented."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.web.practice.marks import Mark, stretches

EFFECTS = ("credit", "deduction", "forbidden")


def mark(start: int, end: int, effect: str = "credit") -> Mark:
    return Mark(f"t1-{start}-{end}", start, end, effect, effect)


marks = st.lists(
    st.builds(mark, st.integers(0, 30), st.integers(0, 30), st.sampled_from(EFFECTS)), max_size=6
)


@given(st.text(max_size=30), marks)
def test_the_stretches_joined_are_the_text(text: str, found: list[Mark]) -> None:
    assert "".join(stretch.text for stretch in stretches(text, found)) == text


@given(st.text(min_size=1, max_size=30), marks)
def test_every_mark_inside_the_text_begins_exactly_once(text: str, found: list[Mark]) -> None:
    unique = list({item.id: item for item in found}.values())
    inside = {item.id for item in unique if item.start < item.end <= len(text)}
    begun = [name for stretch in stretches(text, unique) for name in stretch.starts]
    assert sorted(begun) == sorted(inside)


@given(st.text(min_size=1, max_size=30), marks)
def test_a_stretch_carries_a_mark_just_where_one_covers_it(text: str, found: list[Mark]) -> None:
    place = 0
    for stretch in stretches(text, found):
        for at in range(place, place + len(stretch.text)):
            covered = any(m.start <= at < m.end <= len(text) for m in found)
            assert covered == (stretch.mark is not None)
        place += len(stretch.text)


def test_the_gravest_of_overlapping_marks_is_shown() -> None:
    cut = stretches("abcdef", [mark(0, 6), mark(2, 4, "forbidden")])
    assert [stretch.mark.effect for stretch in cut if stretch.mark] == [
        "credit", "forbidden", "credit",
    ]  # fmt: skip


def test_a_covered_mark_still_has_a_place_to_jump_to() -> None:
    cut = stretches("abcdef", [mark(0, 6, "forbidden"), mark(2, 4)])
    assert cut[1].starts == ("t1-2-4",)


def test_characters_outside_the_basic_plane_count_as_one() -> None:
    cut = stretches("😀好", [mark(1, 2)])
    assert [stretch.text for stretch in cut] == ["😀", "好"]
