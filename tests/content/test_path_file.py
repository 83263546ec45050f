"""Learning paths: read, checked, and found in the library beside the scenarios."""

import shutil
from pathlib import Path

import pytest

from simulator.content.library import load_library
from simulator.content.linter import lint
from simulator.content.path import PathRole, StepKind
from simulator.content.path_file import path_files, read_path
from simulator.content.scenario import Sector
from simulator.paths import SCENARIOS
from tests.factories.documents import BAD_CONTENT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("good-case", "paths"):
        shutil.copytree(BAD_CONTENT / name, tmp_path / name)
    return tmp_path


def spoil(root: Path, old: str, new: str) -> None:
    file = root / "paths" / "first-week.yaml"
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new, 1), encoding="utf-8")


def names(path: Path) -> list[str]:
    return [finding.name for finding in lint(path)]


def test_a_path_stands_in_the_library_with_its_steps_in_order(root: Path) -> None:
    path = load_library(root).paths["first-week"]
    assert [step.kind for step in path.steps] == [
        StepKind.SCENARIO,
        StepKind.ONE_OF,
        StepKind.SCENARIO,
    ]
    assert [step.id for step in path.plain_steps()] == ["first", "again", "other", "more"]


def test_the_good_path_has_nothing_to_say(root: Path) -> None:
    assert names(root) == names(root / "paths") == names(root / "paths/first-week.yaml") == []


def test_a_lesson_is_known_by_its_folder(root: Path) -> None:
    spoil(root, "{ id: first, scenario: good-case }", "{ id: first, lesson: six-principles }")
    assert names(root) == ["unknown-lesson"]
    (root / "lessons" / "six-principles").mkdir(parents=True)
    (root / "lessons" / "six-principles" / "lesson.yaml").touch()
    assert "unknown-lesson" not in names(root / "paths")


def test_a_broken_path_does_not_keep_the_others_out(root: Path) -> None:
    shutil.copy(root / "paths/first-week.yaml", root / "paths/second-week.yaml")
    library = load_library(root)
    assert list(library.paths) == ["first-week"]
    assert [finding.name for finding in library.diagnostics] == ["file-name"]
    assert "good-case" in library.scenarios


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("id: other", "id: first", "duplicate-id"),
        ("    title: { zh: 任选一个, en: One of two }\n", "", "missing-key"),
        ("      - { id: other, scenario: good-case }\n", "", "too-short"),
        ("pass_mark: 80", "pass_mark: 180", "out-of-range"),
        ("pass_mark: 80", "pass_mrk: 80", "unknown-key"),
        ("role: hotline", "role: hotlines", "unknown-value"),
        ("{ id: first, scenario: good-case }", "{ id: first }", "step-kind"),
        ("title: { zh: 第一周, en: First week }", "title: { zh: 第一周 }", "missing-translation"),
        ("zh: 第一周", "zh: 第一周!", "half-width-mark"),
    ],
)
def test_a_mistake_is_told_where_it_stands(root: Path, old: str, new: str, name: str) -> None:
    spoil(root, old, new)
    assert name in names(root / "paths/first-week.yaml")


def test_a_choice_within_a_choice_is_refused(root: Path) -> None:
    nested = "one_of: [{ id: a, scenario: good-case }, { id: b, scenario: good-case }]"
    spoil(root, "{ id: other, scenario: good-case }", f"{{ id: other, {nested} }}")
    assert names(root) == ["unknown-key"]


def test_the_product_has_a_path_for_each_role() -> None:
    read = [read_path(file)[0] for file in path_files(SCENARIOS)]
    paths = [one.path for one in read if one is not None]
    assert {path.role for path in paths} == set(PathRole)
    assert all(10 <= len(path.steps) <= 14 for path in paths)


def test_each_role_has_a_field_of_its_own() -> None:
    assert {role.sector for role in PathRole} == set(Sector)
