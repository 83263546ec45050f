"""Everything under a scenarios folder: the good files loaded, the broken ones as findings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from simulator.content.calendar import Calendar
from simulator.content.calendar_file import calendar_for
from simulator.content.diagnostics import Diagnostic, diagnostic, in_order
from simulator.content.lessons import LoadedLesson, load_lessons
from simulator.content.lint.checks import essential_findings
from simulator.content.lint.paths import blocking_findings
from simulator.content.pack_file import load_packs
from simulator.content.path import LearningPath
from simulator.content.path_file import known_under, path_files, read_path
from simulator.content.play_file import FOLDER as PLAYS
from simulator.content.play_file import LoadedPlay, read_play
from simulator.content.scenario import Scenario
from simulator.content.scenario_file import FILE_NAME, ScenarioFile, read_scenario
from simulator.content.yaml_source import Document
from simulator.scoring.pack import PackSet

PACKS = "packs"


@dataclass(frozen=True, slots=True)
class LoadedScenario:
    """A scenario that can be run; ``hash`` changes with its values, not with its layout."""

    scenario: Scenario
    hash: str
    source_text: str
    path: Path
    document: Document
    plays: tuple[LoadedPlay, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """What is under ``root``, by id, in the order of folders and files, and what is wrong.

    ``lessons`` are in the order that they give themselves.
    """

    root: Path
    scenarios: Mapping[str, LoadedScenario]
    diagnostics: tuple[Diagnostic, ...]
    packs: PackSet = field(default_factory=PackSet)
    calendar: Calendar = field(default_factory=Calendar)
    lessons: Mapping[str, LoadedLesson] = field(default_factory=dict)
    paths: Mapping[str, LearningPath] = field(default_factory=dict)


def load_library(root: Path) -> Library:
    """Everything under ``root``; what cannot be used is left out and gives findings.

    A file that has not changed since it was last read is not read again.
    """
    scenarios: dict[str, LoadedScenario] = {}
    findings: list[Diagnostic] = []
    for path in scenario_files(root):
        loaded, found = _load(path, _stamp(path.parent))
        findings += found
        if loaded is None:
            continue
        first = scenarios.setdefault(loaded.scenario.id, loaded)
        if first is not loaded:
            findings.append(_same_id(loaded, first))
    packs, found = load_packs(root / PACKS) if (root / PACKS).is_dir() else (PackSet(), ())
    lessons, wrong = load_lessons(root)
    paths, amiss = _load_paths(root)
    calendar, mistakes = calendar_for(root)
    diagnostics = in_order([*findings, *found, *wrong, *amiss, *mistakes])
    return Library(root, scenarios, diagnostics, packs, calendar, lessons, paths)


def scenario_files(root: Path) -> Iterator[Path]:
    """The scenario files under ``root``, a folder of scenarios or one scenario's own folder."""
    if (root / FILE_NAME).is_file():
        yield root / FILE_NAME
        return
    yield from sorted(path for path in root.glob(f"*/{FILE_NAME}") if path.is_file())


def play_files(folder: Path) -> Iterator[Path]:
    """The recorded plays of the scenario in ``folder``."""
    yield from sorted((folder / PLAYS).glob("*.yaml"))


def check_folder(file: ScenarioFile, folder: str) -> Iterator[Diagnostic]:
    """A scenario whose id is not the name of its folder, by which everything finds it."""
    if file.scenario.id != folder:
        yield file.document.finding("folder-name", "id", id=file.scenario.id, folder=folder)


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a scenario's files have changed."""
    files = [folder / FILE_NAME, *play_files(folder)]
    return tuple((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files)


@lru_cache(maxsize=512)
def _load(
    path: Path, _stamp: tuple[tuple[str, int, int], ...]
) -> tuple[LoadedScenario | None, tuple[Diagnostic, ...]]:
    file, findings = read_scenario(path)
    if file is None:
        return None, findings
    blocking = (*check_folder(file, path.parent.name), *essential_findings(file))
    if blocking:
        return None, blocking
    plays, found = _plays(path.parent)
    document = file.document
    loaded = LoadedScenario(file.scenario, document.digest, document.text, path, document, plays)
    return loaded, found


def _plays(folder: Path) -> tuple[tuple[LoadedPlay, ...], tuple[Diagnostic, ...]]:
    read = [read_play(path) for path in play_files(folder)]
    plays = tuple(play for play, _ in read if play is not None)
    return plays, tuple(one for _, findings in read for one in findings)


def _load_paths(root: Path) -> tuple[dict[str, LearningPath], list[Diagnostic]]:
    known = known_under(root)
    paths: dict[str, LearningPath] = {}
    findings: list[Diagnostic] = []
    for path in path_files(root):
        file, found = read_path(path)
        blocking = found if file is None else blocking_findings(file, known)
        findings += blocking
        if file is not None and not blocking:
            paths[file.path.id] = file.path
    return paths, findings


def _same_id(loaded: LoadedScenario, first: LoadedScenario) -> Diagnostic:
    position = loaded.document.at("id")
    return diagnostic(
        "same-id", str(loaded.path), position, id=loaded.scenario.id, other=first.path
    )
