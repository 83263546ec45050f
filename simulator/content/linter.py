"""Lints a folder or a file: every finding about every scenario and play under it."""

from collections.abc import Iterator
from pathlib import Path

from simulator.content.diagnostics import Diagnostic, in_order
from simulator.content.library import check_folder, play_files, scenario_files
from simulator.content.lint.checks import findings_in
from simulator.content.lint.plays import check_plays
from simulator.content.play_file import read_play
from simulator.content.scenario_file import read_scenario


def lint(path: Path) -> tuple[Diagnostic, ...]:
    """Everything there is to say about ``path``: a folder of scenarios, one of them, or a file.

    :raises FileNotFoundError: if there is nothing at ``path``.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    return in_order(_findings(path))


def _findings(path: Path) -> Iterator[Diagnostic]:
    if path.is_file():
        yield from _scenario(path)
        return
    first: dict[str, Path] = {}
    for file in scenario_files(path):
        yield from _scenario(file, first)


def _scenario(path: Path, first: dict[str, Path] | None = None) -> Iterator[Diagnostic]:
    file, findings = read_scenario(path)
    yield from findings
    read = [read_play(play) for play in play_files(path.parent)]
    for _, found in read:
        yield from found
    if file is None:
        return
    yield from findings_in(file)
    yield from check_plays(file, [play for play, _ in read if play is not None])
    if first is not None:
        yield from check_folder(file, path.resolve().parent.name)
        other = first.setdefault(file.scenario.id, path)
        if other != path:
            yield file.document.finding("same-id", "id", id=file.scenario.id, other=other)
