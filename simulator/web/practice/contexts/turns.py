"""What stands below a reply on the result page: rewrites, and what a rewrite has unlocked."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext

from simulator.services.practice.result import Result
from simulator.services.practice.transcript import (
    ComparedPoint,
    Comparison,
    RewriteView,
    TurnView,
)
from simulator.text.language import Language
from simulator.web.collection.contexts.pieces import ColleagueReply, ShareNote
from simulator.web.practice import labels
from simulator.web.practice.contexts.transcript import marks_of
from simulator.web.practice.marks import Stretch, stretches


@dataclass(frozen=True, slots=True)
class Group:
    """One of: fixed, still missing, new problem."""

    id: str
    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """What a rewrite changed; ``nothing`` says so where it changed nothing."""

    groups: tuple[Group, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class RewriteShown:
    """A rewrite in short."""

    title: str
    stretches: tuple[Stretch, ...]
    comparison: ComparisonView


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of the trainee's own, why they hurt, and what to say instead."""

    quote: str
    label: str
    because: str
    instead: str


@dataclass(frozen=True, slots=True)
class ModelShown:
    """A model reply and what makes it good."""

    reply: str
    why: str


@dataclass(frozen=True, slots=True)
class TurnTools:
    """Below one reply. Wordings and models are empty until the turn is unlocked.

    ``sharing`` and ``colleagues`` come from the team's collection.
    """

    seq: int
    rewrite_url: str | None
    rewrite_label: str
    rewrites: tuple[RewriteShown, ...]
    wordings: tuple[Wording, ...]
    models: tuple[ModelShown, ...]
    models_open: bool = False
    sharing: tuple[ShareNote, ...] = ()
    colleagues: tuple[ColleagueReply, ...] = ()


def turn_tools(result: Result, turn: TurnView, ui: Language) -> TurnTools:
    """What stands below ``turn``; a trainer gets no link to rewrite."""
    url = url_for("practice.rewrite", attempt_id=result.attempt_id, seq=turn.seq)
    return TurnTools(
        seq=turn.seq,
        rewrite_url=url if result.own else None,
        rewrite_label=rewrite_words(turn.seq),
        rewrites=tuple(rewrite_shown(rewrite, ui) for rewrite in turn.rewrites),
        wordings=wordings(turn, result.language, ui),
        models=models(turn, result.language, ui),
    )


def rewrite_words(seq: int | None) -> str:
    """The words of the link that leads to rewriting a turn."""
    return str(gettext("Rewrite turn %(turn)s", turn=seq))


def rewrite_shown(rewrite: RewriteView, ui: Language) -> RewriteShown:
    """A rewrite with what it changed."""
    marks = marks_of(rewrite.evidence, rewrite.hits)
    return RewriteShown(
        title=gettext("Version %(number)s", number=rewrite.number + 1),
        stretches=stretches(rewrite.text, marks),
        comparison=comparison_view(rewrite.comparison, ui),
    )


def comparison_view(comparison: Comparison, ui: Language) -> ComparisonView:
    """Fixed, still missing, new problem: in words."""
    groups = (
        Group("fixed", gettext("Fixed"), _points(comparison.fixed, ui)),
        Group("missing", gettext("Still missing"), _points(comparison.still_missing, ui)),
        Group("new", gettext("New problem"), _points(comparison.new_problems, ui)),
    )
    changed = any(group.items for group in groups)
    return ComparisonView(
        groups, "" if changed else gettext("Nothing was wrong before, and nothing is now.")
    )


def wordings(turn: TurnView, language: Language, ui: Language) -> tuple[Wording, ...]:
    """Better wording for what was forbidden; empty until the turn is unlocked."""
    if not turn.unlocked:
        return ()
    return tuple(
        Wording(
            quote=hit.quote,
            label=str(labels.CATEGORIES[hit.category]),
            because=hit.because.in_language(ui) if hit.because else "",
            instead=hit.instead.in_language(language) if hit.instead else "",
        )
        for hit in turn.hits
        if hit.instead or hit.because
    )


def models(turn: TurnView, language: Language, ui: Language) -> tuple[ModelShown, ...]:
    """The model replies; empty until the turn is unlocked."""
    return tuple(
        ModelShown(
            reply=model.reply.in_language(language),
            why=model.why.in_language(ui) if model.why else "",
        )
        for model in turn.model_replies
    )


def _points(points: tuple[ComparedPoint, ...], ui: Language) -> tuple[str, ...]:
    return tuple(_point(point, ui) for point in points)


def _point(point: ComparedPoint, ui: Language) -> str:
    text = point.text.in_language(ui)
    if point.principle is None:
        return text
    return f"{labels.PRINCIPLES[point.principle]}{gettext(': ')}{text}"
