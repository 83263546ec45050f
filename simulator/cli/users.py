"""``simulator users``: people from a file, and a new password for somebody."""

import secrets
from datetime import UTC, datetime
from pathlib import Path

import click

from simulator.cli.store import on_database
from simulator.services.passwords import new_password
from simulator.services.people import set_password
from simulator.services.roster import Action, Change, RosterPlan, apply_roster, plan_roster
from simulator.services.sign_in import user_named
from simulator.store import reading

_MARKS = {Action.CREATE: "+", Action.UPDATE: "~", Action.NOTHING: "=", Action.PROBLEM: "!"}


@click.group()
def users() -> None:
    """Manage people from the command line."""


@users.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def import_users(file: Path, *, dry_run: bool) -> None:
    """Import people from the CSV FILE: name, email, role, team, language.

    Shows each line (+ new, ~ changed, = as it is, ! wrong), then does all of it or nothing. First
    passwords of new people are printed once. Ends with 1 if a line is wrong.
    """
    data = file.read_bytes()
    with on_database():
        plan = plan_roster(data, by=None)
        _show(plan)
        if plan.count(Action.PROBLEM):
            raise click.ClickException("Nothing was imported. Correct the lines marked with !")
        if dry_run or not plan.can_be_applied:
            click.echo("Nothing was changed.", err=True)
            return
        outcome = apply_roster(data, plan.digest, datetime.now(UTC), secrets.choice, by=None)
    for log_in in outcome.created:
        click.echo(f"{log_in.email}\t{log_in.password}\t{log_in.name}")
    click.echo(
        f"{len(outcome.created)} new, {outcome.updated} changed, {outcome.unchanged} as before.",
        err=True,
    )


@users.command("password")
@click.argument("identity")
def renew_password(identity: str) -> None:
    """Give the person with this address or user name a new password, printed once."""
    password = new_password(secrets.choice)
    with on_database():
        with reading():
            user = user_named(identity)
            user_id = user.id if user else None
        if user_id is None:
            raise click.ClickException(f"There is nobody called {identity}.")
        set_password(user_id, password, by=None)
    click.echo(password)


def _told(change: Change) -> str:
    before = f"{change.before} → " if change.before else ""
    return f"{change.field}: {before}{change.after}"


def _show(plan: RosterPlan) -> None:
    click.echo(f"Read as {plan.encoding}.", err=True)
    for row in plan.rows:
        changes = "; ".join(_told(one) for one in row.changes)
        problems = " ".join(text.en or "" for text in row.problems)
        click.echo(
            f"{_MARKS[row.action]} line {row.line}: {row.email} {row.name}"
            f"{' | ' if changes or problems else ''}{problems or changes}",
            err=True,
        )
    if plan.new_teams:
        click.echo(f"New teams: {', '.join(plan.new_teams)}", err=True)
