"""What the pages of practice send; the services check the texts themselves."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields

from werkzeug.datastructures import MultiDict

from simulator.content.scenario import Scenario, WorkOrder
from simulator.services.practice.overview import Progress, Standing
from simulator.services.practice.work_orders import RECORD
from simulator.text.language import Language

WORK_ORDER_FIELDS = (*WorkOrder.model_fields,)


@dataclass(frozen=True, slots=True)
class LibraryFilter:
    """What the library is narrowed to; None means all. The names are those of the address."""

    sector: str | None = None
    channel: str | None = None
    topic: str | None = None
    difficulty: str | None = None
    principle: str | None = None
    standing: str | None = None

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> "LibraryFilter":
        """The filter in an address; empty values do not narrow."""
        return cls(**{field.name: arguments.get(field.name) or None for field in fields(cls)})

    @property
    def active(self) -> bool:
        """Whether anything is left out at all."""
        return any(getattr(self, field.name) is not None for field in fields(self))

    def accepts(self, scenario: Scenario, progress: Progress | None) -> bool:
        """Whether ``scenario`` stays; an unknown value lets nothing through."""
        standing = progress.standing if progress else Standing.NEW
        return (
            self.sector in (None, scenario.sector)
            and self.channel in (None, scenario.channel)
            and (self.topic is None or self.topic in scenario.topics)
            and self.difficulty in (None, str(scenario.difficulty))
            and (self.principle is None or self.principle in scenario.principles)
            and self.standing in (None, standing)
        )


@dataclass(frozen=True, slots=True)
class ReplyForm:
    """A reply or a rewrite as sent; ``seconds`` is None without JavaScript."""

    key: str
    text: str
    seconds: float | None
    turn: int | None

    @classmethod
    def read(cls, form: "MultiDict[str, str]") -> "ReplyForm":
        """The reply in a form; numbers that make no sense count as not sent."""
        seconds = form.get("seconds", type=float)
        # Also refuses NaN, which compares false with everything.
        sane = seconds is not None and 0 <= seconds < 24 * 60 * 60
        return cls(
            key=form.get("key", ""),
            text=form.get("text", ""),
            seconds=seconds if sane else None,
            turn=form.get("turn", type=int),
        )


def chosen_language(value: str | None, otherwise: Language) -> Language:
    """The language named by ``value``, or ``otherwise``."""
    try:
        return Language(value or "")
    except ValueError:
        return otherwise


def given_answers(form: Mapping[str, str]) -> dict[str, str]:
    """The answers of a work order that a form has; those of a question not asked are left out."""
    return {name: form[name] for name in WORK_ORDER_FIELDS if form.get(name)}


def begun_answers(draft: str) -> dict[str, str]:
    """The answers that a kept draft has; a draft that was not kept by the form is a record."""
    try:
        kept = json.loads(draft) if draft else {}
    except ValueError:
        return {RECORD: draft}
    return {str(name): str(value) for name, value in kept.items() if name in WORK_ORDER_FIELDS}
