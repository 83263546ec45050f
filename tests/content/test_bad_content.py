"""Every diagnostic code is shown by a bad file that is run: tests/bad_content/CODE-name.yaml.

Each spoils one thing in the good case beside it, or in the good lesson of tests/factories. ``place`` is a part of the spoilt file with a
``¦`` where the finding must stand.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest

from simulator.content.diagnostics import CODES, Diagnostic
from simulator.content.linter import lint
from simulator.content.yaml_source import read_document
from tests.factories.documents import BAD_CONTENT, GOOD_CASE
from tests.factories.lessons import GOOD_LESSON, put_lesson
from tests.factories.scorers import EvenScorer

BAD = BAD_CONTENT
GOOD = GOOD_CASE
EXAMPLES = sorted(BAD.glob("[SPL][CKSA]*.yaml"))


def spoilt(example: dict[str, Any], folder: Path) -> Path:
    """The good case, path or lesson with the example's mistake; gives the file with the mistake."""
    name = str(example.get("file", "scenario.yaml"))
    case = folder / "good-case"
    if name.startswith("lessons/"):
        put_lesson(folder)
    else:
        shutil.copytree(GOOD, case)
        for beside in ("packs", "paths"):
            shutil.copytree(BAD / beside, folder / beside)
    apart = name.startswith(("packs/", "paths/", "lessons/"))
    file = folder / name if apart else case / name
    words = file.read_text(encoding="utf-8")
    for change in example.get("changes", ()):
        assert change["find"] in words, f"the good case has no {change['find']!r}"
        words = words.replace(change["find"], change["put"] * change.get("times", 1), 1)
    file.write_text(words, encoding=example.get("encoding", "utf-8"))
    if "remove" in example:
        (file.parent / example["remove"]).unlink()
    if "copy_as" in example:
        file = shutil.copytree(case, folder / example["copy_as"]) / "scenario.yaml"
    return file


def place_in(file: Path, example: dict[str, Any]) -> tuple[int, int]:
    """Line and column of the mark in ``place``."""
    before, _, after = example["place"].partition("¦")
    words = file.read_text(encoding=example.get("encoding", "utf-8"))
    offset = words.index(before + after) + len(before)
    return words.count("\n", 0, offset) + 1, offset - words.rfind("\n", 0, offset)


def found(example: dict[str, Any], folder: Path) -> tuple[Diagnostic, ...]:
    scorer = EvenScorer(example["level"]) if "level" in example else None
    return lint(folder, scorer)


def test_the_good_case_has_nothing_to_say() -> None:
    assert lint(GOOD) == ()


def test_the_good_lesson_has_nothing_to_say() -> None:
    assert lint(GOOD_LESSON) == ()


def test_the_good_case_runs_as_its_plays_say(tmp_path: Path) -> None:
    codes = {finding.code for finding in lint(GOOD, EvenScorer(3))}
    assert codes <= {"SC091", "SC093"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_bad_file_gives_its_code_at_the_place_marked(path: Path, tmp_path: Path) -> None:
    code, _, name = path.stem.partition("-")
    example: dict[str, Any] = dict(read_document(path).data)
    file = spoilt(example, tmp_path)
    findings = found(example, tmp_path)
    ours = [finding for finding in findings if finding.code == code]
    assert ours, f"no {code}, only {[str(one) for one in findings]}"
    assert ours[0].name == name
    assert (str(file), *place_in(file, example)) in [
        (one.path, one.line, one.column) for one in ours
    ], str(ours[0])
    assert {one.code for one in findings} == {code, *example.get("also", ())}
    assert example.get("remedy", ours[0].remedy) == ours[0].remedy


def test_every_code_has_a_bad_file() -> None:
    shown = {path.stem for path in EXAMPLES}
    known = {f"{code.code}-{code.name}" for code in CODES.values()}
    assert shown == known - {"SC029-not-valid"}


def test_names_and_codes_are_unique() -> None:
    assert len({code.name for code in CODES.values()}) == len(CODES)


def test_a_finding_reads_as_place_code_message_and_remedy(tmp_path: Path) -> None:
    example = dict(read_document(BAD / "SC042-dangling-route.yaml").data)
    file = spoilt(example, tmp_path)
    line, column = place_in(file, example)
    expected = (
        f"{file}:{line}:{column} SC042 there is no node or ending “when-fxed”"
        " — did you mean “when-fixed”?"
    )
    assert [str(one) for one in found(example, tmp_path)] == [expected]
