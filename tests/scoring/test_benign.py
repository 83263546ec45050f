"""Harmless replies stay unflagged, though they use words that are dangerous elsewhere."""

import json
from collections import Counter

import pytest

from simulator.content.scorer import Choice, build_scorer
from simulator.paths import SCENARIOS

BENIGN = [
    json.loads(line)
    for line in (SCENARIOS / "calibration-unseen" / "harmless.jsonl")
    .read_text("utf-8")
    .splitlines()
]


def test_the_corpus_is_broad_enough_to_mean_something() -> None:
    languages = {reply["lang"] for reply in BENIGN}
    assert len(BENIGN) >= 600
    assert languages == {"zh-Hans", "zh-Hant", "en"}
    assert len({reply["sector"] for reply in BENIGN}) >= 8


@pytest.mark.parametrize(
    ("engine", "most"), [("encoder", 0.01), ("ngrams", 0.019), ("rules", 0.023)]
)
def test_no_more_harmless_replies_are_flagged_than_were_measured(
    engine: Choice, most: float
) -> None:
    """The aim is one in a hundred; these are the shares that were measured."""
    scorer = build_scorer(SCENARIOS, engine)
    flagged = {
        reply["text"]: [(hit.rule, hit.quote) for hit in hits]
        for reply in BENIGN
        if (hits := scorer.score(reply["text"]).hits)
    }
    by_rule = Counter(rule for hits in flagged.values() for rule, _ in hits)
    assert len(flagged) <= most * len(BENIGN), (by_rule, flagged)
