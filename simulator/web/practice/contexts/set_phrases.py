"""The set phrases of a situation, said or not, on the result page."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import gettext

from simulator.services.practice.set_phrases import PhraseCheck, SituationCheck
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class PhraseView:
    """A set phrase: ``state`` is ``said``, ``open``, or ``idle`` without need of an occasion."""

    label: str
    state: str
    words: str
    target: str | None


@dataclass(frozen=True, slots=True)
class SituationView:
    """A situation with its set phrases."""

    title: str
    phrases: tuple[PhraseView, ...]


def situation_views(checks: Iterable[SituationCheck], ui: Language) -> tuple[SituationView, ...]:
    """The checklists for a reader of ``ui``."""
    return tuple(
        SituationView(
            title=check.title.in_language(ui),
            phrases=tuple(_phrase(one, ui) for one in check.phrases),
        )
        for check in checks
    )


def _phrase(check: PhraseCheck, ui: Language) -> PhraseView:
    label = check.label.in_language(ui)
    if check.seq is not None:
        words = gettext("turn %(number)s", number=check.seq)
        return PhraseView(label, "said", words, f"turn-{check.seq}")
    if check.when is not None:
        return PhraseView(label, "idle", check.when.in_language(ui), None)
    return PhraseView(label, "open", gettext("not said"), None)
