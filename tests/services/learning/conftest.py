"""Fixtures of the lessons: a library with the good lesson, and helpers for its check."""

from pathlib import Path

import pytest

from simulator.content.library import load_library
from simulator.services.materials import Materials
from tests.factories.lessons import put_lesson
from tests.factories.scoring import RULES, SignScorer


@pytest.fixture
def materials(tmp_path: Path) -> Materials:
    put_lesson(tmp_path / "scenarios")
    put_lesson(tmp_path / "scenarios", "second-lesson", ("order: 10", "order: 20"))
    return Materials(load_library(tmp_path / "scenarios"), SignScorer(), RULES)
