"""The published figures of scoring, ``quality.json``, as ``simulator measure`` writes them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from simulator.scoring.principles import Category, Principle

FILE: Final = "quality.json"


class QualityError(ValueError):
    """The figures cannot be read; ``simulator measure`` makes them anew."""


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LevelFigures(_Row):
    """Agreement on one principle; kappa is None where one side gave a single level."""

    kappa: float | None
    exact: float
    within_one: float
    count: int


class HitFigures(_Row):
    """How well one category is found; ``marked`` by raters, ``found`` by the scorer.

    The first three count pairs; by overlap every part of a marked stretch is right.
    """

    precision: float
    recall: float
    f1: float
    marked: int
    found: int
    overlap_precision: float
    overlap_recall: float


class DoubtFigures(_Row):
    """Errors of two levels or more: in the least confident third, and all."""

    in_least_confident_third: int
    all: int


class Measured(_Row):
    """Levels by language (or "all") and principle, and forbidden expressions by category."""

    replies: int
    levels: Mapping[str, Mapping[Principle, LevelFigures]]
    forbidden: Mapping[Category, HitFigures]
    two_level_errors: Mapping[Principle, DoubtFigures]
    principles: tuple[Principle, ...] = ()


class SetFigures(_Row):
    """The scorer on one set of replies; ``folds`` is None where nothing was fitted to the set."""

    name: str
    engine: str
    folds: int | None
    scorer: Measured
    raters: Measured | None


class Variant(_Row):
    """The scorer with parts left out: mean kappa and F1 over all forbidden expressions."""

    name: str
    mean_kappa: float
    forbidden_f1: float


class Harmless(_Row):
    """How many of so many harmless replies an engine flags, and which rules do."""

    engine: str
    replies: int
    flagged: int
    rules: Mapping[str, int]


class MissFigures(_Row):
    """A reply that the scorer got wrong: a level two off, or an expression missed or invented."""

    language: str
    text: str
    principle: Principle | None = None
    given: int | None = None
    wanted: int | None = None
    category: Category | None = None
    quote: str | None = None
    kind: Literal["level", "missed", "invented"]


class Quality(_Row):
    """Everything that is published."""

    format: Literal[1]
    sets: tuple[SetFigures, ...]
    variants: tuple[Variant, ...]
    harmless: tuple[Harmless, ...]
    misses: tuple[MissFigures, ...]


def read_quality(root: Path) -> Quality:
    """The published figures of the scenarios folder ``root``.

    :raises QualityError: if the file is missing or of another form.
    """
    path = root / FILE
    try:
        return Quality.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise QualityError(f"{path}: no figures; `simulator measure` makes them") from error


def quality_bytes(quality: Quality) -> bytes:
    """What is written; equal figures give equal bytes."""
    plain = json.dumps(quality.model_dump(mode="json"), ensure_ascii=False, indent=1)
    return f"{plain}\n".encode()
