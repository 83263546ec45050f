"""The command line: a table of commands, each loaded only when it is called."""

from importlib import import_module

import click

from simulator import __version__

# Name of the command: the module and the command in it.
COMMANDS = {
    "bench": "simulator.cli.bench:bench",
    "backup": "simulator.cli.backup:backup",
    "coverage": "simulator.cli.coverage:coverage",
    "demo": "simulator.cli.demo:demo",
    "doctor": "simulator.cli.doctor:doctor",
    "evaluate": "simulator.cli.evaluate:evaluate",
    "export": "simulator.cli.export:export",
    "init": "simulator.cli.init:init",
    "lint": "simulator.cli.lint:lint",
    "measure": "simulator.cli.measure:measure",
    "messages": "simulator.cli.messages:messages",
    "play": "simulator.cli.play:play",
    "remind": "simulator.cli.remind:remind",
    "restore": "simulator.cli.backup:restore",
    "schema": "simulator.cli.schema:schema",
    "score": "simulator.cli.score:score",
    "serve": "simulator.cli.serve:serve",
    "train": "simulator.cli.train:train",
    "users": "simulator.cli.users:users",
}


class LazyGroup(click.Group):
    """A group that imports a command when it is needed, so that each starts fast."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """The command called ``name``."""
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="simulator")
def main() -> None:
    """Practise answering upset customers, and see which words helped or hurt, and why."""
