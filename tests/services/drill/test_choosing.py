"""Which lines a drill asks."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.principles import Principle
from simulator.services.drill.choosing import Candidate, by_need, choose
from simulator.services.practice.repetition.scheduling import Rating, reviewed
from tests.factories.practice import NOW, case_materials

P = Principle


@pytest.fixture(scope="module")
def candidates(tmp_path_factory: pytest.TempPathFactory) -> tuple[Candidate, ...]:
    """Every node of eight cases; ``second`` trains only speed and taking on."""
    names = [f"case-{number}" for number in range(7)]
    folder: Path = tmp_path_factory.mktemp("cases")
    library = case_materials(folder, *names).library
    return tuple(
        Candidate(loaded, node)
        for loaded in library.scenarios.values()
        for node in loaded.scenario.nodes
    )


def names_of(chosen: tuple[Candidate, ...]) -> list[tuple[str, str]]:
    return [(one.loaded.scenario.id, one.node.id) for one in chosen]


@given(seed=st.integers(0, 2**31 - 1), principles=st.permutations(list(P)))
def test_five_lines_of_five_cases_the_same_for_the_same_seed(
    candidates: tuple[Candidate, ...], seed: int, principles: list[Principle]
) -> None:
    chosen = choose(candidates, principles, seed)
    assert len({one.loaded.scenario.id for one in chosen}) == len(chosen) == 5
    assert names_of(chosen) == names_of(choose(candidates, principles, seed))


def test_chance_makes_a_difference(candidates: tuple[Candidate, ...]) -> None:
    drills = {tuple(names_of(choose(candidates, [P.SPEED], seed))) for seed in range(20)}
    assert len(drills) > 10


@given(seed=st.integers(0, 1000))
def test_lines_train_the_principles_wanted(candidates: tuple[Candidate, ...], seed: int) -> None:
    chosen = choose(candidates, [P.UNDERSTANDING], seed)
    assert all(one.node.id != "second" for one in chosen), "it gives understanding no chance"


@given(seed=st.integers(0, 1000))
def test_a_principle_that_no_line_trains_leaves_all_lines_open(
    candidates: tuple[Candidate, ...], seed: int
) -> None:
    assert len(choose(candidates, [P.NO_CARELESS_PROMISES], seed)) == 5


def test_lines_not_answered_come_before_those_answered_longest_ago(
    candidates: tuple[Candidate, ...],
) -> None:
    def at(number: int) -> datetime | None:
        return None if number == 0 else NOW - timedelta(days=number)

    asked = [Candidate(one.loaded, one.node, at(n)) for n, one in enumerate(candidates[:6])]
    order = [names_of(choose(asked[n:], [P.SPEED], seed=1, count=1))[0] for n in (0, 1)]
    assert order == [names_of((asked[0],))[0], names_of((asked[5],))[0]]


def test_few_cases_make_a_short_drill(candidates: tuple[Candidate, ...]) -> None:
    assert len(choose(candidates[:3], list(P), seed=1)) == 1
    assert choose((), list(P), seed=1) == ()


def test_what_is_due_or_was_never_tried_is_drilled_first() -> None:
    fresh = reviewed(None, Rating.Easy, NOW)
    lapsed = reviewed(None, Rating.Again, NOW - timedelta(days=9))
    schedules = dict.fromkeys(P, fresh) | {P.SPEED: lapsed}
    del schedules[P.RESTRAINT]
    assert by_need(schedules, NOW) == (P.RESTRAINT, P.SPEED)


def test_where_nothing_is_due_the_weakest_comes_first() -> None:
    schedules = dict.fromkeys(P, reviewed(None, Rating.Easy, NOW))
    schedules[P.SINCERITY] = reviewed(None, Rating.Again, NOW)
    assert by_need(schedules, NOW)[0] is P.SINCERITY
    assert set(by_need(schedules, NOW)) == set(P)
