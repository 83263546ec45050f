"""``simulator messages``: bring the catalogues of the interface up to date."""

from pathlib import Path

import click

from simulator.web import catalogues


@click.command()
@click.option(
    "--add",
    "additions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A .po file with new Simplified Chinese translations to take over.",
)
@click.option("--check", is_flag=True, help="Change nothing; fail if something is not up to date.")
def messages(additions: Path | None, *, check: bool) -> None:
    """Bring the catalogues of the interface up to date with the sources (for developers)."""
    if check:
        problems = [str(path) for path in catalogues.out_of_date()]
    else:
        catalogues.update(catalogues.read_additions(additions) if additions else ())
        problems = []
    problems += [f"not translated: {message}" for message in catalogues.untranslated()]
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        raise SystemExit(1)
