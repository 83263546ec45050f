"""150 commitments written by somebody who had not seen the parser: how many it reads rightly."""

import json
from pathlib import Path
from typing import Any

import pytest

from simulator.scoring.authority import Authority, Permission, Prohibition, Verdict
from simulator.scoring.finding import Promise
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "commitments.jsonl").read_text("utf-8").splitlines()
]
# Steps of the agent's own work need no authority, and the parser does not look for them.
UNREAD = ("escalate", "register")
READ = [row for row in ROWS if row["expect"]["kind"] not in UNREAD]


def promises(row: dict[str, Any]) -> tuple[Promise, ...]:
    authority = Authority(
        may=tuple(Permission(**one) for one in row["may"]),
        may_not=tuple(Prohibition(kind=kind) for kind in row["may_not"]),
    )
    return find_promises(row["text"], clauses(row["text"]), authority)


def share(rows: list[dict[str, Any]], right: list[bool]) -> float:
    assert len(rows) == len(right) > 20
    return sum(right) / len(rows)


def test_verdicts() -> None:
    rows = [row for row in READ if row["expect"]["verdict"] != "none"]
    right = [row["expect"]["verdict"] in {p.verdict for p in promises(row)} for row in rows]
    assert share(rows, right) >= 0.7


def test_durations() -> None:
    rows = [row for row in READ if row["expect"]["minutes"]]
    right = [row["expect"]["minutes"] in {p.within_minutes for p in promises(row)} for row in rows]
    assert share(rows, right) >= 0.7


def test_firmness() -> None:
    rows = [row for row in READ if row["expect"]["verdict"] != "none"]
    right = [row["expect"]["firmness"] in {p.firmness for p in promises(row)} for row in rows]
    assert share(rows, right) >= 0.8


def test_what_commits_to_nothing_is_mostly_left_alone() -> None:
    rows = [row for row in ROWS if row["expect"]["verdict"] == "none"]
    right = [all(p.verdict is Verdict.DECLINED for p in promises(row)) for row in rows]
    assert share(rows, right) >= 0.8


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
