"""Harmless replies stay unflagged, though they use words that are dangerous elsewhere.

``harmless_tricky.jsonl`` holds 1,050 lines by three further writers, a third of them with the rudest
words used innocently (the dog is a bitch, 二百五十元). The lines that were flagged were read once, and
rules of insults and secrets mended after it.
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from simulator.content.scorer import Choice, build_scorer
from simulator.paths import SCENARIOS

BENIGN = [
    json.loads(line)
    for line in (SCENARIOS / "calibration-unseen" / "harmless.jsonl")
    .read_text("utf-8")
    .splitlines()
]
TRICKY = [
    json.loads(line)
    for line in (Path(__file__).parent / "harmless_tricky.jsonl").read_text("utf-8").splitlines()
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
    _assert_few_flagged(BENIGN, engine, most)


@pytest.mark.parametrize(
    ("engine", "most"), [("encoder", 0.019), ("ngrams", 0.03), ("rules", 0.03)]
)
def test_words_that_are_rude_elsewhere_are_mostly_left_alone(engine: Choice, most: float) -> None:
    _assert_few_flagged(TRICKY, engine, most)


def _assert_few_flagged(replies: Sequence[dict[str, str]], engine: Choice, most: float) -> None:
    scorer = build_scorer(SCENARIOS, engine)
    flagged = {
        reply["text"]: [(hit.rule, hit.quote) for hit in hits]
        for reply in replies
        if (hits := scorer.score(reply["text"]).hits)
    }
    by_rule = Counter(rule for hits in flagged.values() for rule, _ in hits)
    assert len(flagged) <= most * len(replies), (by_rule, flagged)
