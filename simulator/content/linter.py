"""Lints a folder or a file: every finding about what authors wrote there."""

from collections.abc import Iterable, Iterator
from errno import ENOENT
from pathlib import Path

from simulator.content import lesson_file
from simulator.content.calendar import Calendar
from simulator.content.calendar_file import FILE_NAME as CALENDAR
from simulator.content.calendar_file import calendar_for, read_calendar
from simulator.content.diagnostics import Diagnostic, in_order
from simulator.content.lesson_file import lesson_files, read_lesson
from simulator.content.library import PACKS, check_folder, play_files, scenario_files
from simulator.content.lint import lessons
from simulator.content.lint.checks import essential_findings, findings_in
from simulator.content.lint.deadline import check_deadline
from simulator.content.lint.packs import check_packs
from simulator.content.lint.paths import path_findings
from simulator.content.lint.plays import check_plays
from simulator.content.lint.runs import check_runs
from simulator.content.pack_file import WORDS
from simulator.content.path_file import FOLDER as PATHS
from simulator.content.path_file import known_under, path_files, read_path
from simulator.content.play_file import FOLDER as PLAYS
from simulator.content.play_file import read_play
from simulator.content.play_runner import ReplyScorer
from simulator.content.scenario_file import FILE_NAME, read_scenario


def lint(path: Path, scorer: ReplyScorer | None = None) -> tuple[Diagnostic, ...]:
    """Everything there is to say about ``path``: a folder of scenarios, one of them, or a file.

    :param scorer: where given, sound scenarios are run as well: their plays and model replies.
    :raises FileNotFoundError: if there is nothing at ``path``, or nothing in it to lint.
    """
    if not path.exists():
        raise FileNotFoundError(ENOENT, "there is no such file")
    return in_order(_findings(path, scorer))


def _findings(path: Path, scorer: ReplyScorer | None) -> Iterator[Diagnostic]:
    if path.is_file():
        yield from _file(path, scorer)
        return
    packs = path if (path / WORDS).is_file() else path / PACKS
    if packs.is_dir():
        yield from check_packs(packs)
    calendar, findings = calendar_for(path)
    yield from findings
    first: dict[str, Path] = {}
    for file in scenario_files(path):
        yield from _scenario(file, calendar, scorer, first)
    for file in lesson_files(path):
        yield from _lesson(file, scorer)
    root = path.parent if path.name == PATHS else path
    for file in path_files(root):
        yield from _path(file)
    every = (*scenario_files(path), *lesson_files(path), *path_files(root))
    if not packs.is_dir() and not every:
        names = f"no {FILE_NAME}, no {lesson_file.FILE_NAME} and no {PACKS} folder"
        raise FileNotFoundError(ENOENT, f"there is {names} in it")


def _file(path: Path, scorer: ReplyScorer | None) -> Iterator[Diagnostic]:
    """What there is to say about one file; a play needs its scenario, a rule its packs."""
    around: Iterable[Diagnostic]
    if path.name == CALENDAR:
        _, around = read_calendar(path)
    elif path.parent.name == PLAYS:
        around = _alone(path.parent.parent / FILE_NAME, scorer)
    elif path.parent.name == "rules":
        around = check_packs(path.parents[2])
    elif path.parent.name == PATHS:
        around = _path(path)
    elif path.name in (lesson_file.FILE_NAME, *lesson_file.TEXT_NAMES.values()):
        around = _lesson(path.with_name(lesson_file.FILE_NAME), scorer)
    else:
        around = _alone(path, scorer)
    yield from (finding for finding in around if finding.path == str(path))


def _alone(path: Path, scorer: ReplyScorer | None) -> Iterator[Diagnostic]:
    calendar, _ = calendar_for(path.parent)
    yield from _scenario(path, calendar, scorer)


def _path(path: Path) -> Iterator[Diagnostic]:
    file, findings = read_path(path)
    yield from findings
    if file is not None:
        yield from path_findings(file, known_under(path.parents[1]))


def _scenario(
    path: Path,
    calendar: Calendar,
    scorer: ReplyScorer | None,
    first: dict[str, Path] | None = None,
) -> Iterator[Diagnostic]:
    file, findings = read_scenario(path)
    yield from findings
    read = [read_play(play) for play in play_files(path.parent)]
    for _, found in read:
        yield from found
    if file is None:
        return
    yield from findings_in(file)
    yield from check_deadline(file, calendar)
    plays = [play for play, _ in read if play is not None]
    yield from check_plays(file, plays)
    if scorer is not None and not essential_findings(file):
        yield from check_runs(file, plays, scorer)
    if first is not None:
        yield from check_folder(file, path.resolve().parent.name)
        other = first.setdefault(file.scenario.id, path)
        if other != path:
            yield file.document.finding("same-id", "id", id=file.scenario.id, other=other)


def _lesson(path: Path, scorer: ReplyScorer | None) -> Iterator[Diagnostic]:
    file, findings = read_lesson(path)
    yield from findings
    if file is None:
        return
    yield from lessons.findings_in(file, _addresses(path.resolve().parent.parent))
    if scorer is not None:
        yield from lessons.check_rewrites(file, scorer)


def _addresses(folder: Path) -> set[str]:
    """The pages that a lesson may lead to: the lessons beside it, and the scenarios."""
    beside = {f"/lessons/{one.parent.name}" for one in lesson_files(folder)}
    return beside | {f"/scenarios/{one.parent.name}" for one in scenario_files(folder.parent)}
