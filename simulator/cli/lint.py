"""``simulator lint``: what is wrong in content files, where, and what to do about it."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from simulator.cli.engines import engine_option, scorer_for
from simulator.content.diagnostics import Diagnostic, Severity
from simulator.content.linter import lint as lint_path
from simulator.content.scorer import Choice
from simulator.paths import SCENARIOS

JSON_VERSION = 1


@click.command
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--errors-only", is_flag=True, help="Leave warnings out.")
@click.option("--run", is_flag=True, help="Also run the plays and score the model replies.")
@engine_option
def lint(path: Path | None, form: str, engine: Choice, *, errors_only: bool, run: bool) -> None:
    """Check the scenarios, plays, lessons and packs under PATH, or all that come with the product.

    Ends with 0 if there is nothing to say, 1 with findings, 2 if PATH cannot be read.
    """
    path = path or _shortest(SCENARIOS)
    scorer = scorer_for(engine) if run else None
    try:
        findings = lint_path(path, scorer)
    except OSError as error:
        click.echo(f"Cannot read {path}: {error.strerror}.", err=True)
        sys.exit(2)
    if errors_only:
        findings = tuple(one for one in findings if one.is_error)
    _print_json(findings) if form == "json" else _print_text(findings)
    sys.exit(1 if findings else 0)


def _shortest(path: Path) -> Path:
    """``path`` from the present folder, where it lies within."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _print_text(findings: Sequence[Diagnostic]) -> None:
    for finding in findings:
        click.echo(str(finding))
    count = Counter(finding.severity for finding in findings)
    errors, warnings = count[Severity.ERROR], count[Severity.WARNING]
    click.echo(f"{errors} errors, {warnings} warnings.", err=True)


def _print_json(findings: Sequence[Diagnostic]) -> None:
    keys = ("path", "line", "column", "code", "name", "severity", "message", "remedy")
    rows = [{key: getattr(finding, key) for key in keys} for finding in findings]
    click.echo(json.dumps({"version": JSON_VERSION, "findings": rows}, ensure_ascii=False))
