import pytest

from simulator.measurement.doubt import caught_in_lowest


def test_grave_errors_in_the_least_confident_third_are_counted() -> None:
    assert caught_in_lowest([0.1, 0.9, 0.8, 0.2, 0.7, 0.6], [2, 2, 0, 3, 1, 0]) == (2, 3)


def test_errors_of_one_level_do_not_count() -> None:
    assert caught_in_lowest([0.1, 0.2, 0.3], [1, 1, 1]) == (0, 0)


def test_lists_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="1 confidences for 2"):
        caught_in_lowest([0.5], [1, 2])
