"""A rule as its file gives it: what to look for, what it means and why, and its examples."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from simulator.scoring.finding import Severity
from simulator.scoring.principles import Act, Category
from simulator.scoring.situation import Situation
from simulator.text.bilingual import Text
from simulator.text.span import Span


class CheckKind(StrEnum):
    """How a rule looks for its expressions; each has a module in scoring/checks."""

    PHRASE = "phrase"
    PATTERN = "pattern"
    SEQUENCE = "sequence"
    ECHO = "echo"


_NEEDS = {
    CheckKind.PHRASE: "phrases",
    CheckKind.PATTERN: "patterns",
    CheckKind.SEQUENCE: "steps",
    CheckKind.ECHO: "between",
}


class Scope(StrEnum):
    """The stretch of the reply that one match may not leave."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    REPLY = "reply"


class Excuse(StrEnum):
    """A surrounding that makes an expression harmless."""

    NEGATED = "negated"  # said of what will not be done or is not so
    QUOTED = "quoted"  # within quotation marks
    REPORTED = "reported"  # what the customer said, felt or was told
    CONDITIONAL = "conditional"  # after "if"
    OTHERS = "others"  # said of somebody other than the speaker


class RuleModel(BaseModel):
    """The base of what a rule file holds: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Words = tuple[str, ...]


class RuleFile(RuleModel):
    """One file of a pack's ``rules`` folder.

    ``patterns``, ``steps``, ``between`` and all ``unless`` keys are re2 patterns over the reply's
    spoken form: Simplified, lower case, half width, "do not" for "don't"; ``{name}`` stands for a
    word set.
    """

    format: Literal[1]
    check: CheckKind
    category: Category | None = Field(default=None, description="the forbidden category of a hit")
    act: Act | None = Field(default=None, description="the act that the clause does")
    severity: Severity = Severity.SERIOUS
    because: Text = Field(description="why it helps or hurts, for the trainee")
    source: tuple[str, ...] = Field(min_length=1, description="S1 to S5, or handbook")
    situations: tuple[Situation, ...] = Field(
        default=(), description="only there; those of the pack, else everywhere, if absent"
    )
    instead: Text | None = Field(default=None, description="better wording; a must with category")

    phrases: Words = Field(default=(), max_length=2000, description="check phrase: what is said")
    lexicon: str | None = Field(default=None, description="check phrase: a list in lexicons/")
    fuzzy: bool = Field(default=True, description="check phrase: take one slip in a long phrase")
    patterns: Words = Field(default=(), max_length=200, description="check pattern: re2 patterns")
    steps: tuple[Words, ...] = Field(default=(), description="check sequence: sets, in this order")
    within: int = Field(default=8, ge=0, le=60, description="check sequence: characters between")
    between: Words = Field(default=(), description="check echo: connectives between the two")
    any_order: bool = Field(default=False, description="check sequence: in whatever order")
    scope: Scope = Scope.CLAUSE

    unless: Words = Field(default=(), description="harmless longer expressions around the match")
    unless_before: Words = Field(default=(), description="harmless when this ends before the match")
    unless_after: Words = Field(default=(), description="harmless when this starts after the match")
    unless_reply: Words = Field(default=(), description="harmless when the reply also says this")
    needs_authority: bool = Field(
        default=False, description="harmless where nothing says what may be promised"
    )
    excuses: tuple[Excuse, ...] | None = Field(
        default=None, description="surroundings that excuse; those usual for the category if absent"
    )

    match: tuple[str, ...] = Field(min_length=1, description="examples, the span in [[…]]")
    clean: tuple[str, ...] = Field(min_length=1, description="examples in which nothing is found")
    todo_match: tuple[str, ...] = Field(default=(), description="known misses, reported")

    @model_validator(mode="after")
    def _consistent(self) -> "RuleFile":
        if (self.category is None) == (self.act is None):
            raise ValueError("a rule names either a category or an act")
        if self.category is not None and self.instead is None:
            raise ValueError("a rule of a forbidden category needs `instead`: better wording")
        wanted = {
            CheckKind.PHRASE: bool(self.phrases or self.lexicon),
            CheckKind.PATTERN: bool(self.patterns),
            CheckKind.SEQUENCE: len(self.steps) >= 2,
            CheckKind.ECHO: bool(self.between),
        }
        if not wanted[self.check]:
            needs = _NEEDS[self.check]
            raise ValueError(f"a {self.check} check needs `{needs}`")
        return self

    @property
    def excused_by(self) -> tuple[Excuse, ...]:
        """The surroundings that excuse a match of this rule."""
        if self.excuses is not None:
            return self.excuses
        return USUAL_EXCUSES[self.category] if self.category else ACT_EXCUSES


ACT_EXCUSES = (Excuse.NEGATED, Excuse.QUOTED)
_ALWAYS = (Excuse.NEGATED, Excuse.QUOTED)
USUAL_EXCUSES = {
    Category.BLAME_CUSTOMER: (*_ALWAYS, Excuse.REPORTED),
    Category.DEFLECT: (*_ALWAYS, Excuse.REPORTED),
    Category.DISMISS: (*_ALWAYS, Excuse.REPORTED),
    Category.PROVOKE: _ALWAYS,
    Category.UNCERTAIN: (*_ALWAYS, Excuse.REPORTED, Excuse.CONDITIONAL, Excuse.OTHERS),
    Category.CARELESS_PROMISE: (*_ALWAYS, Excuse.REPORTED),
    Category.DISRESPECT: _ALWAYS,
    Category.PRIVACY: (Excuse.NEGATED,),
    Category.DISPARAGE: (*_ALWAYS, Excuse.REPORTED),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with the id that its place gives it, ``pack.rule``, and its lexicon filled in.

    It holds in ``situations`` only, everywhere if there are none.
    """

    id: str
    file: RuleFile
    phrases: tuple[str, ...] = ()
    situations: frozenset[Situation] = frozenset()


@dataclass(frozen=True, slots=True)
class Example:
    """An example without its marks, and the spans that they marked."""

    text: str
    spans: tuple[Span, ...]


_MARK = re.compile(r"\[\[(.+?)\]\]", re.S)


def example(marked: str) -> Example:
    """``marked`` with each ``[[span]]`` taken out of its brackets."""
    text, spans, place = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[place : found.start()]
        spans.append(Span(len(text), len(text) + len(found.group(1))))
        text += found.group(1)
        place = found.end()
    return Example(text + marked[place:], tuple(spans))
