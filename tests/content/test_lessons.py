"""Lessons load with their texts; broken ones give findings and keep no other out."""

from pathlib import Path

import pytest

from simulator.content.lesson_file import read_lesson
from simulator.content.lessons import load_lessons
from simulator.content.library import load_library
from simulator.paths import SCENARIOS
from tests.factories.lessons import LESSON, change_file, put_lesson


def names(root: Path) -> list[str]:
    return [finding.name for finding in load_lessons(root)[1]]


def test_a_lesson_loads_with_both_texts(tmp_path: Path) -> None:
    put_lesson(tmp_path)
    loaded = load_library(tmp_path).lessons[LESSON]
    assert loaded.lesson.title.en == "Receive first, explain later"
    assert loaded.text.zh is not None
    assert loaded.text.zh.startswith("## 为什么先接住")


def test_lessons_come_in_the_order_that_they_give(tmp_path: Path) -> None:
    put_lesson(tmp_path, "a-later", ("order: 10", "order: 30"))
    put_lesson(tmp_path, "b-first", ("order: 10", "order: 5"))
    put_lesson(tmp_path, "c-between")
    assert list(load_lessons(tmp_path)[0]) == ["b-first", "c-between", "a-later"]


def test_a_broken_lesson_keeps_no_other_out(tmp_path: Path) -> None:
    put_lesson(tmp_path)
    put_lesson(tmp_path, "broken", ("minutes: 4", "minutes: soon"))
    library = load_library(tmp_path)
    assert list(library.lessons) == [LESSON]
    (finding,) = library.diagnostics
    assert (finding.name, finding.line) == ("wrong-type", 6)
    assert finding.path.endswith("broken/lesson.yaml")


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("answer: hear", "answer: heer", "answer-not-a-choice"),
        ("[trouble, feeling]", "[trouble, feeling, culprit]", "every-answer-right"),
        ("answer: hear", "answer: hear\n    answers: [hear]", "answer-or-answers"),
        ("id: what-to-name", "id: first-words", "duplicate-id"),
        ("- id: rule", "- id: hear", "duplicate-id"),
        ("{ id: listen,", "{ id: accept,", "duplicate-id"),
        ("[[我保证五分钟来电]]", "我保证五分钟来电", "reply-without-mark"),
        ("draw: 4", "draw: 9", "draw-too-large"),
        ("kind: order", "kind: sort", "unknown-value"),
        ("    kind: order\n", "", "missing-key"),
        ("principles: [speed]", "principles: [haste]", "unknown-value"),
        ("at_least: 2", "at_least: 1", "unknown-value"),
    ],
)
def test_a_lesson_that_cannot_be_checked_is_left_out(
    tmp_path: Path, old: str, new: str, name: str
) -> None:
    put_lesson(tmp_path, LESSON, (old, new))
    lessons, findings = load_lessons(tmp_path)
    assert not lessons
    assert name in [finding.name for finding in findings]


def test_a_bank_must_be_large_enough(tmp_path: Path) -> None:
    folder = put_lesson(tmp_path)
    text = (folder / "lesson.yaml").read_text("utf-8")
    (folder / "lesson.yaml").write_text(text[: text.index("  - id: rewrite-wait")], "utf-8")
    assert names(tmp_path) == ["too-short"]


def test_a_lesson_of_another_id_than_its_folder_is_left_out(tmp_path: Path) -> None:
    folder = put_lesson(tmp_path)
    folder.rename(folder.with_name("elsewhere"))
    assert names(tmp_path) == ["folder-name"]


def test_a_lesson_with_one_text_shows_the_other_as_untranslated(tmp_path: Path) -> None:
    (put_lesson(tmp_path) / "en.md").unlink()
    lessons, findings = load_lessons(tmp_path)
    assert lessons[LESSON].text.en is None
    assert [finding.name for finding in findings] == ["missing-lesson-text"]


def test_a_lesson_without_any_text_is_none(tmp_path: Path) -> None:
    folder = put_lesson(tmp_path)
    for name in ("zh.md", "en.md"):
        (folder / name).unlink()
    assert names(tmp_path) == ["missing-lesson-text", "missing-lesson-text"]
    assert not load_lessons(tmp_path)[0]


@pytest.mark.parametrize("content", [b"\xff\xfe", b" \n", b"a" * 300_000])
def test_a_text_that_cannot_be_shown_is_told(tmp_path: Path, content: bytes) -> None:
    folder = put_lesson(tmp_path)
    (folder / "en.md").write_bytes(content)
    _, findings = read_lesson(folder / "lesson.yaml")
    assert [(one.name, Path(one.path).name) for one in findings] == [("unreadable-file", "en.md")]


def test_the_hash_follows_the_text(tmp_path: Path) -> None:
    folder = put_lesson(tmp_path)
    first = load_lessons(tmp_path)[0][LESSON].hash
    change_file(folder / "en.md", ("After eight calls", "After nine calls"))
    assert load_lessons(tmp_path)[0][LESSON].hash != first


def test_the_lessons_of_the_product_load_without_a_finding() -> None:
    _, findings = load_lessons(SCENARIOS)
    assert [str(one) for one in findings] == []
