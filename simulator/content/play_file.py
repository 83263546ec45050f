"""A recorded play: what a trainee types in a scenario, and what should come of it. It is a test."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import Field

from simulator.content.diagnostics import Diagnostic
from simulator.content.validation import validate
from simulator.content.yaml_source import Document, UnreadableYamlError, read_document
from simulator.dialogue.script import EndingKind, Identifier, Level, Model, Mood, Step
from simulator.scoring.principles import Act, Category, Principle
from simulator.text.language import Language

FOLDER = "plays"


class PlayKind(StrEnum):
    """How well the trainee of a play does."""

    GOOD = "good"
    MIDDLING = "middling"
    BAD = "bad"


class Expectation(Model):
    """What must hold after a turn; only what is given is checked."""

    node: Identifier | None = Field(default=None, description="where the conversation then is")
    at_least: dict[Principle, Level] = Field(default_factory=dict, description="lowest levels")
    at_most: dict[Principle, Level] = Field(default_factory=dict, description="highest levels")
    acts: tuple[Act, ...] = Field(default=(), description="all of these were found")
    hits: tuple[Category, ...] = Field(default=(), description="all of these were found")
    no_hits: bool | None = Field(default=None, description="no hit at all, or some")
    promises: tuple[str, ...] = Field(default=(), description="all of these kinds were found")
    overpromises: bool | None = None
    reveals: tuple[Identifier, ...] = Field(default=(), description="hidden facts that came out")
    steps: tuple[Step, ...] = Field(default=(), description="steps done so far, among others")
    mood_at_least: Mood | None = None
    mood_at_most: Mood | None = None
    says: str | None = Field(default=None, min_length=1, description="part of the answer")


class PlayTurn(Model):
    """One reply of the trainee."""

    say: str = Field(min_length=1)
    expect: Expectation | None = None


class Play(Model):
    """A conversation from start to end; the scenario is that of the folder."""

    format: Literal[1]
    language: Language
    kind: PlayKind
    note: str = Field(min_length=1, description="what this play shows")
    turns: tuple[PlayTurn, ...] = Field(min_length=1, max_length=40)
    ending: Identifier
    ending_kind: EndingKind | None = None
    passes: bool | None = Field(default=None, description="whether the attempt is passed")


@dataclass(frozen=True, slots=True)
class LoadedPlay:
    """A play and where each of its values stands; ``name`` is that of its file."""

    name: str
    play: Play
    document: Document


def read_play(path: Path, *, shown: str = "") -> tuple[LoadedPlay | None, tuple[Diagnostic, ...]]:
    """The play in the file at ``path``, or None with the findings that say why not."""
    try:
        document = read_document(path, shown=shown)
    except UnreadableYamlError as error:
        return None, (error.finding,)
    play, findings = validate(Play, document)
    return (LoadedPlay(path.stem, play, document), ()) if play else (None, findings)
