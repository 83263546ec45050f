"""A scorer that knows a few words, for tests of pages: quick, and the same whatever is trained."""

from collections.abc import Iterator

from simulator.scoring.authority import Verdict
from simulator.scoring.context import Context
from simulator.scoring.finding import (
    Effect,
    Finding,
    Hit,
    Present,
    Promise,
    ReplyScore,
    Severity,
)
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.text.bilingual import Text
from simulator.text.span import Span

BLAME = {"zh": "您要是按时交费也不会停", "en": "if you had paid in time"}
SOON = {"zh": "应该很快就有电了", "en": "it should be back soon"}
SORRY = {"zh": "让您打了这么多遍，对不起", "en": "I am sorry you had to ring so often"}
NOW = {"zh": "我现在就联系抢修班", "en": "I am ringing the crew now"}
TROUBLE = {"zh": "八十五岁的老人还摸黑坐着", "en": "your mother is 85 and sitting in the dark"}

GOOD_REPLY = {
    "zh": "许先生，八十五岁的老人还摸黑坐着，让您打了这么多遍，对不起。我现在就联系抢修班，三十分钟内给您回电。",
    "en": "Mr Xu, your mother is 85 and sitting in the dark. I am sorry you had to ring so often."
    " I am ringing the crew now and will call you back within thirty minutes.",
}
BAD_REPLY = {
    "zh": "您要是按时交费也不会停，应该很快就有电了。",
    "en": "Well, if you had paid in time it would be on, and it should be back soon.",
}


class WordScorer:
    """Finds the words above and gives levels by them."""

    engine = "rules"
    version = "test"
    pack_hash = "words-0123456789"
    rubric_hash = "rubric-0123456789"

    def score(self, text: str, context: Context) -> ReplyScore:
        """The score of ``text``; the context does not matter."""
        hits = tuple(
            Hit(Category.BLAME_CUSTOMER, span, span.of(text), "test.blame", Severity.BLOCKING)
            for span in _spans(text, BLAME)
        )
        promises = tuple(
            Promise("restore_by", span, span.of(text), Verdict.VAGUE) for span in _spans(text, SOON)
        )
        return ReplyScore(
            levels=_levels(text),
            confidence=dict.fromkeys(Principle, 0.9),
            hits=hits,
            promises=promises,
            findings=tuple(_findings(text)),
            reasons={
                principle: Text(zh=f"原因：{principle}", en=f"Because of {principle}")
                for principle in Principle
            },
        )


def _spans(text: str, words: dict[str, str]) -> Iterator[Span]:
    for phrase in words.values():
        start = text.casefold().find(phrase.casefold())
        if start >= 0:
            yield Span(start, start + len(phrase))


def _findings(text: str) -> Iterator[Finding]:
    for words, principle, effect, act in (
        (TROUBLE, Principle.UNDERSTANDING, Effect.CREDIT, Act.ACKNOWLEDGE_SITUATION),
        (SORRY, Principle.SINCERITY, Effect.CREDIT, Act.APOLOGISE_SPECIFIC),
        (NOW, Principle.SPEED, Effect.CREDIT, Act.ACT_NOW),
        (SOON, Principle.NO_CARELESS_PROMISES, Effect.DEDUCTION, Act.SOFT_PROMISE),
        (BLAME, Principle.NO_BLAME_SHIFTING, Effect.FORBIDDEN, None),
    ):
        for span in _spans(text, words):
            yield Present(principle, effect, span, span.of(text), act, "test.rule")


def _levels(text: str) -> dict[Principle, Level]:
    def has(words: dict[str, str]) -> bool:
        return any(True for _ in _spans(text, words))

    return {
        Principle.UNDERSTANDING: Level.GOOD if has(TROUBLE) else Level.MISSING,
        Principle.RESTRAINT: Level.PARTLY if has(BLAME) else Level.GOOD,
        Principle.SINCERITY: Level.GOOD if has(SORRY) else Level.MISSING,
        Principle.SPEED: Level.GOOD if has(NOW) else Level.MISSING,
        Principle.NO_BLAME_SHIFTING: Level.VIOLATED if has(BLAME) else Level.GOOD,
        Principle.NO_CARELESS_PROMISES: Level.PARTLY if has(SOON) else Level.GOOD,
    }
