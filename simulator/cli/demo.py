"""``simulator demo``: everything on this machine, ready to be tried."""

import secrets
import socket
from collections.abc import Sequence
from datetime import UTC, datetime

import click

from simulator.cli.server import run, warm_app
from simulator.paths import SCENARIOS
from simulator.services.demonstration import LogIn, create_demonstration, renew_passwords
from simulator.services.demonstration_collection import share_rehearsals
from simulator.services.demonstration_paths import give_path
from simulator.services.demonstration_records import record_rehearsals
from simulator.services.loading import load_materials
from simulator.services.paths.course import course_of
from simulator.store import migrating
from simulator.web.factory import create_app

HOST = "127.0.0.1"


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--new-passwords", is_flag=True, help="Give the demo people new passwords.")
def demo(port: int, *, new_passwords: bool) -> None:
    """Prepare an embedded database with demo people in ./instance, and serve it on this machine.

    The log-ins are printed the first time only: the database keeps no passwords.
    """
    _refuse_taken(port)
    with create_app().app_context():
        migrating.upgrade()
        log_ins = create_demonstration(datetime.now(UTC), secrets.choice)
        if log_ins:
            # First the log-ins: they cannot be told again if the rest is interrupted.
            _tell(log_ins)
            click.echo("Adding a few finished attempts to look at …")
            materials = load_materials(SCENARIOS, "rules")
            record_rehearsals(materials, datetime.now(UTC))
            give_path(course_of(materials.library), datetime.now(UTC))
            share_rehearsals(materials, datetime.now(UTC), lambda: secrets.token_urlsafe(16))
        else:
            _tell(renew_passwords(secrets.choice) if new_passwords else ())
    click.echo(f"Open http://{HOST}:{port} in a browser. Stop with Ctrl+C.")
    run(warm_app, host=HOST, port=port)


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise click.ClickException(
                f"Port {port} is in use. Stop what uses it, or choose another one:"
                f" simulator demo --port {port + 1}"
            ) from error


def _tell(log_ins: Sequence[LogIn]) -> None:
    click.echo()
    if log_ins:
        click.echo("People to sign in as (these passwords are shown only now):")
        for log_in in log_ins:
            roles = ", ".join(log_in.roles)
            click.echo(f"  {log_in.username:<8}  {log_in.password}  {roles}")
    else:
        click.echo("The demo people are there already. For new passwords: add --new-passwords")
    click.echo()
