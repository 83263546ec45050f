"""``simulator remind``: letters to those whose learning path is late or due soon."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from simulator.cli.store import on_database
from simulator.content.library import load_library
from simulator.paths import SCENARIOS
from simulator.services.mail import Letter, MailError, mail_server, mail_settings
from simulator.services.paths.course import course_of
from simulator.services.paths.reminding import reminders, send_reminders


@click.command()
@click.option("--dry-run", is_flag=True, help="Only show who would get which letter.")
@click.option("--address", envvar="SIMULATOR_ADDRESS", help="Where the pages are, for links.")
@click.option(
    "--scenarios", type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=SCENARIOS, envvar="SIMULATOR_SCENARIOS", help="Folder of scenarios and paths.",
)  # fmt: skip
def remind(scenarios: Path, address: str | None, *, dry_run: bool) -> None:
    """Remind people by e-mail of paths that are late or due within three days.

    Run it once a day, as from cron; nobody gets more than one letter a day. The mail server is
    SIMULATOR_MAIL_SERVER, with …_PORT, …_FROM, …_SECURITY (starttls, tls or none), …_USER and
    …_PASSWORD. Ends with 1 if a letter could not be sent; the next run tries it again.
    """
    course, now = course_of(load_library(scenarios)), datetime.now(UTC)
    with on_database():
        if dry_run:
            for one in reminders(course, now, address):
                _show(one.letter)
            return
        try:
            with mail_server(mail_settings(os.environ)) as send:
                done = send_reminders(course, now, address, send)
        except MailError as error:
            raise click.ClickException(f"Nobody was reminded: {error}") from error
    click.echo(f"{len(done.sent)} sent, {len(done.failed)} failed.", err=True)
    for letter, reason in done.failed:
        click.echo(f"{letter.address}: {reason}", err=True)
    if done.failed:
        raise SystemExit(1)


def _show(letter: Letter) -> None:
    click.echo(f"To: {letter.address}\nSubject: {letter.subject}\n\n{letter.body}")
