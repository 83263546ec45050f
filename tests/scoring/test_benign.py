"""Harmless replies stay unflagged, though they use words that are dangerous elsewhere."""

import json
from pathlib import Path

from simulator.content.pack_file import load_packs
from simulator.paths import SCENARIOS
from simulator.scoring.hits import find_hits
from simulator.text.clauses import clauses

BENIGN = [
    json.loads(line)
    for line in (Path(__file__).parent / "benign.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_the_corpus_is_broad_enough_to_mean_something() -> None:
    languages = {reply["lang"] for reply in BENIGN}
    assert len(BENIGN) >= 300
    assert languages == {"zh-Hans", "zh-Hant", "en"}
    assert len({reply["sector"] for reply in BENIGN}) >= 8


def test_at_most_one_in_a_hundred_harmless_replies_is_flagged() -> None:
    packs, _ = load_packs(SCENARIOS / "packs")
    flagged = [
        (reply["text"], [(hit.rule, hit.quote) for hit in hits])
        for reply in BENIGN
        if (hits := find_hits(reply["text"], clauses(reply["text"]), packs))
    ]
    assert len(flagged) <= len(BENIGN) // 100, flagged
