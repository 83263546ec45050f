"""``simulator doctor``: is everything in order, and what to do where it is not."""

import sys
from pathlib import Path
from typing import cast

import click

from simulator.cli.store import on_database
from simulator.content.scorer import Choice
from simulator.paths import SCENARIOS
from simulator.services.doctor import examine
from simulator.store.database import instance_folder

_ENGINES = ("auto", "rules", "ngrams", "encoder")


@click.command()
@click.option("--engine", type=click.Choice(_ENGINES), default="auto", envvar="SIMULATOR_ENGINE")
@click.option(
    "--scenarios", type=click.Path(path_type=Path), default=SCENARIOS,
    envvar="SIMULATOR_SCENARIOS", help="Folder of scenarios and packs.",
)  # fmt: skip
def doctor(engine: str, scenarios: Path) -> None:
    """Check Python, packages, database, content and scoring. Ends with 1 if something is wrong."""
    good = True
    with on_database(migrated=False) as url:
        for check in examine(url, scenarios, instance_folder(), cast("Choice", engine)):
            click.echo(f"{'ok   ' if check.good else 'WRONG'}  {check.name}: {check.found}")
            if not check.good:
                click.echo(f"       {check.remedy}")
                good = False
    sys.exit(0 if good else 1)
