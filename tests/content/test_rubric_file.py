from pathlib import Path

import pytest

from simulator.content.rubric_file import (
    RubricError,
    read_committing_clauses,
    read_extra_clauses,
    read_rubric,
)
from simulator.paths import SCENARIOS
from simulator.scoring.kinds.heads import HEARD_KINDS
from simulator.scoring.principles import Principle

RUBRIC = (SCENARIOS / "rubric/rubric.yaml").read_text("utf-8")


def written(root: Path, text: str, name: str = "rubric.yaml") -> Path:
    (root / "rubric").mkdir()
    (root / "rubric" / name).write_text(text, encoding="utf-8")
    return root


def test_the_rubric_is_complete() -> None:
    assert set(read_rubric(SCENARIOS).principles) == set(Principle)


def test_everything_said_is_said_in_both_languages() -> None:
    rubric = read_rubric(SCENARIOS)
    texts = list(rubric.signals.values())
    for part in rubric.principles.values():
        texts += [part.good, part.violated]
        texts += [remark.say for some in part.remarks for remark in some]
    assert [text for text in texts if text.missing] == []


def test_equal_rubrics_have_equal_digests() -> None:
    assert read_rubric(SCENARIOS).digest == read_rubric(SCENARIOS).digest


def test_a_change_of_the_rubric_changes_the_digest(tmp_path: Path) -> None:
    changed = written(tmp_path, RUBRIC.replace("at_most: 0", "at_most: 1", 1))
    assert read_rubric(changed).digest != read_rubric(SCENARIOS).digest


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hit provoke, hit disrespect]", "hit shouting]"),
        ("      - {level: 2}\n", ""),
        ("at_most: 0", "at_most: 7"),
    ],
    ids=["unknown signal", "ladder without an end", "level out of range"],
)
def test_a_wrong_rubric_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(RubricError, match=r"rubric\.yaml"):
        read_rubric(written(tmp_path, RUBRIC.replace(old, new, 1)))


def test_a_missing_rubric_is_named(tmp_path: Path) -> None:
    with pytest.raises(RubricError, match=r"rubric\.yaml"):
        read_rubric(tmp_path)


def test_the_extra_clauses_name_acts_that_exist() -> None:
    assert len(read_extra_clauses(SCENARIOS).by_text) > 500


def test_an_unknown_act_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RubricError, match="shouting"):
        read_extra_clauses(
            written(tmp_path, "format: 1\nclauses:\n  shouting: [啊]\n", "clauses.yaml")
        )


def test_no_extra_clause_is_a_whole_reply_of_the_calibration_set() -> None:
    replies = (SCENARIOS / "calibration/replies.jsonl").read_text("utf-8")
    copied = [
        text for text in read_extra_clauses(SCENARIOS).by_text if len(text) > 12 and text in replies
    ]
    assert set(copied) <= {"Sorry about that", "We apologise for any inconvenience"}, "formulas"


def test_every_kind_has_clauses_of_both_languages() -> None:
    kinds = read_committing_clauses(SCENARIOS).kinds
    assert set(kinds) == set(HEARD_KINDS)
    for texts in kinds.values():
        assert {text.isascii() for text in texts} == {True, False}


@pytest.mark.parametrize(
    ("kinds", "mistake"),
    [("  gift: ['We give you a car.']", "no kind 'gift'"), ("  none: ['Hello.']", "no clause of")],
    ids=["unknown", "missing"],
)
def test_wrong_clauses_of_commitments_are_refused(tmp_path: Path, kinds: str, mistake: str) -> None:
    root = written(tmp_path, f"format: 1\nkinds:\n{kinds}\n", "commitments.yaml")
    with pytest.raises(RubricError, match=rf"commitments\.yaml.*{mistake}"):
        read_committing_clauses(root)
