"""``simulator coverage``: nodes by plays, and what no play comes to."""

import json

from click.testing import CliRunner, Result

from simulator.cli.main import main

CASE = "late-parcel"


def coverage(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["coverage", *arguments])


def test_a_case_whose_plays_come_to_everything_ends_with_0() -> None:
    result = coverage(CASE)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "zh-good" in result.stdout


def test_json_has_the_counts_of_each_play() -> None:
    found = json.loads(coverage(CASE, "--json").stdout)[CASE]
    assert all(found["nodes"].values())
    assert all(found["endings"].values())
    assert all(found["facts"].values())


def test_an_unknown_case_is_named() -> None:
    result = coverage("no-such-case")
    assert (result.exit_code, "no-such-case" in result.stderr) == (2, True)
