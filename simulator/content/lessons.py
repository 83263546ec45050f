"""The lessons under a scenarios folder: good ones loaded, broken ones as findings."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from simulator.content.diagnostics import Diagnostic
from simulator.content.lesson import Lesson
from simulator.content.lesson_file import TEXT_NAMES, LessonFile, lesson_files, read_lesson
from simulator.content.lint.lessons import essential_findings
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class LoadedLesson:
    """A lesson that can be read and checked; ``hash`` changes with its values and its text."""

    lesson: Lesson
    text: Text
    hash: str
    path: Path


def load_lessons(root: Path) -> tuple[Mapping[str, LoadedLesson], tuple[Diagnostic, ...]]:
    """The lessons under ``root`` by id, in their own order, and what is wrong with the rest.

    A file that has not changed since it was last read is not read again.
    """
    loaded: dict[str, LoadedLesson] = {}
    findings: list[Diagnostic] = []
    for path in lesson_files(root):
        found, wrong = _load(path, _stamp(path))
        findings += wrong
        if found is not None:
            loaded[found.lesson.id] = found
    ordered = sorted(loaded.values(), key=lambda one: (one.lesson.order, one.lesson.id))
    return {one.lesson.id: one for one in ordered}, tuple(findings)


def _stamp(path: Path) -> tuple[tuple[str, int, int], ...]:
    files = [path, *(path.with_name(name) for name in TEXT_NAMES.values())]
    there = ((str(file), file.stat()) for file in files if file.exists())
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in there)


@lru_cache(maxsize=256)
def _load(
    path: Path, _stamp: tuple[tuple[str, int, int], ...]
) -> tuple[LoadedLesson | None, tuple[Diagnostic, ...]]:
    file, findings = read_lesson(path)
    if file is None:
        return None, findings
    blocking = essential_findings(file)
    if blocking:
        return None, (*findings, *blocking)
    return LoadedLesson(file.lesson, file.text, _hash(file), path), findings


def _hash(file: LessonFile) -> str:
    words = "\0".join((file.document.digest, file.text.zh or "", file.text.en or ""))
    return hashlib.sha256(words.encode()).hexdigest()
