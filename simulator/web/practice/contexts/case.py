"""The case file: what the trainee knows, and what they may and may not promise."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from simulator.content.scenario import Scenario
from simulator.scoring.authority import Permission, Prohibition
from simulator.scoring.commitments import kind_of
from simulator.text.bilingual import Text
from simulator.text.language import Language
from simulator.web.prose import prose


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact on the agent's screen."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The case in the language it is played in (``lang``)."""

    lang: str
    role: str
    brief: Markup
    facts: tuple[ShownFact, ...]
    may: tuple[str, ...]
    may_not: tuple[str, ...]
    revealed: tuple[str, ...] = ()


def case_file(scenario: Scenario, language: Language, notes: Iterable[Text] = ()) -> CaseFile:
    """The case file of ``scenario``, with ``notes`` on what the customer has told."""
    return CaseFile(
        lang=language,
        role=scenario.role.in_language(language),
        brief=prose(scenario.brief.in_language(language)),
        facts=tuple(
            ShownFact(fact.label.in_language(language), fact.text.in_language(language))
            for fact in scenario.facts
        ),
        # One thing may be several kinds of commitment: it is told once.
        may=tuple(dict.fromkeys(_words(item, language) for item in scenario.authority.may)),
        may_not=tuple(dict.fromkeys(_words(item, language) for item in scenario.authority.may_not)),
        revealed=tuple(note.in_language(language) for note in notes),
    )


def _words(item: Permission | Prohibition, language: Language) -> str:
    if item.text is not None:
        return item.text.in_language(language)
    kind = kind_of(item.kind)
    return kind.label.in_language(language) if kind else item.kind
