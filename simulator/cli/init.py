"""``simulator init``: an empty or older database becomes ready for use."""

import secrets
from datetime import UTC, datetime

import click

from simulator.cli.store import on_database
from simulator.services.passwords import new_password
from simulator.services.people import create_person
from simulator.store import migrating, people, reading
from simulator.store.models import RoleName


@click.command()
@click.option("--admin-email", help="Create a first administrator with this address.")
@click.option("--admin-name", default="Admin", show_default=True)
def init(admin_email: str | None, admin_name: str) -> None:
    """Create the database or bring it to the newest form. Doing it again changes nothing.

    The database is SIMULATOR_DATABASE_URL, else SQLite in ./instance.
    """
    with on_database(migrated=False):
        before, newest = migrating.current_revision(), migrating.newest_revision()
        migrating.upgrade()
        click.echo(
            f"The database is ready (revision {newest})."
            if before != newest
            else f"The database was ready already (revision {newest})."
        )
        if admin_email:
            _create_admin(admin_email, admin_name)
        elif _is_without_people():
            click.echo("There is nobody yet. Add: simulator init --admin-email you@example.org")


def _create_admin(email: str, name: str) -> None:
    password = new_password(secrets.choice)
    create_person(name, email, [RoleName.ADMIN], datetime.now(UTC), by=None, password=password)
    click.echo(f"Sign in as {email} with {password} (shown only now).")


def _is_without_people() -> bool:
    with reading():
        return people.user_count() == 0
