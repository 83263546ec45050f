"""Linting lessons: translations, punctuation, links, and rewrites that are run."""

from pathlib import Path

import pytest

from simulator.content.linter import lint
from tests.factories.documents import GOOD_CASE
from tests.factories.lessons import LESSON, change_file, put_lesson
from tests.factories.scorers import EvenScorer


def names(path: Path, level: int | None = None) -> list[str]:
    scorer = EvenScorer(level) if level is not None else None
    return [finding.name for finding in lint(path, scorer)]


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (("title: { zh: 先接住，再解释, en:", "title: { en:"), "missing-translation"),
        (("zh: 先接住，再解释", "zh: '先接住,再解释'"), "half-width-mark"),
        (("en: Please calm down.", "en: Please calm down！"), "full-width-mark"),
    ],
)
def test_texts_are_checked_as_those_of_scenarios(
    tmp_path: Path, change: tuple[str, str], name: str
) -> None:
    put_lesson(tmp_path, LESSON, change)
    assert name in names(tmp_path)


@pytest.mark.parametrize("where", ["", "lessons", f"lessons/{LESSON}", f"lessons/{LESSON}/en.md"])
def test_a_lesson_is_linted_from_wherever_one_asks(tmp_path: Path, where: str) -> None:
    folder = put_lesson(tmp_path)
    change_file(folder / "en.md", ("(#part-1)", "(nowhere)"))
    assert names(tmp_path / where) == ["broken-link"]


def test_of_a_file_only_its_own_findings_are_told(tmp_path: Path) -> None:
    folder = put_lesson(tmp_path)
    change_file(folder / "en.md", ("(#part-1)", "(nowhere)"))
    assert names(folder / "zh.md") == []


@pytest.mark.parametrize(
    ("target", "sound"),
    [
        ("/lessons/good-lesson", True),
        ("/lessons/other-lesson/", True),
        ("/scenarios/good-case", True),
        ("#part-2", True),
        ("https://example.org", True),
        ("mailto:help@example.org", True),
        ("/lessons/none", False),
        ("/scenarios/none", False),
        ("#part-3", False),
        ("#part-0", False),
        ("http://example.org", False),
        ("good-case", False),
    ],
)
def test_links_lead_to_lessons_scenarios_parts_and_secure_addresses(
    tmp_path: Path, target: str, sound: bool
) -> None:
    folder = put_lesson(tmp_path)
    put_lesson(tmp_path, "other-lesson")
    (tmp_path / "good-case").symlink_to(GOOD_CASE)
    change_file(folder / "zh.md", ("(#part-1)", f"({target})"))
    assert names(folder / "zh.md") == ([] if sound else ["broken-link"])


def test_rewrites_are_run_only_with_a_scorer(tmp_path: Path) -> None:
    put_lesson(tmp_path)
    assert names(tmp_path) == []
    assert set(names(tmp_path, level=1)) == {"weak-example"}
    assert set(names(tmp_path, level=3)) == {"good-sentence"}


def test_the_reason_names_the_principle(tmp_path: Path) -> None:
    put_lesson(tmp_path)
    messages = {one.message for one in lint(tmp_path, EvenScorer(1))}
    assert "it does not pass: 1 on speed" in messages
