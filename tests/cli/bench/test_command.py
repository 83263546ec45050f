"""The bench command."""

import json

import pytest
from click.testing import CliRunner

from simulator.cli.bench import command
from simulator.cli.bench.phrases import Phrases
from simulator.cli.bench.timing import Timing

FAST, SLOW = Timing([0.001] * 20), Timing([0.004] * 20)


@pytest.fixture(autouse=True)
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Known timings in place of measurements."""
    monkeypatch.setattr(command, "time_scoring", lambda *_: {"rules": FAST, "ngrams": SLOW})
    few, many = (Phrases(count, FAST, FAST, FAST, SLOW) for count in (2_000, 20_000))
    monkeypatch.setattr(command, "time_phrases", lambda *_: (few, many))
    monkeypatch.setattr(command, "time_submits", lambda *_: (SLOW, FAST))


def test_figures_are_ratios_within_the_run() -> None:
    told = json.loads(CliRunner().invoke(command.bench, ["--json"]).output)
    assert told["scoring_slower_than_rules"] == {"rules": 1.0, "ngrams": 4.0}
    assert told["submit"]["auto"]["ratio_of_medians"] == 4.0
    assert told["phrases"][0]["search_slower_than_scoring"] == 4.0
    assert told["peak_memory_mb"] > 0


def test_table_names_every_engine() -> None:
    printed = CliRunner().invoke(command.bench).output
    assert "rules" in printed
    assert "ngrams" in printed
    assert "4.00×" in printed
