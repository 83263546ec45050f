import pytest

from simulator.measurement.folds import folds_by_context


def test_every_context_is_in_one_fold_and_folds_are_even() -> None:
    found = folds_by_context([f"D{number:02}" for number in range(24)] * 3, 6)
    sizes = [list(found.values()).count(fold) for fold in range(6)]
    assert (len(found), sizes) == (24, [4] * 6)


def test_the_order_of_the_contexts_does_not_matter() -> None:
    names = ["c", "a", "b", "d"]
    assert folds_by_context(names, 2) == folds_by_context(sorted(names), 2)


def test_more_folds_than_contexts_are_refused() -> None:
    with pytest.raises(ValueError, match="2 contexts cannot make 3 folds"):
        folds_by_context(["a", "b"], 3)


def test_a_single_fold_is_refused() -> None:
    with pytest.raises(ValueError, match="at least two"):
        folds_by_context(["a", "b"], 1)
