"""Backing up all data to one file, and restoring it without losing what is there by mistake."""

from pathlib import Path

from simulator.store import copying, migrating
from simulator.store.copying import CopyError, check_copy, make_copy
from simulator.store.database import sqlite_file

__all__ = ["CopyError", "back_up", "restore"]


def back_up(url: str, target: Path, *, force: bool = False) -> None:
    """Write all data of the database at ``url`` to ``target``; the server may run meanwhile.

    :raises CopyError: if ``target`` exists (unless forced), or the copy fails or is not sound.
    """
    source = sqlite_file(url)
    if source is not None and not source.exists():
        raise CopyError(f"there is no database at {source}")
    if target.exists() and not force:
        raise CopyError(f"{target} exists already; choose another name or add --force")
    target.parent.mkdir(parents=True, exist_ok=True)
    make_copy(url, target)


def restore(url: str, source: Path, *, force: bool = False) -> Path | None:
    """Replace all data by those of the copy ``source``; the server must be stopped.

    The copy is checked first. What it replaces, if forced, is kept in a file of its own, whose
    path is given. The database is then at the newest revision.

    :raises CopyError: if there are data already (unless forced), or the copy is damaged, of
        another kind, or from a later version of the product.
    """
    if not source.is_file():
        raise CopyError(f"there is no file {source}")
    check_copy(source)
    _check_revision(source)
    filled = migrating.current_revision() is not None
    if filled and not force:
        raise CopyError("there are data already; to replace them add --force")
    kept = _keep_present(url, source) if filled else None
    copying.put_back(url, source)
    migrating.upgrade()
    return kept


def _check_revision(source: Path) -> None:
    revision = copying.revision_in(source)
    if revision is None:
        raise CopyError(f"{source} is not a database of this product")
    if not migrating.known_revision(revision):
        raise CopyError(f"{source} is from a later version of the product (revision {revision})")


def _keep_present(url: str, source: Path) -> Path:
    """A copy of the data that are about to be replaced, beside the database or the backup."""
    beside = sqlite_file(url) or source
    number = 1
    while (kept := beside.with_name(f"{beside.name}.replaced-{number}")).exists():
        number += 1
    make_copy(url, kept)
    return kept
