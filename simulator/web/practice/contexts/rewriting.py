"""Rewriting one turn: the original, the box, and what the new version changed."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext

from simulator.services.practice.places import rewrite_place
from simulator.services.practice.replies import LONGEST_REPLY
from simulator.services.practice.result import Result
from simulator.services.practice.transcript import RewriteView, TurnView
from simulator.text.language import Language
from simulator.web.practice.contexts.case import CaseFile, case_file
from simulator.web.practice.contexts.transcript import (
    Cast,
    Chip,
    CustomerLine,
    Line,
    LineStyle,
    agent_line,
    chips_of,
    marks_of,
    opening_lines,
)
from simulator.web.practice.contexts.turns import (
    ComparisonView,
    TurnTools,
    comparison_view,
    models,
    wordings,
)
from simulator.web.practice.marks import Stretch, stretches


@dataclass(frozen=True, slots=True)
class RewriteBox:
    """The form for a new version."""

    action: str
    draft_action: str
    give_up_action: str | None
    place: str
    key: str
    text: str
    error: str | None
    max_length: int


@dataclass(frozen=True, slots=True)
class RewriteDone:
    """The newest version, what it changed, and how the customer takes it."""

    title: str
    stretches: tuple[Stretch, ...]
    chips: tuple[Chip, ...]
    comparison: ComparisonView
    reaction: tuple[CustomerLine, ...]


@dataclass(frozen=True, slots=True)
class RewritePage:
    """``practice/rewrite.html`` and its fragment ``practice/_rewrite.html``."""

    attempt_id: int
    title: str
    turn_number: int
    back_url: str
    lang: str
    page_language: str
    case: CaseFile
    lines: tuple[Line, ...]
    reply: RewriteBox
    done: RewriteDone | None
    unlocked: TurnTools | None
    draft_state: str


@dataclass(frozen=True, slots=True)
class RewriteEntered:
    """What the request knows: a fresh key, the draft or a refused text with its error."""

    key: str
    text: str
    error: str | None = None


def rewrite_page(
    result: Result, turn: TurnView, ui: Language, entered: RewriteEntered
) -> RewritePage:
    """The page for rewriting ``turn`` of ``result``."""
    at, seq = result.attempt_id, turn.seq
    place = rewrite_place(turn.seq)
    newest = turn.rewrites[-1] if turn.rewrites else None
    return RewritePage(
        attempt_id=result.attempt_id,
        title=result.scenario.title.in_language(ui),
        turn_number=turn.seq,
        back_url=url_for("practice.show_result", attempt_id=result.attempt_id)
        + f"#turn-{turn.seq}",
        lang=result.language,
        page_language=ui,
        case=case_file(result.scenario, result.language),
        lines=(*_before(result, turn), agent_line(turn, LineStyle(ui))),
        reply=RewriteBox(
            action=url_for("practice.submit_rewrite", attempt_id=at, seq=seq),
            draft_action=url_for(
                "practice.save_draft_at", attempt_id=result.attempt_id, place=place
            ),
            give_up_action=None
            if turn.unlocked
            else url_for("practice.give_up_turn", attempt_id=at, seq=seq),
            place=place,
            key=entered.key,
            text=entered.text,
            error=entered.error,
            max_length=LONGEST_REPLY,
        ),
        done=_done(result, newest, ui) if newest else None,
        unlocked=_unlocked(result, turn, ui) if turn.unlocked else None,
        draft_state=gettext("Draft saved") if entered.text and not entered.error else "",
    )


def _before(result: Result, turn: TurnView) -> tuple[CustomerLine, ...]:
    """What the customer had said just before ``turn``."""
    scenario, language = result.scenario, result.language
    previous = next((item for item in result.turns if item.seq == turn.seq - 1), None)
    if previous is None:
        return opening_lines(result.opening, scenario, result.opening_mood, language)
    return opening_lines(previous.answer, scenario, previous.mood_after, language)


def _done(result: Result, newest: RewriteView, ui: Language) -> RewriteDone:
    marks = marks_of(newest.evidence, newest.hits)
    cast = Cast(result.scenario, result.language, newest.mood_after)
    return RewriteDone(
        title=gettext("Version %(number)s against your first", number=newest.number + 1),
        stretches=stretches(newest.text, marks),
        chips=chips_of(marks, newest.text),
        comparison=comparison_view(newest.comparison, ui),
        reaction=tuple(
            cast.line(f"reaction-{place}", one, fresh=True)
            for place, one in enumerate(newest.reaction)
        ),
    )


def _unlocked(result: Result, turn: TurnView, ui: Language) -> TurnTools:
    return TurnTools(
        seq=turn.seq,
        rewrite_url=None,
        rewrite_label="",
        rewrites=(),
        wordings=wordings(turn, result.language, ui),
        models=models(turn, result.language, ui),
        models_open=not turn.rewrites,
    )
