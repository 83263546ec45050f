"""840 commitments by writers who had not seen the parser: how many it reads rightly.

75 of the first 300 (``commitments_unread.jsonl``) nobody who works on the parser reads, nor half of
the 240 that are quiet, idiomatic and in passing (``commitments_quiet_unread.jsonl``), nor 140 of the
300 plain ones of two further writers (``commitments_plain_unread.jsonl``).
"""

import json
from pathlib import Path
from typing import Any

import pytest

from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.authority import Authority, Permission, Prohibition, Verdict
from simulator.scoring.context import Context
from simulator.scoring.engine import Scorer
from simulator.scoring.finding import Promise
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses

HERE = Path(__file__).parent
Row = dict[str, Any]
# Steps of the agent's own work need no authority, and the parser does not look for them.
UNREAD_KINDS = ("escalate", "register")


def table(name: str) -> list[Row]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    rows: list[Row] = [json.loads(line) for line in lines]
    return [row for row in rows if row["expect"]["kind"] not in UNREAD_KINDS]


READ, UNREAD = table("commitments.jsonl"), table("commitments_unread.jsonl")
QUIET, QUIET_UNREAD = table("commitments_quiet.jsonl"), table("commitments_quiet_unread.jsonl")
PLAIN, PLAIN_UNREAD = table("commitments_plain.jsonl"), table("commitments_plain_unread.jsonl")
TABLES = pytest.mark.parametrize("rows", [READ, UNREAD], ids=["read", "unread"])


def authority_of(row: Row) -> Authority:
    return Authority(
        may=tuple(Permission(**one) for one in row["may"]),
        may_not=tuple(Prohibition(kind=kind) for kind in row["may_not"]),
    )


def promises(row: Row, facts: str = "") -> tuple[Promise, ...]:
    return find_promises(row["text"], clauses(row["text"]), authority_of(row), facts=facts)


def share(right: list[bool]) -> float:
    assert len(right) >= 9
    return sum(right) / len(right)


def committing(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["expect"]["verdict"] != "none"]


@TABLES
def test_verdicts(rows: list[Row]) -> None:
    right = [r["expect"]["verdict"] in {p.verdict for p in promises(r)} for r in committing(rows)]
    assert share(right) >= (0.87 if rows is READ else 0.72)


@pytest.mark.parametrize(
    ("rows", "least"), [(QUIET, 0.62), (QUIET_UNREAD, 0.38)], ids=["read", "unread"]
)
def test_quiet_commitments_are_a_known_weakness(rows: list[Row], least: float) -> None:
    right = [
        row["expect"]["verdict"] in {p.verdict for p in promises(row, "Monday, now 10:00")}
        for row in committing(rows)
    ]
    assert share(right) >= least


@pytest.mark.parametrize("rows", [QUIET, QUIET_UNREAD], ids=["read", "unread"])
def test_what_only_looks_like_a_commitment_is_mostly_left_alone(rows: list[Row]) -> None:
    silent = [row for row in rows if row["expect"]["verdict"] == "none"]
    right = [
        all(p.verdict is Verdict.DECLINED for p in promises(row, "Monday, now 10:00"))
        for row in silent
    ]
    assert share(right) >= 0.85


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return build_scorer(SCENARIOS, "encoder")


def heard(row: Row, scorer: Scorer) -> tuple[Promise, ...]:
    """The promises where the encoder says what the words alone do not tell."""
    context = Context(facts="Monday, now 10:00", authority=authority_of(row))
    return scorer.read(row["text"], context).promises


UNREADS = pytest.mark.parametrize(
    ("rows", "least"),
    [(UNREAD, 0.8), (QUIET_UNREAD, 0.55), (PLAIN_UNREAD, 0.6), (PLAIN, 0.68)],
    ids=["unread", "quiet unread", "plain unread", "plain"],
)


@UNREADS
def test_with_the_encoder_most_verdicts_are_right(
    scorer: Scorer, rows: list[Row], least: float
) -> None:
    right = [
        row["expect"]["verdict"] in {p.verdict for p in heard(row, scorer)}
        for row in committing(rows)
    ]
    assert share(right) >= least


@pytest.mark.parametrize(
    ("rows", "least"),
    [(QUIET_UNREAD, 0.8), (PLAIN, 0.95), (PLAIN_UNREAD, 0.95)],
    ids=["quiet", "plain", "plain unread"],
)
def test_with_the_encoder_too_what_commits_to_nothing_is_left_alone(
    scorer: Scorer, rows: list[Row], least: float
) -> None:
    silent = [row for row in rows if row["expect"]["verdict"] == "none"]
    right = [all(p.verdict is Verdict.DECLINED for p in heard(row, scorer)) for row in silent]
    assert share(right) >= least


@TABLES
def test_durations(rows: list[Row]) -> None:
    timed = [row for row in rows if row["expect"]["minutes"]]
    right = [row["expect"]["minutes"] in {p.within_minutes for p in promises(row)} for row in timed]
    assert share(right) >= (0.87 if rows is READ else 0.65)


@TABLES
def test_firmness(rows: list[Row]) -> None:
    right = [r["expect"]["firmness"] in {p.firmness for p in promises(r)} for r in committing(rows)]
    assert share(right) >= 0.75


@TABLES
def test_what_commits_to_nothing_is_mostly_left_alone(rows: list[Row]) -> None:
    silent = [row for row in rows if row["expect"]["verdict"] == "none"]
    right = [all(p.verdict is Verdict.DECLINED for p in promises(row)) for row in silent]
    assert share(right) >= 0.85


@pytest.mark.parametrize(
    "text",
    ["半小时内我打电话给您。", "I'll give you 2 options.", "I'll send you 3 photos by five."],
)
def test_a_call_or_a_number_of_things_gives_away_neither_numbers_nor_money(text: str) -> None:
    found = {promise.kind for promise in find_promises(text, clauses(text), Authority())}
    assert not found & {"staff_contact", "compensation"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("半小时内我打电话给您。", "reply"),
        ("王师傅的手机号给您。", "staff_contact"),
        ("We'll give you £50.", "compensation"),
        ("I'll give you 50 pounds.", "compensation"),
    ],
)
def test_what_is_given_is_told_apart(text: str, kind: str) -> None:
    assert kind in {promise.kind for promise in find_promises(text, clauses(text), Authority())}
