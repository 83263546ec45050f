import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import main
from simulator.scoring.principles import Category, Principle
from tests.factories.calibration import rating, write_calibration, write_lines


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_calibration(tmp_path, contexts=6)


@pytest.fixture(autouse=True)
def nothing_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fresh replies of the product are many; here the folder's own are enough."""
    monkeypatch.setattr("simulator.cli.evaluate.FRESH", ())


def evaluate(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", str(folder), "--engine", "ngrams", *options])


def test_the_table_names_every_principle_and_category(folder: Path) -> None:
    result = evaluate(folder)
    assert result.exit_code == 0
    assert all(name in result.stdout for name in (*Principle, *Category))


def test_the_figures_of_the_raters_stand_beside(folder: Path) -> None:
    found = json.loads(evaluate(folder, "--json").stdout)
    assert found["raters"]["levels"]["all"]["speed"]["kappa"] == 1
    assert found["scorer"]["levels"]["zh-Hans"]["speed"]["count"] == 12


def test_one_rater_alone_is_enough(folder: Path) -> None:
    write_lines(folder / "ratings.jsonl", [rating("C0-good", 3), rating("C1-bad", 0)])
    assert json.loads(evaluate(folder, "--json").stdout)["raters"] is None


def test_with_folds_the_learned_parts_are_refitted(folder: Path) -> None:
    found = json.loads(evaluate(folder, "--json", "--folds", "3").stdout)
    assert (found["engine"], found["folds"], found["scorer"]["replies"]) == ("ngrams", 3, 12)


def test_more_folds_than_contexts_are_refused(folder: Path) -> None:
    result = evaluate(folder, "--folds", "7")
    assert (result.exit_code, "6 contexts cannot make 7 folds" in result.stderr) == (2, True)


def test_a_broken_folder_is_named(folder: Path) -> None:
    (folder / "replies.jsonl").unlink()
    result = evaluate(folder)
    assert (result.exit_code, "replies.jsonl" in result.stderr) == (1, True)
