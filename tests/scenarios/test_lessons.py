"""The lessons of the product, linted and run: links lead somewhere, example rewrites pass."""

from pathlib import Path

import pytest

from simulator.content.linter import lint
from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer

FOLDERS = sorted(path.parent for path in SCENARIOS.glob("lessons/*/lesson.yaml"))


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    """The best scorer that is installed, as it serves trainees."""
    return build_scorer(SCENARIOS)


def test_there_are_lessons() -> None:
    assert FOLDERS


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_there_is_nothing_to_say_about_a_lesson(folder: Path, scorer: Scorer) -> None:
    assert [str(one) for one in lint(folder, scorer)] == []
