"""What somebody answers to a question of a check, brought into the form in which it is judged."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from simulator.content.clause_marks import marked_reply
from simulator.content.lesson import ChooseQuestion, MarkQuestion, OrderQuestion, Question
from simulator.services.errors import Invalid
from simulator.services.practice.replies import clean_reply, clean_text
from simulator.text.bilingual import Text
from simulator.text.language import Language

CHOOSE_ONE = Text(zh="先选一个答案。", en="Choose an answer first.")
CHOOSE_SOME = Text(zh="至少选一个答案。", en="Choose at least one answer.")
CHOOSE_PART = Text(zh="先点出一处，再提交。", en="Mark at least one part first.")
ODD_ORDER = Text(
    zh="每一项要正好出现一次。请刷新页面再排。",
    en="Each item must stand there exactly once. Reload the page and order them again.",
)
CHANGED = Text(zh="页面已过期，请刷新后再试。", en="This page is out of date; reload it.")


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: ids picked (choices, items in order, numbers of pieces), or a text written."""

    picked: tuple[str, ...] = ()
    text: str = ""


def tidy(question: Question, given: Given, language: Language) -> Given:
    """``given`` as it is stored: in a fixed form, and only what ``question`` asks for.

    :raises Invalid: if it is no answer to the question.
    """
    if isinstance(question, ChooseQuestion):
        return _choices(question, given)
    if isinstance(question, OrderQuestion):
        if sorted(given.picked) != sorted(item.id for item in question.items):
            raise Invalid(ODD_ORDER, "picked")
        return Given(given.picked)
    if isinstance(question, MarkQuestion):
        pieces = marked_reply(question.reply.in_language(language)).pieces
        numbers = [str(number) for number in range(len(pieces))]
        return Given(_known(given.picked, numbers, CHOOSE_PART))
    try:
        return Given(text=clean_reply(given.text))
    except Invalid as error:
        raise Invalid(error.message, "text") from error


def to_record(given: Given) -> dict[str, Any]:
    """What is stored of ``given``."""
    return {"picked": list(given.picked), "text": clean_text(given.text)}


def from_record(record: dict[str, Any]) -> Given:
    """What was stored as ``record``."""
    return Given(tuple(record["picked"]), record["text"])


def _choices(question: ChooseQuestion, given: Given) -> Given:
    several = question.takes_several
    known = [choice.id for choice in question.choices]
    picked = _known(given.picked, known, CHOOSE_SOME if several else CHOOSE_ONE)
    if not several and len(picked) > 1:
        raise Invalid(CHOOSE_ONE, "picked")
    return Given(picked)


def _known(picked: Collection[str], known: list[str], nothing: Text) -> tuple[str, ...]:
    """``picked`` in the order of ``known``, each once."""
    if not picked:
        raise Invalid(nothing, "picked")
    if not set(picked) <= set(known):
        raise Invalid(CHANGED, "picked")
    return tuple(one for one in known if one in picked)
