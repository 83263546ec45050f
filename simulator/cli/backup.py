"""``simulator backup`` and ``simulator restore``: all data in one file."""

from pathlib import Path

import click

from simulator.cli.store import on_database
from simulator.services.backups import CopyError, back_up
from simulator.services.backups import restore as restore_from

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
def backup(file: Path, *, force: bool) -> None:
    """Write all data to FILE, which is checked afterwards. The server may go on running."""
    with on_database() as url:
        try:
            back_up(url, file, force=force)
        except CopyError as error:
            raise click.ClickException(str(error)) from error
    click.echo(f"{file}: {file.stat().st_size // 1024} KB")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--force", is_flag=True, help="Replace the data there are; they are kept in a file.")
def restore(file: Path, *, force: bool) -> None:
    """Put the data of the backup FILE back. Stop the server first."""
    with on_database(migrated=False) as url:
        try:
            kept = restore_from(url, file, force=force)
        except CopyError as error:
            raise click.ClickException(str(error)) from error
    if kept is not None:
        click.echo(f"What was there before is kept in {kept}")
    click.echo(f"Restored from {file}")
