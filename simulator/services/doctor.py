"""Is everything in order? Each check says what it found and what to do about it."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from simulator.content.linter import lint
from simulator.content.scorer import Choice, build_scorer
from simulator.store import migrating
from simulator.store.database import DatabaseError, sqlite_file

PACKAGE = "service-rehearsal"
OLDEST_PYTHON = (3, 11)
LEAST_FREE_BYTES = 200 * 1024 * 1024
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, whether it is well, what was found; ``remedy`` if it is not."""

    name: str
    good: bool
    found: str
    remedy: str = ""


def examine(url: str, scenarios: Path, instance: Path, engine: Choice) -> Iterator[Check]:
    """Every check in turn, inside the context of an app on the database at ``url``."""
    yield _python()
    yield _packages()
    yield _instance(instance)
    yield _database(url)
    yield _content(scenarios)
    yield _engine(scenarios, engine)


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    needed = ".".join(map(str, OLDEST_PYTHON))
    return Check(
        "python", sys.version_info >= OLDEST_PYTHON, found, f"install Python {needed} or later"
    )


def _packages() -> Check:
    try:
        needed = [line for line in requires(PACKAGE) or [] if "extra ==" not in line]
    except PackageNotFoundError:
        return Check(
            "packages", good=False, found="the package is not installed", remedy="run: make run"
        )
    names = [match[0] for line in needed if (match := _NAME.match(line))]
    missing = [name for name in names if not _is_installed(name)]
    found = f"missing: {', '.join(missing)}" if missing else f"all {len(names)} are installed"
    return Check("packages", not missing, found, "install the requirements again")


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def _instance(folder: Path) -> Check:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(there, os.W_OK):
        return Check(
            "instance",
            good=False,
            found=f"{folder} cannot be written",
            remedy="give it to the user who runs this",
        )
    free = shutil.disk_usage(there).free
    found = f"{folder}, {free // 1024 // 1024} MB free"
    return Check("instance", free >= LEAST_FREE_BYTES, found, "make room on this disk")


def _database(url: str) -> Check:
    try:
        found, newest = migrating.current_revision(), migrating.newest_revision()
    except DatabaseError as error:
        return Check(
            "database",
            good=False,
            found=str(error).splitlines()[0],
            remedy="start it, and check SIMULATOR_DATABASE_URL",
        )
    kind = "SQLite" if sqlite_file(url) else "PostgreSQL"
    if found is None:
        return Check("database", good=False, found=f"{kind}, empty", remedy="run: simulator init")
    at_head = found == newest
    state = f"{kind}, revision {found}" + ("" if at_head else f", the newest is {newest}")
    return Check("database", at_head, state, "run: simulator init")


def _content(root: Path) -> Check:
    try:
        findings = lint(root)
    except OSError as error:
        found = f"{root}: {error.strerror or 'there is no such folder'}"
        return Check("content", good=False, found=found, remedy="check SIMULATOR_SCENARIOS")
    errors = [one for one in findings if one.is_error]
    found = f"{len(errors)} errors, {len(findings) - len(errors)} warnings in {root}"
    return Check("content", not errors, found, "run: simulator lint")


def _engine(root: Path, engine: Choice) -> Check:
    try:
        return Check("engine", good=True, found=build_scorer(root, engine).engine)
    except (OSError, ValueError, RuntimeError) as error:
        return Check(
            "engine",
            good=False,
            found=str(error),
            remedy="run: simulator train, or install again",
        )
