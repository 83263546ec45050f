"""Conversations that readers held by hand, once well and once badly, with what they remarked.

They are plays; those beside the scenarios were written by the authors of the cases, these were not.
"""

from pathlib import Path

import pytest

from simulator.content.library import load_library
from simulator.content.play_file import LoadedPlay, read_play
from simulator.content.play_runner import run_play, unmet_expectations
from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer

FOLDER = Path(__file__).parent / "readings"
FILES = sorted(FOLDER.glob("*/*.yaml"))
CASES_READ = 10


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    """The best scorer that is installed, as it serves trainees."""
    return build_scorer(SCENARIOS)


def read(file: Path) -> LoadedPlay:
    play, findings = read_play(file)
    assert play is not None, [str(one) for one in findings]
    return play


def test_ten_cases_were_read_once_well_and_once_badly() -> None:
    read_so = {file.parent.name: set[str]() for file in FILES}
    for file in FILES:
        read_so[file.parent.name].add(file.stem)
    assert len(read_so) >= CASES_READ
    assert all({"well", "badly"} <= names for names in read_so.values())


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_reading_goes_as_the_reader_remarked(file: Path, scorer: Scorer) -> None:
    case = load_library(SCENARIOS).scenarios[file.parent.name]
    play = read(file).play
    unmet = unmet_expectations(play, run_play(case.scenario, play, scorer))
    assert [f"turn {one.turn}: {one.reason}" for one in unmet] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_whoever_does_well_passes_and_whoever_does_badly_does_not(file: Path) -> None:
    play = read(file).play
    assert play.passes is (file.stem == "well")
    assert len(play.note) >= 60, "the reader's remarks"
