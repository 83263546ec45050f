"""Drawing: the same for a seed, other questions than last time, nothing twice."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.services.learning.drawing import disordered, draw, mixed

BANK = [f"q{number}" for number in range(8)]
SEEDS = st.integers(min_value=0, max_value=2**31)
COUNTS = st.integers(min_value=1, max_value=8)
ASKED = st.sets(st.sampled_from(BANK))


@given(SEEDS, COUNTS, ASKED)
def test_a_seed_draws_the_same_each_time(seed: int, count: int, asked: set[str]) -> None:
    assert draw(BANK, count, seed, asked) == draw(BANK, count, seed, asked)


@given(SEEDS, COUNTS, ASKED)
def test_nothing_is_drawn_twice(seed: int, count: int, asked: set[str]) -> None:
    drawn = draw(BANK, count, seed, asked)
    assert len(set(drawn)) == len(drawn) == count


@given(SEEDS, COUNTS, ASKED)
def test_what_was_asked_comes_back_only_where_others_run_out(
    seed: int, count: int, asked: set[str]
) -> None:
    again = asked & set(draw(BANK, count, seed, asked))
    assert len(again) == max(0, count - (len(BANK) - len(asked)))


def test_seeds_draw_differently() -> None:
    assert len({tuple(draw(BANK, 5, seed)) for seed in range(20)}) > 10


@given(SEEDS)
def test_mixing_keeps_everything_and_repeats_itself(seed: int) -> None:
    order = mixed(BANK, seed, "q")
    assert sorted(order) == BANK
    assert order == mixed(BANK, seed, "q")


def test_two_choices_do_not_always_stand_the_same_way() -> None:
    assert {mixed(["a", "b"], seed, "q") for seed in range(20)} == {("a", "b"), ("b", "a")}


@given(SEEDS, st.integers(min_value=2, max_value=8))
def test_disorder_never_shows_the_order_given(seed: int, count: int) -> None:
    order = disordered(BANK[:count], seed, "q")
    assert sorted(order) == BANK[:count]
    assert list(order) != BANK[:count]
