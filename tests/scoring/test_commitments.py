import json

import pytest

from simulator.paths import SCENARIOS
from simulator.scoring.commitments import COMMITMENT_KINDS, KNOWN_KINDS, kind_of
from simulator.scoring.kinds.kind import Kind, Nature

KINDS = sorted(COMMITMENT_KINDS.values(), key=lambda kind: kind.id)


def test_every_kind_of_the_calibration_contexts_is_known() -> None:
    named: set[str] = set()
    for line in (SCENARIOS / "calibration/contexts.jsonl").read_text("utf-8").splitlines():
        context = json.loads(line)
        named |= {item["kind"] for item in context["may"]} | set(context["may_not"])
    assert named <= KNOWN_KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_has_a_label_in_both_languages(kind: Kind) -> None:
    assert kind.label.zh
    assert kind.label.en


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_refers_only_to_kinds_or_families_that_exist(kind: Kind) -> None:
    assert kind.plain is None or kind.plain in KNOWN_KINDS
    assert set(kind.within) <= KNOWN_KINDS
    assert set(kind.near) <= KNOWN_KINDS


@pytest.mark.parametrize(
    "kind",
    [kind for kind in KINDS if kind.nature is not Nature.PROCESS and kind.plain is None],
    ids=lambda kind: kind.id,
)
def test_a_kind_that_needs_authority_is_recognised_in_both_languages(kind: Kind) -> None:
    assert kind.says_zh or kind.names_zh
    assert kind.says_en or kind.names_en


@pytest.mark.parametrize(
    ("unknown", "known"),
    [
        ("fee_waiver", "waiver"),
        ("full_refund", "refund"),
        ("refund_if_faulty", "refund_if_confirmed"),
        ("room_upgrade", "upgrade"),
        ("arrival_time", "restore_by"),
        ("chargeback", "reversal_of_charge"),
        ("diagnosis", "medical_outcome"),
        ("callback", "reply"),
    ],
)
def test_an_unknown_kind_is_read_by_its_words(unknown: str, known: str) -> None:
    found = kind_of(unknown)
    assert found is not None
    assert found.id == known


def test_a_kind_without_a_familiar_word_is_unknown() -> None:
    assert kind_of("zzz") is None
