"""A scored reply and the lines around it as they are stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from simulator.dialogue.effects import Heard
from simulator.scoring.finding import Present, ReplyScore
from simulator.services.materials import Materials, RuleNote


@dataclass(frozen=True, slots=True)
class ScoredReply:
    """A score with the notes of the rules that it names, so that old reports stay as they were."""

    score: ReplyScore
    rules: dict[str, RuleNote]


_STORED = TypeAdapter(ScoredReply)
_LINE = TypeAdapter(Heard)


def with_notes(materials: Materials, score: ReplyScore) -> ScoredReply:
    """``score`` with the notes of its rules."""
    named = {hit.rule for hit in score.hits}
    named |= {found.rule for found in score.findings if isinstance(found, Present) and found.rule}
    return ScoredReply(
        score, {rule: materials.rules[rule] for rule in sorted(named) if rule in materials.rules}
    )


def to_record(scored: ScoredReply) -> dict[str, Any]:
    """What is stored of ``scored``."""
    record: dict[str, Any] = _STORED.dump_python(scored, mode="json", exclude_none=True)
    return record


def from_record(record: dict[str, Any]) -> ScoredReply:
    """What was stored as ``record``."""
    return _STORED.validate_python(record)


def to_lines(heard: Iterable[Heard]) -> list[Any]:
    """What is stored of lines and scenes."""
    return [_LINE.dump_python(one, mode="json", exclude_defaults=True) for one in heard]


def from_lines(stored: Sequence[Any]) -> tuple[Heard, ...]:
    """What was stored; a plain text is a line of the customer."""
    return tuple(
        Heard(one) if isinstance(one, str) else _LINE.validate_python(one) for one in stored
    )
