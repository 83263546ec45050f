"""``simulator export``: handed-in attempts as a table for spreadsheets."""

from pathlib import Path

import click

from simulator.cli.store import on_database
from simulator.paths import SCENARIOS
from simulator.services.exports import full_export
from simulator.services.loading import load_materials
from simulator.text.language import Language


@click.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write.")
@click.option(
    "--language", type=click.Choice([one.value for one in Language]), default="en",
    show_default=True, help="Of the titles.",
)  # fmt: skip
@click.option(
    "--scenarios", type=click.Path(path_type=Path), default=SCENARIOS,
    envvar="SIMULATOR_SCENARIOS", help="Folder of scenarios and packs.",
)  # fmt: skip
def export(out: Path | None, language: str, scenarios: Path) -> None:
    """Write all attempts that were handed in as CSV (UTF-8), to standard output unless --out.

    Private attempts are never exported. No cell can act as a formula.
    """
    with on_database():
        table = full_export(load_materials(scenarios, "rules"), Language(language))
    if out is None:
        click.echo(table.removeprefix("\ufeff"), nl=False)
        return
    out.write_text(table, "utf-8", newline="")
    click.echo(f"{out}: {table.count(chr(10)) - 1} attempts", err=True)
