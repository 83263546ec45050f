"""What practising needs besides the database: the library of scenarios, the scorer, the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from simulator.content.library import Library
from simulator.scoring.context import Context
from simulator.scoring.finding import ReplyScore
from simulator.text.bilingual import Text


class ReplyScorer(Protocol):
    """What scores a reply; the results of an attempt keep its four marks of origin."""

    @property
    def engine(self) -> str:
        """``rules``, ``ngrams`` or ``encoder``."""

    @property
    def version(self) -> str:
        """The version of the engine."""

    @property
    def pack_hash(self) -> str:
        """The hash of the packs."""

    @property
    def rubric_hash(self) -> str:
        """The hash of the rubric."""

    def score(self, text: str, context: Context) -> ReplyScore:
        """The score of ``text`` in ``context``."""


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What a rule tells the trainee: why, and what to say instead."""

    because: Text
    instead: Text | None = None


@dataclass(frozen=True, slots=True)
class Materials:
    """The scenarios, the scorer, and the notes of its rules by rule id."""

    library: Library
    scorer: ReplyScorer
    rules: Mapping[str, RuleNote] = field(default_factory=dict)
