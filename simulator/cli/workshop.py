"""Opens the workshop of the learned parts, whose packages are an extra."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS

if TYPE_CHECKING:
    from simulator.training.workshop import Workshop

EXTRA = "pip install 'service-rehearsal[train]'"


def open_workshop(folders: Sequence[Path], fresh: Sequence[Path] = ()) -> "Workshop":
    """The rated replies of all folders, ready to fit to by the rules in use.

    :raises click.ClickException: if the extra packages are not installed.
    """
    try:
        module = import_module("simulator.training.workshop")
    except ImportError as error:
        raise click.ClickException(f"fitting needs more packages: {EXTRA}") from error
    workshop: Workshop = module.open_workshop(folders, build_scorer(SCENARIOS, "rules"), fresh)
    return workshop
