"""One line of a drill: who speaks, what may be promised, the box, and what an answer did."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext

from simulator.content.scenario import Scenario
from simulator.content.standalone import line_of, situation, story
from simulator.scoring.principles import Level, Principle
from simulator.services.drill.answering import AGAIN, FIRST
from simulator.services.drill.showing import AnswerView, LineView
from simulator.services.practice.replies import LONGEST_REPLY
from simulator.text.language import Language
from simulator.web.practice import labels
from simulator.web.practice.contexts.case import CaseFile, case_file
from simulator.web.practice.contexts.transcript import (
    Chip,
    LevelRow,
    chips_of,
    level_rows,
    marks_of,
)
from simulator.web.practice.contexts.turns import (
    ComparisonView,
    ModelShown,
    Wording,
    comparison_view,
)
from simulator.web.practice.faces import Face, face
from simulator.web.practice.marks import Stretch, stretches


@dataclass(frozen=True, slots=True)
class DrillBox:
    """The form for the reply; ``text`` is what was refused, if it was."""

    action: str
    id: str
    version: int
    key: str
    text: str
    error: str | None
    max_length: int
    target_seconds: int
    label: str


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """An answer with its evidence in place, and its levels, lowest first.

    ``heading`` sums up the first try; the second has a ``comparison`` with it.
    """

    number: int
    newest: bool
    title: str
    heading: str
    seconds: int | None
    stretches: tuple[Stretch, ...]
    chips: tuple[Chip, ...]
    levels: tuple[LevelRow, ...]
    comparison: ComparisonView | None


@dataclass(frozen=True, slots=True)
class Better:
    """Better wording and model replies; ``models_open`` once there is no more try."""

    wordings: tuple[Wording, ...]
    models: tuple[ModelShown, ...]
    models_open: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What the customer says, with the face of their mood."""

    speaker: str
    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class LinePage:
    """``drill/line.html`` and its fragment ``drill/_line.html``."""

    drill_id: int
    place: int
    count: int
    title: str
    channel: str
    situation: str
    story: str
    midway: bool
    lang: str
    page_language: str
    case: CaseFile
    said: Said
    box: DrillBox | None
    answers: tuple[AnswerShown, ...]
    better: Better | None
    next_url: str
    next_label: str


@dataclass(frozen=True, slots=True)
class Entered:
    """What the request knows: a fresh key, and a refused text with its error."""

    key: str
    text: str = ""
    error: str | None = None


def line_page(view: LineView, ui: Language, entered: Entered) -> LinePage:
    """The page of one line for a reader of ``ui``."""
    scenario, language = view.scenario, view.language
    last, midway = view.place == view.count, view.node.id != scenario.opening
    return LinePage(
        drill_id=view.drill_id,
        place=view.place,
        count=view.count,
        title=scenario.title.in_language(ui),
        channel=str(labels.CHANNELS[scenario.channel]),
        situation=situation(scenario, language),
        # At the opening the customer tells the story; later on the agent knows it.
        story=story(scenario, language) if midway else "",
        midway=midway,
        lang=language,
        page_language=ui,
        case=case_file(scenario, language),
        said=_said(scenario, line_of(view.node, language), language),
        box=_box(view, entered) if len(view.answers) < AGAIN else None,
        answers=tuple(_answer(one, view, ui) for one in view.answers),
        better=_better(view, ui) if view.answers else None,
        next_url=url_for("drill.done", drill_id=view.drill_id)
        if last
        else url_for("drill.show_line", drill_id=view.drill_id, place=view.place + 1),
        next_label=gettext("See how it went") if last else gettext("Next line"),
    )


def _said(scenario: Scenario, text: str, language: Language) -> Said:
    customer = scenario.customer
    mood = face(customer.mood, str(labels.mood_word(customer.mood)))
    return Said(customer.name.in_language(language), text, mood)


def _box(view: LineView, entered: Entered) -> DrillBox:
    version = AGAIN if view.answers else FIRST
    return DrillBox(
        action=url_for("drill.answer", drill_id=view.drill_id, place=view.place),
        id=f"{view.place}-{version}",
        version=version,
        key=entered.key,
        text=entered.text,
        error=entered.error,
        max_length=LONGEST_REPLY,
        target_seconds=view.node.target_seconds,
        label=gettext("Once more") if view.answers else gettext("Your reply"),
    )


def _answer(answer: AnswerView, view: LineView, ui: Language) -> AnswerShown:
    marks = marks_of(answer.evidence, answer.hits, answer.promises)
    first, compared = answer.version == FIRST, view.comparison
    return AnswerShown(
        number=answer.version,
        newest=answer is view.answers[-1],
        title=gettext("Your reply") if first else gettext("Your second try"),
        heading=_heading(answer.levels) if first else gettext("Against your first reply"),
        seconds=None if answer.seconds is None else round(answer.seconds),
        stretches=stretches(answer.text, marks),
        chips=chips_of(marks, answer.text),
        # The comparison gives the reasons of the second try.
        levels=level_rows(answer.levels, answer.reasons if first else {}, ui),
        comparison=comparison_view(compared, ui) if compared and not first else None,
    )


def _heading(levels: Mapping[Principle, Level]) -> str:
    """How a reply went, in half a sentence."""
    good = sum(level is Level.GOOD for level in levels.values())
    if good == len(levels):
        return str(gettext("All of it held."))
    return str(gettext("%(good)s of %(all)s principles held.", good=good, all=len(levels)))


def _better(view: LineView, ui: Language) -> Better:
    hits = {hit.quote: hit for answer in view.answers for hit in answer.hits}
    return Better(
        wordings=tuple(
            Wording(
                quote=hit.quote,
                label=str(labels.CATEGORIES[hit.category]),
                because=hit.because.in_language(ui) if hit.because else "",
                instead=hit.instead.in_language(view.language) if hit.instead else "",
            )
            for hit in hits.values()
            if hit.because or hit.instead
        ),
        models=tuple(
            ModelShown(
                model.reply.in_language(view.language),
                model.why.in_language(ui) if model.why else "",
            )
            for model in view.node.models
        ),
        models_open=len(view.answers) == AGAIN,
    )
