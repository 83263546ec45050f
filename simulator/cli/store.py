"""What the commands about stored data share: an app on the database, and how errors are told."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from simulator.services.errors import ServiceError
from simulator.store import migrating
from simulator.store.application import store_app
from simulator.store.database import DatabaseError, default_url


@contextmanager
def on_database(*, migrated: bool = True) -> Iterator[str]:
    """The address of the database, inside the context of an app on it.

    :raises click.ClickException: if it cannot be reached, is not at the newest revision although
        ``migrated``, or a use case is refused.
    """
    url = default_url()
    try:
        with store_app(url).app_context():
            if migrated and migrating.current_revision() != migrating.newest_revision():
                raise click.ClickException("The database is not ready. Run: simulator init")
            yield url
    except ServiceError as error:
        raise click.ClickException(error.message.en or "") from error
    except DatabaseError as error:
        told = str(error).splitlines()[0]
        raise click.ClickException(f"The database cannot be used: {told}") from error
