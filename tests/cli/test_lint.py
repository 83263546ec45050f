"""``simulator lint``: exit status, text and JSON."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import main
from tests.factories.documents import GOOD_CASE


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return shutil.copytree(GOOD_CASE, tmp_path / "good-case")


def lint(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["lint", *map(str, arguments)])


def spoil(case: Path, old: str, new: str) -> None:
    file = case / "scenario.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_good_folder_ends_with_0(case: Path) -> None:
    result = lint(case)
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_finding_ends_with_1_and_is_printed_on_a_line(case: Path) -> None:
    spoil(case, "to: settled", "to: setled")
    result = lint(case)
    assert result.exit_code == 1
    assert f"{case}/scenario.yaml:" in result.stdout
    assert "SC042 there is no node or ending “setled” — did you mean “settled”?" in result.stdout


def test_a_path_that_does_not_exist_ends_with_2(tmp_path: Path) -> None:
    result = lint(tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "there is no such file" in result.stderr


def test_one_file_can_be_linted(case: Path) -> None:
    assert lint(case / "scenario.yaml").exit_code == 0


def test_json_names_its_version_and_every_part_of_a_finding(case: Path) -> None:
    spoil(case, "channel: counter", "channel: conter")
    answer = json.loads(lint(case, "--format", "json").stdout)
    assert answer["version"] == 1
    assert answer["findings"] == [
        {
            "path": f"{case}/scenario.yaml",
            "line": 7,
            "column": 10,
            "code": "SC023",
            "name": "unknown-value",
            "severity": "error",
            "message": "“conter” is not known here",
            "remedy": "did you mean “counter”?",
        }
    ]


def test_warnings_can_be_left_out(case: Path) -> None:
    spoil(case, "en: Enough!", "en: Enough！")
    assert lint(case).exit_code == 1
    assert lint(case, "--errors-only").exit_code == 0


def test_the_content_of_the_product_is_clean() -> None:
    result = lint()
    assert result.stdout == ""
    assert result.exit_code == 0
