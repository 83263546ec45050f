"""A line of a drill with its answers as they are shown, and the summary at the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from simulator.content.scenario import Scenario
from simulator.dialogue.script import Node
from simulator.scoring.principles import Level, Principle
from simulator.services.access import own_drill
from simulator.services.drill.answering import AGAIN, FIRST, levels_of
from simulator.services.drill.items import (
    TOO_EARLY,
    Asked,
    asked_at,
    items_of,
    next_place,
)
from simulator.services.errors import Conflict
from simulator.services.materials import Materials
from simulator.services.practice.comparing import compare
from simulator.services.practice.records import from_record
from simulator.services.practice.repetition.deck import deck_of, principles_in
from simulator.services.practice.showing import evidence_in, hits_in
from simulator.services.practice.transcript import (
    Comparison,
    Evidence,
    ForbiddenHit,
    PromiseView,
)
from simulator.store import reading
from simulator.store.models import Drill, DrillAnswer
from simulator.text.bilingual import Text
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer with everything that was found in it; only exercised principles have a level."""

    version: int
    text: str
    seconds: float | None
    levels: Mapping[Principle, Level]
    reasons: Mapping[Principle, Text]
    evidence: tuple[Evidence, ...]
    hits: tuple[ForbiddenHit, ...]
    promises: tuple[PromiseView, ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a drill; ``comparison`` is that of the second try with the first."""

    drill_id: int
    language: Language
    place: int
    count: int
    scenario: Scenario
    node: Node
    answers: tuple[AnswerView, ...]
    comparison: Comparison | None
    next_place: int | None


@dataclass(frozen=True, slots=True)
class PrincipleSummary:
    """How a principle went in a drill, and when it comes back."""

    principle: Principle
    levels: tuple[Level, ...]
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class LineSummary:
    """A line of a finished drill."""

    place: int
    scenario: Scenario
    levels: Mapping[Principle, Level]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a finished drill came to: principles weakest first, and its lines."""

    drill_id: int
    language: Language
    principles: tuple[PrincipleSummary, ...]
    lines: tuple[LineSummary, ...]


def line(materials: Materials, user_id: int, drill_id: int, place: int | None = None) -> LineView:
    """A line of an own drill with its answers: the one at ``place``, else the one that is next.

    Where all are answered the last one is next.

    :raises NotFound: if there is no such drill of this user, or no such line in it.
    :raises Conflict: if the lines before it are not all answered.
    """
    with reading():
        drill = own_drill(user_id, drill_id)
        count, due = len(items_of(drill)), next_place(drill)
        shown = place if place is not None else due or count
        asked = asked_at(materials, drill, shown)
        if due is not None and shown > due:
            raise Conflict(TOO_EARLY)
        answers = {one.version: one for one in drill.answers if one.place == shown}
        return LineView(
            drill_id=drill.id,
            language=Language(drill.language),
            place=shown,
            count=count,
            scenario=asked.scenario,
            node=asked.node,
            answers=tuple(_answer_view(asked, answers[one]) for one in sorted(answers)),
            comparison=_comparison(asked, answers),
            next_place=due,
        )


def summary(materials: Materials, user_id: int, drill_id: int) -> Summary:
    """What an own drill came to.

    :raises NotFound: if there is no such drill of this user.
    :raises Conflict: while lines are left to answer.
    """
    with reading():
        drill = own_drill(user_id, drill_id)
        if drill.finished_at is None:
            raise Conflict(
                Text(zh="这次练习还没有做完。", en="There are lines left to answer in this drill.")
            )
        lines = tuple(
            _line_summary(materials, drill, one) for one in drill.answers if one.version == FIRST
        )
        due = {one: found.due_at for one, found in principles_in(deck_of(user_id)).items()}
        levels = {
            principle: tuple(one.levels[principle] for one in lines if principle in one.levels)
            for principle in Principle
        }
        judged = [one for one in Principle if levels[one]]
        weakest = sorted(judged, key=lambda one: sum(levels[one]) / len(levels[one]))
        return Summary(
            drill_id=drill.id,
            language=Language(drill.language),
            principles=tuple(PrincipleSummary(one, levels[one], due.get(one)) for one in weakest),
            lines=lines,
        )


def _line_summary(materials: Materials, drill: Drill, answer: DrillAnswer) -> LineSummary:
    asked = asked_at(materials, drill, answer.place)
    levels = levels_of(asked, from_record(answer.score).score)
    return LineSummary(answer.place, asked.scenario, levels)


def _answer_view(asked: Asked, answer: DrillAnswer) -> AnswerView:
    scored = from_record(answer.score)
    # Chips and marks need ids of their own on the page: the second try has another number.
    number = answer.version
    levels = levels_of(asked, scored.score)
    return AnswerView(
        version=answer.version,
        text=answer.text,
        seconds=answer.seconds,
        levels=levels,
        reasons={one: text for one, text in scored.score.reasons.items() if one in levels},
        evidence=evidence_in(number, scored),
        hits=hits_in(number, scored, unlocked=True),
        promises=tuple(
            PromiseView(number, one.span, one.quote, one.kind, one.verdict, one.within_minutes)
            for one in scored.score.promises
        ),
    )


def _comparison(asked: Asked, answers: Mapping[int, DrillAnswer]) -> Comparison | None:
    if AGAIN not in answers:
        return None
    first, again = from_record(answers[FIRST].score), from_record(answers[AGAIN].score)
    return compare(first, again, asked.scenario.exercised_at(asked.node))
