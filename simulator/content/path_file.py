"""Learning path files: the paths of a scenarios folder, or findings that say why not."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.content.diagnostics import Diagnostic
from simulator.content.path import LearningPath
from simulator.content.validation import validate
from simulator.content.yaml_source import Document, UnreadableYamlError, read_document

FOLDER = "paths"
LESSONS = "lessons"
LESSON_FILE = "lesson.yaml"


@dataclass(frozen=True, slots=True)
class PathFile:
    """A path, and the document that tells where each of its values stands."""

    document: Document
    path: LearningPath


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that a path may name: what has a folder, whether or not it is sound at present."""

    lessons: Collection[str]
    scenarios: Collection[str]


def path_files(root: Path) -> Iterator[Path]:
    """The files of learning paths under the scenarios folder ``root``."""
    yield from sorted((root / FOLDER).glob("*.yaml"))


def known_under(root: Path, scenario_file: str) -> Known:
    """What paths under the scenarios folder ``root`` may name."""

    def folders(within: Path, name: str) -> frozenset[str]:
        return frozenset(file.parent.name for file in within.glob(f"*/{name}"))

    return Known(folders(root / LESSONS, LESSON_FILE), folders(root, scenario_file))


def read_path(path: Path, *, shown: str = "") -> tuple[PathFile | None, tuple[Diagnostic, ...]]:
    """The learning path in the file at ``path``, or None with the findings that say why not.

    Only the form is checked here; whether its steps exist is for :mod:`simulator.content.lint`.
    """
    try:
        document = read_document(path, shown=shown)
    except UnreadableYamlError as error:
        return None, (error.finding,)
    found, findings = validate(LearningPath, document)
    return (PathFile(document, found), ()) if found else (None, findings)
