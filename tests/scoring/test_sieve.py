"""The sieve lets through every rule that can match, and holds back most of the others."""

from simulator.content.calibration import read_calibration
from simulator.content.pack_file import load_packs
from simulator.paths import SCENARIOS
from simulator.text.clauses import clauses


def test_no_rule_that_matches_is_held_back() -> None:
    packs, _ = load_packs(SCENARIOS / "packs")
    rules = [compiled for pack in packs.packs for compiled in pack.rules]
    held = 0
    for reply in read_calibration(SCENARIOS / "calibration").replies[::4]:
        spoken = packs.read(reply.text, clauses(reply.text))
        assert packs.sieve is not None
        passed = set(packs.sieve.passed(spoken.views))
        matching = {place for place, one in enumerate(rules) if any(one.find(spoken))}
        assert matching <= passed
        held += len(rules) - len(passed)
    assert held > 0
