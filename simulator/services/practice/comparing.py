"""A rewritten turn against the original: what is fixed, still missing, or newly wrong."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from simulator.scoring.finding import Hit
from simulator.scoring.principles import Category, Level, Principle
from simulator.services.practice.records import ScoredReply
from simulator.services.practice.transcript import ComparedPoint, Comparison
from simulator.services.practice.wording import LEVEL_NAMES, PRINCIPLE_NAMES
from simulator.text.bilingual import Text

_STORED = TypeAdapter(Comparison)


def compare(
    original: ScoredReply, rewritten: ScoredReply, principles: Sequence[Principle]
) -> Comparison:
    """How ``rewritten`` stands against ``original`` in ``principles`` and forbidden expressions."""
    points = [
        *_hit_points(original, rewritten),
        *(_level_point(original, rewritten, principle) for principle in principles),
    ]
    parts: dict[str, list[ComparedPoint]] = {"fixed": [], "still": [], "new": []}
    for kind, point in filter(None, points):
        parts[kind].append(point)
    return Comparison(tuple(parts["fixed"]), tuple(parts["still"]), tuple(parts["new"]))


def to_comparison_record(comparison: Comparison) -> dict[str, Any]:
    """What is stored of ``comparison``."""
    record: dict[str, Any] = _STORED.dump_python(comparison, mode="json", exclude_none=True)
    return record


def from_comparison(record: Mapping[str, Any]) -> Comparison:
    """What was stored as ``record``."""
    return _STORED.validate_python(record)


def _hit_points(
    original: ScoredReply, rewritten: ScoredReply
) -> Iterator[tuple[str, ComparedPoint]]:
    before, after = _by_category(original), _by_category(rewritten)
    for category, hit in before.items():
        if category not in after:
            text = Text(zh=f"“{hit.quote}”不再出现", en=f"“{hit.quote}” is gone")
            yield "fixed", ComparedPoint(text, category=category, quote=hit.quote)
    for category, hit in after.items():
        note = rewritten.rules.get(hit.rule)
        text = note.because if note else Text(zh=f"“{hit.quote}”", en=f"“{hit.quote}”")
        kind = "still" if category in before else "new"
        yield kind, ComparedPoint(text, category=category, quote=hit.quote)


def _by_category(scored: ScoredReply) -> dict[Category, Hit]:
    found: dict[Category, Hit] = {}
    for hit in scored.score.hits:
        found.setdefault(hit.category, hit)
    return found


def _level_point(
    original: ScoredReply, rewritten: ScoredReply, principle: Principle
) -> tuple[str, ComparedPoint] | None:
    before = original.score.levels.get(principle)
    after = rewritten.score.levels.get(principle)
    if before is None or after is None or before == after == Level.GOOD:
        return None
    kind = "fixed" if after == Level.GOOD else "new" if after < before else "still"
    text = _said_of(rewritten, principle, after)
    return kind, ComparedPoint(text, principle=principle, before=before, after=after)


def _said_of(scored: ScoredReply, principle: Principle, level: Level) -> Text:
    reason = scored.score.reasons.get(principle)
    if reason is not None and not reason.missing:
        return reason
    name, word = PRINCIPLE_NAMES[principle], LEVEL_NAMES[level]
    return Text(zh=f"{name.zh}：{word.zh}", en=f"{name.en}: {word.en}")
