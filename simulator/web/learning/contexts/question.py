"""One question of a check: what is asked, what was entered, and what is said to the answer."""

from dataclasses import dataclass, field

from flask import url_for
from flask_babel import gettext

from simulator.content.clause_marks import marked_reply
from simulator.content.lesson import (
    ChooseQuestion,
    MarkQuestion,
    OrderQuestion,
    Question,
    RewriteQuestion,
)
from simulator.services.learning.check import AskedQuestion
from simulator.services.learning.drawing import disordered, mixed
from simulator.services.learning.given import Given
from simulator.services.practice.replies import LONGEST_REPLY
from simulator.text.language import Language
from simulator.web.learning.contexts.feedback import Feedback, feedback_on


@dataclass(frozen=True, slots=True)
class Entered:
    """What the request knows: a refused answer with its error, or an order of things."""

    given: Given = field(default_factory=Given)
    order: tuple[str, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Pickable:
    """Something to pick: a choice, or a piece of a reply."""

    id: str
    text: str
    picked: bool


@dataclass(frozen=True, slots=True)
class Arrangeable:
    """Something to put in its place; ``up`` and ``down`` are the orders that moving it gives."""

    id: str
    text: str
    up: str | None
    down: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """A question in the bar of progress."""

    number: int
    state: str
    label: str


@dataclass(frozen=True, slots=True)
class AskPage:
    """``learning/check.html`` and its fragment ``learning/_check.html``."""

    title: str
    lesson_url: str
    lang: str
    place: int
    count: int
    steps: tuple[Step, ...]
    kind: str
    words: str
    several: bool
    choices: tuple[Pickable, ...]
    items: tuple[Arrangeable, ...]
    pieces: tuple[Pickable, ...]
    customer: str
    sentence: str
    text: str
    max_length: int
    error: str | None
    action: str
    draft_action: str
    draft_state: str
    feedback: Feedback | None
    next_url: str
    last: bool


def question_page(asked: AskedQuestion, entered: Entered, ui: Language) -> AskPage:
    """The page of ``asked``: a form, or the answer with what is said to it."""
    question, language = asked.question, asked.language
    several = isinstance(question, ChooseQuestion) and question.takes_several
    rewriting = question if isinstance(question, RewriteQuestion) else None
    return AskPage(
        title=asked.title.in_language(ui),
        lesson_url=url_for(
            "learning.lesson", lesson_id=asked.lesson_id, language=asked.language.value
        ),
        lang=language,
        place=asked.place,
        count=len(asked.results),
        steps=tuple(_step(asked, number) for number in range(1, len(asked.results) + 1)),
        kind=question.kind,
        words=question.question.in_language(language),
        several=several,
        choices=_choices(asked, entered.given),
        items=_items(asked, entered),
        pieces=_pieces(question, language, entered.given),
        customer=rewriting.customer.in_language(language) if rewriting else "",
        sentence=rewriting.sentence.in_language(language) if rewriting else "",
        text=entered.given.text or asked.draft,
        max_length=LONGEST_REPLY,
        error=entered.error,
        action=_address(asked, asked.place),
        draft_action=_address(asked, asked.place) + "/draft",
        draft_state=gettext("Draft saved") if asked.draft and not entered.error else "",
        feedback=feedback_on(asked, ui) if asked.answer else None,
        next_url=_next(asked),
        last=asked.last,
    )


def _choices(asked: AskedQuestion, given: Given) -> tuple[Pickable, ...]:
    if not isinstance(asked.question, ChooseQuestion):
        return ()
    return tuple(
        Pickable(one.id, one.text.in_language(asked.language), one.id in given.picked)
        for one in mixed(asked.question.choices, asked.seed, asked.question.id)
    )


def _items(asked: AskedQuestion, entered: Entered) -> tuple[Arrangeable, ...]:
    if not isinstance(asked.question, OrderQuestion):
        return ()
    words = {item.id: item.text.in_language(asked.language) for item in asked.question.items}
    given = entered.order or entered.given.picked
    order = list(given) if sorted(given) == sorted(words) else []
    # What is first shown must not be the answer.
    order = order or list(disordered(tuple(words), asked.seed, asked.question.id))
    return tuple(
        Arrangeable(name, words[name], _swapped(order, at, at - 1), _swapped(order, at, at + 1))
        for at, name in enumerate(order)
    )


def _swapped(order: list[str], at: int, to: int) -> str | None:
    if not 0 <= to < len(order):
        return None
    changed = list(order)
    changed[at], changed[to] = changed[to], changed[at]
    return ",".join(changed)


def _pieces(question: Question, language: Language, given: Given) -> tuple[Pickable, ...]:
    if not isinstance(question, MarkQuestion):
        return ()
    reply = marked_reply(question.reply.in_language(language))
    return tuple(
        Pickable(str(number), piece.text.strip(), str(number) in given.picked)
        for number, piece in enumerate(reply.pieces)
    )


def _step(asked: AskedQuestion, number: int) -> Step:
    right = asked.results[number - 1]
    if right is None:
        state = "now" if number == asked.place else "open"
        label = gettext("open")
    else:
        state, label = ("right", gettext("right")) if right else ("wrong", gettext("wrong"))
    return Step(number, state, str(label))


def _next(asked: AskedQuestion) -> str:
    if asked.last:
        return url_for("learning.result", lesson_id=asked.lesson_id, try_id=asked.try_id)
    return _address(asked, asked.place + 1)


def _address(asked: AskedQuestion, place: int) -> str:
    return url_for("learning.question", lesson_id=asked.lesson_id, try_id=asked.try_id, place=place)
