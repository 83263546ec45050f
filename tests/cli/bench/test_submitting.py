"""A submit through the web stack, and the bare insert beside it."""

import sqlite3
from pathlib import Path

from simulator.cli.bench.submitting import WARM_UP, time_submits

TURNS = 8


def test_both_ways_store_every_turn(tmp_path: Path) -> None:
    stack, bare = time_submits(tmp_path, "rules", TURNS)
    with sqlite3.connect(tmp_path / "bench.sqlite") as database:
        (stored,) = database.execute("SELECT count(*) FROM turn").fetchone()
    assert len(stack.seconds) == len(bare.seconds) == TURNS
    assert stored == WARM_UP + TURNS + TURNS
