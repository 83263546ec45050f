"""A process that is killed at any moment loses no turn that it acknowledged."""

import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
from flask import Flask

from simulator.services.materials import Materials
from simulator.store import db
from simulator.store.models import Turn
from tests.factories.practice import SCENARIO, make_person

PROGRAM = Path(__file__).with_name("submit_until_killed.py")
ROOT = Path(__file__).parents[3]


def acknowledged_until_killed(url: str, folder: Path, user: int, seconds: float) -> list[str]:
    """The lines printed by the program, which is killed some time after its first one."""
    with subprocess.Popen(
        [sys.executable, PROGRAM, url, folder, str(user)],
        stdout=subprocess.PIPE, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)},
    ) as program:  # fmt: skip
        assert program.stdout is not None
        first = program.stdout.readline()
        sleep(seconds)
        program.send_signal(signal.SIGKILL)
        return [first.strip(), *(line.strip() for line in program.stdout if line.endswith("\n"))]


@pytest.mark.parametrize("seconds", [0.0, 0.11, 0.37])
def test_no_acknowledged_turn_is_lost(app: Flask, materials: Materials, seconds: float) -> None:
    url = str(app.config["SQLALCHEMY_DATABASE_URI"])
    with app.app_context():
        user = make_person()
    folder = materials.library.scenarios[SCENARIO].path.parents[1]
    lines = acknowledged_until_killed(url, folder, user, seconds)
    with app.app_context():
        turns = db.session.scalars(db.select(Turn).order_by(Turn.id)).all()
        stored = [f"{turn.attempt_id} {turn.key}" for turn in turns]
        # One more may be stored than was told: it was killed between the two.
        assert stored[: len(lines)] == lines
        assert len(stored) - len(lines) in (0, 1)
        if "sqlite" in url:
            assert db.session.execute(db.text("PRAGMA integrity_check")).scalar() == "ok"
