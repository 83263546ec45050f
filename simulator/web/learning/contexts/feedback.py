"""What is said to an answer: whether it is right, why, and what would be better."""

from dataclasses import dataclass

from flask_babel import gettext

from simulator.content.clause_marks import marked_reply
from simulator.content.lesson import (
    ChooseQuestion,
    MarkQuestion,
    OrderQuestion,
    RewriteQuestion,
)
from simulator.content.rewrite_check import rewrite_verdict
from simulator.scoring.finding import Effect
from simulator.services.learning.check import AskedQuestion, GivenAnswer
from simulator.services.learning.drawing import mixed
from simulator.text.language import Language
from simulator.web.learning.contexts.rewritten import Rewritten, rewritten
from simulator.web.practice.marks import Mark, Stretch, stretches


@dataclass(frozen=True, slots=True)
class JudgedChoice:
    """A choice and what is said to it; ``state`` names its sign, ``label`` says it in words."""

    text: str
    because: str
    state: str
    label: str


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """A thing in its right place, and the place it was given if that was another."""

    text: str
    given: int | None


@dataclass(frozen=True, slots=True)
class JudgedPiece:
    """A part of a reply that offends, was marked, or both."""

    text: str
    state: str
    label: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is said to one answer; what does not belong to its kind is empty."""

    right: bool
    headline: str
    because: str = ""
    choices: tuple[JudgedChoice, ...] = ()
    items: tuple[PlacedItem, ...] = ()
    reply: tuple[Stretch, ...] = ()
    pieces: tuple[JudgedPiece, ...] = ()
    rewritten: Rewritten | None = None
    better_label: str = ""
    better: str = ""


def feedback_on(asked: AskedQuestion, ui: Language) -> Feedback:
    """What is said to the answer of ``asked``.

    :raises ValueError: if it has none.
    """
    if asked.answer is None:
        raise ValueError("there is no answer yet")
    question, answer, language = asked.question, asked.answer, asked.language
    if isinstance(question, ChooseQuestion):
        return _on_choice(question, answer, asked)
    if isinstance(question, OrderQuestion):
        return Feedback(
            right=answer.right,
            headline=_headline(right=answer.right),
            because=question.because.in_language(language),
            items=_placed(question, answer, language),
        )
    if isinstance(question, MarkQuestion):
        return _on_marks(question, answer, language)
    return _on_rewrite(question, answer, language, ui)


def _headline(*, right: bool) -> str:
    return str(gettext("Right.") if right else gettext("Not quite."))


def _on_choice(question: ChooseQuestion, answer: GivenAnswer, asked: AskedQuestion) -> Feedback:
    judged = []
    for one in mixed(question.choices, asked.seed, question.id):
        state = _state(picked=one.id in answer.given.picked, due=one.id in question.right)
        judged.append(
            JudgedChoice(
                text=one.text.in_language(asked.language),
                because=one.because.in_language(asked.language),
                state=state,
                label=_choice_labels()[state],
            )
        )
    return Feedback(answer.right, _headline(right=answer.right), choices=tuple(judged))


def _state(*, picked: bool, due: bool) -> str:
    if picked:
        return "right" if due else "wrong"
    return "missed" if due else "rest"


def _choice_labels() -> dict[str, str]:
    return {
        "right": gettext("you chose this, and it is right"),
        "wrong": gettext("you chose this"),
        "missed": gettext("this is right"),
        "rest": "",
    }


def _placed(
    question: OrderQuestion, answer: GivenAnswer, language: Language
) -> tuple[PlacedItem, ...]:
    places = {name: place for place, name in enumerate(answer.given.picked, 1)}
    return tuple(
        PlacedItem(
            item.text.in_language(language),
            places[item.id] if places[item.id] != place else None,
        )
        for place, item in enumerate(question.items, 1)
    )


def _on_marks(question: MarkQuestion, answer: GivenAnswer, language: Language) -> Feedback:
    reply = marked_reply(question.reply.in_language(language))
    names = {
        "right": gettext("you found it"),
        "wrong": gettext("nothing wrong here"),
        "missed": gettext("you missed this"),
    }
    pieces = []
    for number, piece in enumerate(reply.pieces):
        state = _state(picked=str(number) in answer.given.picked, due=piece.offends)
        if state != "rest":
            pieces.append(JudgedPiece(piece.text.strip(), state, names[state]))
    marks = [
        Mark(f"mark-{span.start}", span.start, span.end, Effect.FORBIDDEN, "")
        for span in reply.spans
    ]
    return Feedback(
        right=answer.right,
        headline=_headline(right=answer.right),
        because=question.because.in_language(language),
        reply=stretches(reply.text, marks),
        pieces=tuple(pieces),
        better_label=gettext("Better:"),
        better=question.better.in_language(language),
    )


def _on_rewrite(
    question: RewriteQuestion, answer: GivenAnswer, language: Language, ui: Language
) -> Feedback:
    if answer.scored is None:
        raise ValueError("a rewrite comes with its score")
    verdict = rewrite_verdict(question, answer.scored.score)
    headline = gettext("That works.") if verdict.right else gettext("Not there yet.")
    return Feedback(
        right=answer.right,
        headline=headline,
        because=question.because.in_language(language),
        rewritten=rewritten(question, answer, language, ui),
        better_label=gettext("One way to say it:"),
        better=question.example.in_language(language),
    )
