"""A small calibration folder: two replies to each of four complaints in other words."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

GOOD = "抱歉让您等了三个钟头，我现在就去找值班经理，十分钟内回来告诉您。"
BAD = "谁叫您不早点订？没办法，等着吧。"
CLAUSES = {
    GOOD: [
        ("抱歉让您等了三个钟头", ["apologise_specific", "acknowledge_situation"]),
        ("我现在就去找值班经理", ["act_now"]),
        ("十分钟内回来告诉您", ["commit_time"]),
    ],
    BAD: [("谁叫您不早点订？", ["blame_customer"]), ("没办法", ["dismiss"]), ("等着吧", ["wait"])],
}
PRINCIPLES = (
    "understanding",
    "restraint",
    "sincerity",
    "speed",
    "no_blame_shifting",
    "no_careless_promises",
)


def context(identity: str, **more: Any) -> dict[str, Any]:
    """One line of contexts.jsonl."""
    return {
        "id": identity,
        "channel": "front desk",
        "customer_zh": "我等了三个钟头还没有房间！",
        "customer_en": "I have waited three hours for a room!",
        "facts": "Overbooked.",
        "authority": "",
        "may": [{"kind": "reply", "within_minutes": 30}],
        "may_not": ["compensation"],
        **more,
    }


def rating(reply: str, level: int, rater: str = "A", **more: Any) -> dict[str, Any]:
    """One line of ratings.jsonl with the same level throughout."""
    return {
        "id": reply,
        "rater": rater,
        **dict.fromkeys(PRINCIPLES, level),
        "forbidden": [],
        **more,
    }


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """``rows`` as JSON lines."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_calibration(folder: Path, contexts: int = 4) -> Path:
    """A whole folder, each context with one good and one bad reply, rated by A and by B."""
    names = [f"C{number}" for number in range(contexts)]
    write_lines(folder / "contexts.jsonl", (context(name) for name in names))
    replies, ratings, clauses = [], [], []
    for name in names:
        for kind, text, level in (("good", GOOD, 3), ("bad", BAD, 0)):
            identity = f"{name}-{kind}"
            replies.append({"id": identity, "context": name, "lang": "zh-Hans", "text": text})
            marked = [{"category": "dismiss", "span": "没办法"}] if kind == "bad" else []
            ratings += [rating(identity, level, rater, forbidden=marked) for rater in "AB"]
            parts = [{"text": part, "acts": acts} for part, acts in CLAUSES[text]]
            clauses.append({"id": identity, "clauses": parts})
    write_lines(folder / "replies.jsonl", replies)
    write_lines(folder / "ratings.jsonl", ratings)
    write_lines(folder / "clauses.jsonl", clauses)
    return folder
