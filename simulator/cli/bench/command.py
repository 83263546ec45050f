"""The command: runs the measurements and prints them, ratios first."""

import json
import platform
import resource
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

from simulator.cli.bench.phrases import Phrases, time_phrases
from simulator.cli.bench.scoring import time_scoring
from simulator.cli.bench.submitting import time_submits
from simulator.cli.bench.timing import Timing
from simulator.content.calibration import CalibrationError, read_calibration
from simulator.paths import SCENARIOS

KIBIBYTES_OF_MAXRSS = 1 if sys.platform != "darwin" else 1 / 1024


@click.command()
@click.option("--replies", type=click.IntRange(100), default=672, show_default=True)
@click.option("--turns", type=click.IntRange(20), default=100, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def bench(replies: int, turns: int, *, as_json: bool) -> None:
    """Measure scoring and submitting; compare within this run, as machines differ.

    Scoring is timed on calibration replies, one at a time on one core. A submitted turn through
    the whole web stack (session, CSRF, scoring, customer, page) is set against a bare Flask and
    SQLAlchemy insert of the same row into the same database. Other replies are scored before: a
    server has seen some when the next one comes.
    """
    try:
        calibration = read_calibration(SCENARIOS / "calibration")
        others = read_calibration(SCENARIOS / "calibration-sectors").replies
    except CalibrationError as error:
        raise click.ClickException(str(error)) from error
    scoring = time_scoring(calibration, replies, others)
    figures: dict[str, Any] = {
        "machine": {"python": platform.python_version(), "processor": platform.machine()},
        "scoring": {engine: _figures(timing) for engine, timing in scoring.items()},
        "scoring_slower_than_rules": {
            engine: round(scoring["rules"].per_second / timing.per_second, 2)
            for engine, timing in scoring.items()
        },
        "phrases": [_phrase_figures(one) for one in time_phrases(calibration, others)],
        "submit": {},
    }
    for engine in ("rules", "auto"):
        with tempfile.TemporaryDirectory() as folder:
            stack, bare = time_submits(Path(folder), engine, turns)
        figures["submit"][engine] = {
            "stack": _figures(stack),
            "bare_insert": _figures(bare),
            "ratio_of_medians": round(stack.median_ms / bare.median_ms, 1),
        }
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIBIBYTES_OF_MAXRSS
    figures["peak_memory_mb"] = round(used / 1024)
    click.echo(json.dumps(figures, indent=2) if as_json else _told(figures))


def _phrase_figures(one: Phrases) -> dict[str, Any]:
    return {
        "phrases": one.count,
        "scoring": _figures(one.scoring),
        "finding": _figures(one.finding),
        "matching": _figures(one.matching),
        "search": _figures(one.search),
        "search_slower_than_scoring": round(one.search.median_ms / one.scoring.median_ms, 2),
        "search_slower_than_finding": round(one.search.median_ms / one.finding.median_ms, 2),
        "search_slower_than_matching": round(one.search.median_ms / one.matching.median_ms, 2),
    }


def _figures(timing: Timing) -> dict[str, float]:
    return {
        "per_second": round(timing.per_second, 1),
        "median_ms": round(timing.median_ms, 2),
        "p95_ms": round(timing.p95_ms, 2),
    }


def _told(figures: dict[str, Any]) -> str:
    lines = ["Scoring one reply       per second   median ms      p95 ms   slower than rules"]
    for engine, one in figures["scoring"].items():
        slower = figures["scoring_slower_than_rules"][engine]
        lines.append(_row(engine, one) + f"{slower:>18.2f}×")
    lines += ["", *_told_of_phrases(figures["phrases"])]
    lines += ["", "Submitting one turn     per second   median ms      p95 ms"]
    for engine, one in figures["submit"].items():
        lines.append(_row(f"web stack, {engine}", one["stack"]))
        lines.append(_row("  bare insert", one["bare_insert"]))
        lines.append(f"  ratio of the medians  {one['ratio_of_medians']:.1f}×")
    lines += ["", f"Peak memory of this run: {figures['peak_memory_mb']} MB"]
    return "\n".join(lines)


def _told_of_phrases(figures: list[dict[str, Any]]) -> list[str]:
    """Rules with few and with many phrases, beside a search of them one by one."""
    lines = ["120 characters against phrases"]
    for one in figures:
        lines.append(_row(f"{one['phrases']} phrases, rules", one["scoring"]))
        lines.append(_row("  all rules alone", one["finding"]))
        lines.append(_row("  the phrases alone", one["matching"]))
        lines.append(_row("  one by one", one["search"]))
        lines.append(
            f"  one by one is {one['search_slower_than_scoring']:.1f}× slower than scoring, "
            f"{one['search_slower_than_finding']:.1f}× slower than all rules, "
            f"{one['search_slower_than_matching']:.1f}× slower than the phrases"
        )
    few, many = figures[0]["scoring"]["median_ms"], figures[-1]["scoring"]["median_ms"]
    lines.append(f"  with ten times the phrases scoring takes {many / few:.2f}× as long")
    return lines


def _row(name: str, one: dict[str, float]) -> str:
    return f"{name:<22}{one['per_second']:>12.1f}{one['median_ms']:>12.2f}{one['p95_ms']:>12.2f}"
