"""Reads the rubric and the labelled clauses from scenarios/rubric."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, model_validator

from simulator.content.validation import validate
from simulator.content.yaml_source import UnreadableYamlError, read_document
from simulator.scoring.kinds.heads import HEARD_KINDS
from simulator.scoring.labels import LABEL_INDEX
from simulator.scoring.rubric import Rubric

FOLDER = "rubric"
M = TypeVar("M", bound=BaseModel)


class RubricError(ValueError):
    """The rubric cannot be used; the message has a line for each mistake, with its place."""


class ExtraClauses(BaseModel):
    """Labelled clauses from other fields; a key joins several acts by "+"."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1]
    clauses: Mapping[str, tuple[str, ...]]

    @model_validator(mode="after")
    def _labels_exist(self) -> "ExtraClauses":
        unknown = sorted({one for key in self.clauses for one in key.split("+")} - set(LABEL_INDEX))
        if unknown:
            raise ValueError(f"there is no act {unknown[0]!r}")
        return self

    @property
    def by_text(self) -> dict[str, tuple[str, ...]]:
        """The labels of each clause."""
        return {
            text: tuple(key.split("+")) for key, texts in self.clauses.items() for text in texts
        }


class CommittingClauses(BaseModel):
    """Clauses by the kind of commitment that they are about, one of ``HEARD_KINDS``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1]
    kinds: Mapping[str, tuple[str, ...]]

    @model_validator(mode="after")
    def _kinds_are_known(self) -> "CommittingClauses":
        unknown = sorted(set(self.kinds) - set(HEARD_KINDS))
        if unknown:
            raise ValueError(f"there is no kind {unknown[0]!r}")
        missing = [kind for kind in HEARD_KINDS if not self.kinds.get(kind)]
        if missing:
            raise ValueError(f"no clause of the kind {missing[0]!r}")
        return self


def read_rubric(root: Path) -> Rubric:
    """The rubric of the scenarios folder ``root``.

    :raises RubricError: if it is missing or wrong.
    """
    return _read(Rubric, root / FOLDER / "rubric.yaml")


def read_extra_clauses(root: Path) -> ExtraClauses:
    """The extra labelled clauses of the scenarios folder ``root``.

    :raises RubricError: if the file is missing or wrong.
    """
    return _read(ExtraClauses, root / FOLDER / "clauses.yaml")


def read_committing_clauses(root: Path) -> CommittingClauses:
    """The clauses by kind of commitment of the scenarios folder ``root``.

    :raises RubricError: if the file is missing or wrong.
    """
    return _read(CommittingClauses, root / FOLDER / "commitments.yaml")


def _read(model: type[M], path: Path) -> M:
    try:
        document = read_document(path)
    except UnreadableYamlError as error:
        raise RubricError(str(error)) from error
    found, mistakes = validate(model, document)
    if found is None:
        raise RubricError("\n".join(str(one) for one in mistakes))
    return found
