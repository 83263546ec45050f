"""``simulator schema``: the JSON Schema of a kind of content file."""

import json

import click

from simulator.content.schema import MODELS, schema_of


@click.command
@click.argument("kind", type=click.Choice(list(MODELS)), default="scenario")
def schema(kind: str) -> None:
    """Print the JSON Schema of a KIND of file, for use in an editor."""
    click.echo(json.dumps(schema_of(kind), ensure_ascii=False, indent=2))
