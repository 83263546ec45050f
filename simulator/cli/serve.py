"""``simulator serve``: the server for real use."""

import click

from simulator.cli.server import run, warm_app
from simulator.store import migrating
from simulator.web.factory import create_app


@click.command()
@click.option("--bind", default="127.0.0.1:8000", show_default=True, help="Address to listen on.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True)
@click.option("--threads", type=click.IntRange(1, 512), default=16, show_default=True)
def serve(bind: str, workers: int, threads: int) -> None:
    """Serve the pages. The database is SIMULATOR_DATABASE_URL, else ./instance/simulator.sqlite.

    Brings the database to the newest form first. Stop it with Ctrl+C.
    """
    host, _, port = bind.rpartition(":")
    if not port.isdigit():
        raise click.BadParameter("give host:port, as 127.0.0.1:8000", param_hint="--bind")
    with create_app().app_context():
        migrating.upgrade()
    click.echo(f"Serving on http://{bind}", err=True)
    run(
        warm_app,
        host=host.strip("[]") or "0.0.0.0",  # noqa: S104 - asked for by leaving the host out
        port=int(port),
        workers=workers,
        threads=threads,
    )
