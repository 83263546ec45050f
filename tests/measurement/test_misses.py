"""Examples of errors."""

from simulator.measurement.misses import misses_in
from simulator.measurement.report import Judgement
from simulator.text.span import Span


def judgement(given: int, wanted: int, found: list[str], marked: list[str]) -> Judgement:
    return Judgement(
        "en", {"speed": given}, {"speed": wanted},
        [(name, Span(0, 3)) for name in found], [(name, Span(1, 4)) for name in marked],
    )  # fmt: skip


def test_a_level_two_off_is_an_error_and_one_off_is_not() -> None:
    near, far = judgement(1, 2, [], []), judgement(0, 2, [], [])
    (miss,) = misses_in([near, far], 3)
    assert (miss.place, miss.kind, miss.name, miss.given, miss.wanted) == (
        1,
        "level",
        "speed",
        0,
        2,
    )


def test_another_category_on_the_same_words_is_missed_and_invented() -> None:
    found = misses_in([judgement(1, 1, ["dismiss"], ["provoke"])], 3)
    assert {(one.kind, one.name) for one in found} == {
        ("missed", "provoke"),
        ("invented", "dismiss"),
    }


def test_what_both_mark_is_no_error() -> None:
    assert misses_in([judgement(1, 1, ["dismiss"], ["dismiss"])], 3) == ()


def test_no_two_examples_are_of_one_name() -> None:
    wrong = [judgement(0, 3, ["dismiss"], [])] * 3
    assert [one.kind for one in misses_in(wrong, 3)] == ["level", "invented"]
