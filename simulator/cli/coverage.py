"""``simulator coverage``: which lines of a case its plays come to, node by play."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict

import click

from simulator.cli.engines import engine_option, scorer_for
from simulator.content.coverage import Coverage
from simulator.content.coverage import coverage as coverage_by
from simulator.content.library import load_library
from simulator.content.scorer import Choice
from simulator.paths import SCENARIOS


@click.command
@click.argument("scenario", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@engine_option
def coverage(scenario: tuple[str, ...], engine: Choice, *, as_json: bool) -> None:
    """Run the plays of SCENARIO, or of all, and show how often each comes to each node.

    Ends with 1 if some node, ending or hidden fact is come to by no play.
    """
    library = load_library(SCENARIOS).scenarios
    unknown = sorted(set(scenario) - set(library))
    if unknown:
        raise click.UsageError(f"There is no scenario “{unknown[0]}”.")
    scorer = scorer_for(engine)
    found = {
        name: coverage_by(library[name].scenario, library[name].plays, scorer)
        for name in (scenario or library)
    }
    if as_json:
        shown = {name: asdict(one) for name, one in found.items()}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        for name, one in found.items():
            _print(name, [play.name for play in library[name].plays], one)
    missed = [f"{name}: {', '.join(one.missed)}" for name, one in found.items() if one.missed]
    for words in missed:
        click.echo(f"No play comes to {words}.", err=True)
    sys.exit(1 if missed else 0)


def _print(name: str, plays: list[str], found: Coverage) -> None:
    click.secho(f"\n{name}", bold=True)
    for number, play in enumerate(plays, start=1):
        click.echo(f"  {number:>2} {play}")
    for kind, rows in (
        ("node", found.nodes), ("ending", found.endings), ("hidden fact", found.facts)
    ):  # fmt: skip
        _print_rows(kind, rows, plays)


def _print_rows(kind: str, rows: Mapping[str, Mapping[str, int]], plays: list[str]) -> None:
    width = max((len(row) for row in (kind, *rows)), default=0)
    heads = "".join(f"{number:>4}" for number in range(1, len(plays) + 1))
    click.secho(f"  {kind:<{width}}{heads}", dim=True)
    for row, counts in rows.items():
        cells = "".join(f"{counts[play]:>4}" if play in counts else "   ·" for play in plays)
        click.echo(f"  {row:<{width}}{cells}")
