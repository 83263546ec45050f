"""What is kept of an attempt's result: points by principle, total, and whether it was passed."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from simulator.scoring.principles import Principle


@dataclass(frozen=True, slots=True)
class Outcome:
    """Points run from 0 to 100, None where a principle had no chance; the total is after costs.

    ``settled`` says that the conversation ended well enough: only then can an attempt be passed.
    """

    points: dict[Principle, int | None]
    total: int | None
    passed: bool
    settled: bool
    pass_mark: int
    hint_cost: int
    step_cost: int
    weights: dict[Principle, int]


_STORED = TypeAdapter(Outcome)


def to_outcome_record(outcome: Outcome) -> dict[str, Any]:
    """What is stored of ``outcome``."""
    record: dict[str, Any] = _STORED.dump_python(outcome, mode="json")
    return record


def from_outcome_record(record: dict[str, Any]) -> Outcome:
    """What was stored as ``record``."""
    return _STORED.validate_python(record)
