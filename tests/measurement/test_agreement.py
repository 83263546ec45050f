import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from simulator.measurement.agreement import agreement, quadratic_weighted_kappa

LEVELS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=60
)  # fmt: skip


def test_perfect_agreement_is_one() -> None:
    assert quadratic_weighted_kappa([0, 1, 2, 3], [0, 1, 2, 3]) == 1


def test_the_kappa_of_a_small_table_is_as_computed_by_hand() -> None:
    # Differences 0, 0, 1, 0: observed 1. By chance, over all 16 pairs of margins
    # {0, 1, 1, 3} x {0, 1, 2, 3}: 14 + 6 + 6 + 14 = 40 for 4 replies, so 40 / 4 = 10.
    assert quadratic_weighted_kappa([0, 1, 1, 3], [0, 1, 2, 3]) == pytest.approx(1 - 1 / 10)


def test_complete_reversal_is_minus_one() -> None:
    assert quadratic_weighted_kappa([0, 3], [3, 0]) == -1


def test_two_raters_who_never_change_have_no_kappa() -> None:
    assert quadratic_weighted_kappa([2, 2], [2, 2]) is None


def test_exact_and_within_one_are_shares() -> None:
    found = agreement([0, 1, 2, 3], [0, 2, 0, 3])
    assert (found.exact, found.within_one, found.count) == (0.5, 0.75, 4)


def test_ratings_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="2 ratings against 1"):
        agreement([1, 2], [1])


def test_no_ratings_are_refused() -> None:
    with pytest.raises(ValueError, match="no ratings"):
        agreement([], [])


@given(LEVELS)
def test_the_kappa_is_that_of_scikit_learn(pairs: list[tuple[int, int]]) -> None:
    first, second = [list(side) for side in zip(*pairs, strict=True)]
    ours = quadratic_weighted_kappa(first, second)
    if ours is not None:
        theirs = cohen_kappa_score(first, second, labels=[0, 1, 2, 3], weights="quadratic")
        assert ours == pytest.approx(theirs)


@given(LEVELS)
def test_the_kappa_does_not_depend_on_who_is_first(pairs: list[tuple[int, int]]) -> None:
    first, second = [list(side) for side in zip(*pairs, strict=True)]
    one, other = quadratic_weighted_kappa(first, second), quadratic_weighted_kappa(second, first)
    assert (one is None) == (other is None)
    assert one is None or one == pytest.approx(other)
