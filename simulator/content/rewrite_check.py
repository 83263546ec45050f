"""Whether a rewritten sentence passes: the levels asked for, and nothing forbidden in it."""

from dataclasses import dataclass

from simulator.content.lesson import RewriteQuestion
from simulator.content.play_runner import ReplyScorer
from simulator.scoring.context import Context
from simulator.scoring.finding import ReplyScore
from simulator.scoring.principles import Principle
from simulator.text.bilingual import Text
from simulator.text.language import Language


def score_rewrite(
    question: RewriteQuestion, text: str, language: Language, scorer: ReplyScorer
) -> ReplyScore:
    """The score of ``text`` as an answer to what the customer of ``question`` said."""
    words = question.customer.in_language(language)
    customer = Text(zh=words) if language.is_chinese else Text(en=words)
    return scorer.score(text, Context(customer=customer))


@dataclass(frozen=True, slots=True)
class RewriteVerdict:
    """The principles that fall short; ``clean`` unless a forbidden expression was found."""

    short: tuple[Principle, ...]
    clean: bool

    @property
    def right(self) -> bool:
        """Whether the rewrite passes."""
        return self.clean and not self.short


def rewrite_verdict(question: RewriteQuestion, score: ReplyScore) -> RewriteVerdict:
    """How ``score`` stands against what ``question`` asks."""
    short = tuple(one for one in question.principles if score.levels[one] < question.at_least)
    return RewriteVerdict(short, clean=not score.hits)
