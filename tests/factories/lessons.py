"""The good lesson, whole or changed, for tests of content, services and pages."""

import shutil
from pathlib import Path

from simulator.content.lesson_file import FOLDER, LessonFile, read_lesson

GOOD_LESSON = Path(__file__).parent / "good-lesson"
LESSON = "good-lesson"


def put_lesson(root: Path, name: str = LESSON, *changes: tuple[str, str]) -> Path:
    """The good lesson among the lessons under ``root``, as ``name`` and with ``changes`` made."""
    folder = shutil.copytree(GOOD_LESSON, root / FOLDER / name)
    change_file(folder / "lesson.yaml", (f"id: {LESSON}", f"id: {name}"), *changes)
    return folder


def change_file(file: Path, *changes: tuple[str, str]) -> None:
    """Make each of ``changes`` (old, new) once in ``file``."""
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text, f"{file.name} has no {old!r}"
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


def good_lesson(folder: Path, *changes: tuple[str, str]) -> LessonFile:
    """The good lesson with ``changes``; still of the right form."""
    file, findings = read_lesson(put_lesson(folder, LESSON, *changes) / "lesson.yaml")
    assert file is not None, [str(one) for one in findings]
    return file
