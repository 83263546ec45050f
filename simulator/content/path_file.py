"""Learning path files: the paths of a scenarios folder, or findings that say why not."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.content.diagnostics import Diagnostic
from simulator.content.lesson_file import lesson_files
from simulator.content.path import LearningPath
from simulator.content.scenario_file import FILE_NAME as SCENARIO_FILE
from simulator.content.validation import validate
from simulator.content.yaml_source import Document, UnreadableYamlError, read_document

FOLDER = "paths"


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


def known_under(root: Path) -> Known:
    """What paths under the scenarios folder ``root`` may name."""
    return Known(
        lessons=frozenset(file.parent.name for file in lesson_files(root)),
        scenarios=frozenset(file.parent.name for file in root.glob(f"*/{SCENARIO_FILE}")),
    )


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
