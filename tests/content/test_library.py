"""The library: good files load, broken ones give findings, nothing is read twice for nothing."""

import shutil
from pathlib import Path

import pytest

from simulator.content.library import load_library
from simulator.paths import SCENARIOS
from tests.factories.documents import GOOD_CASE as GOOD


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(GOOD, tmp_path / "good-case")
    return tmp_path


def spoil(root: Path, old: str, new: str) -> None:
    file = root / "good-case" / "scenario.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_good_scenario_loads_with_its_plays(root: Path) -> None:
    loaded = load_library(root).scenarios["good-case"]
    assert [play.name for play in loaded.plays] == ["escalated", "gone", "half", "settled"]
    assert loaded.source_text.startswith("# A small scenario")


def test_a_broken_file_does_not_keep_the_others_out(root: Path) -> None:
    broken = root / "broken-case"
    broken.mkdir()
    (broken / "scenario.yaml").write_text("format: [", encoding="utf-8")
    library = load_library(root)
    assert list(library.scenarios) == ["good-case"]
    assert [finding.name for finding in library.diagnostics] == ["not-yaml"]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("      - { to: when-fixed }", "      - { to: nowhere }", "dangling-route"),
        ('"(knee|leg|health)"', '"(knee"', "bad-pattern"),
        ("id: good-case", "id: bad-case", "folder-name"),
        ("difficulty: 1", "difficulty: 7", "out-of-range"),
    ],
)
def test_a_scenario_that_cannot_be_run_is_left_out(
    root: Path, old: str, new: str, name: str
) -> None:
    spoil(root, old, new)
    library = load_library(root)
    assert not library.scenarios
    assert name in [finding.name for finding in library.diagnostics]


def test_a_blemish_does_not_keep_a_scenario_out(root: Path) -> None:
    spoil(root, "en: Enough!", "en: Enough！")
    assert "good-case" in load_library(root).scenarios


def test_a_broken_play_does_not_keep_its_scenario_out(root: Path) -> None:
    (root / "good-case" / "plays" / "half.yaml").write_text("format: 1\n", encoding="utf-8")
    library = load_library(root)
    assert len(library.scenarios["good-case"].plays) == 3
    assert {finding.name for finding in library.diagnostics} == {"missing-key"}


def test_an_unchanged_file_is_not_read_again(root: Path) -> None:
    first = load_library(root).scenarios["good-case"]
    assert load_library(root).scenarios["good-case"] is first


def test_a_changed_file_is_read_again_under_a_new_hash(root: Path) -> None:
    first = load_library(root).scenarios["good-case"]
    spoil(root, "minutes: 5", "minutes: 15")
    assert load_library(root).scenarios["good-case"].hash != first.hash


def test_a_comment_does_not_change_the_hash(root: Path) -> None:
    first = load_library(root).scenarios["good-case"]
    spoil(root, "minutes: 5", "minutes: 5  # short")
    assert load_library(root).scenarios["good-case"].hash == first.hash


def test_the_scenarios_of_the_product_load_without_a_finding() -> None:
    library = load_library(SCENARIOS)
    assert library.scenarios
    assert [str(one) for one in library.diagnostics if one.is_error] == []


def test_the_folder_of_one_scenario_is_a_library_too(root: Path) -> None:
    assert list(load_library(root / "good-case").scenarios) == ["good-case"]
