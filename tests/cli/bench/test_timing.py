"""Timing and its sums."""

import pytest

from simulator.cli.bench.timing import Timing, timed


def test_every_piece_is_worked_on_once_and_timed() -> None:
    worked_on: list[int] = []
    timing = timed(worked_on.append, range(5))
    assert worked_on == [0, 1, 2, 3, 4]
    assert len(timing.seconds) == 5
    assert all(seconds >= 0 for seconds in timing.seconds)


def test_figures_follow_from_the_seconds() -> None:
    timing = Timing([0.01] * 95 + [0.1] * 5)
    assert timing.per_second == pytest.approx(100 / 1.45)
    assert timing.median_ms == pytest.approx(10)
    assert 10 <= timing.p95_ms <= 100
