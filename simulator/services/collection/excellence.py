"""What makes a reply good enough for the collection, and what is in the way."""

from collections.abc import Sequence
from typing import Final

from simulator.scoring.authority import Verdict
from simulator.scoring.finding import Effect, Present, ReplyScore
from simulator.scoring.principles import Level, Principle
from simulator.services.practice.wording import PRINCIPLE_NAMES
from simulator.text.bilingual import Text

OVERPROMISED: Final = frozenset({Verdict.TOO_LATE, Verdict.UNFOUNDED, Verdict.FORBIDDEN})
MOST_PARTLY = 1
"""On so many principles an excellent reply may be only partly there."""


def shortfall(score: ReplyScore, exercised: Sequence[Principle]) -> Text | None:
    """Why a reply is not excellent; None if it is.

    Excellent: good on every principle exercised, on one of several perhaps only partly, without a
    forbidden expression, and with no promise beyond the authority.
    """
    if score.hits:
        quote = score.hits[0].quote
        return Text(
            zh=f"这条回复里有禁语“{quote}”，不能收进集子。",
            en=f"This reply has a forbidden expression in it: “{quote}”.",
        )
    beyond = next((one for one in score.promises if one.verdict in OVERPROMISED), None)
    if beyond is not None:
        return Text(
            zh=f"“{beyond.quote}”这个承诺超出了权限，不能收进集子。",
            en=f"“{beyond.quote}” promises more than the case allows.",
        )
    levels = {one: score.levels[one] for one in exercised if one in score.levels}
    partly = [one for one, level in levels.items() if level is Level.PARTLY]
    weak = [one for one, level in levels.items() if level < Level.PARTLY]
    good = len(levels) - len(partly) - len(weak)
    if weak or len(partly) > MOST_PARTLY or not good:
        return _weak([*weak, *partly])
    return None


def shown_principles(score: ReplyScore, exercised: Sequence[Principle]) -> tuple[Principle, ...]:
    """The principles that the reply meets with words of its own that can be pointed at."""
    credited = {
        one.principle
        for one in score.findings
        if isinstance(one, Present) and one.effect is Effect.CREDIT
    }
    return tuple(
        one for one in exercised if score.levels.get(one) is Level.GOOD and one in credited
    )


def _weak(principles: Sequence[Principle]) -> Text:
    names = [PRINCIPLE_NAMES[one] for one in principles]
    zh = "、".join(name.zh or "" for name in names)
    en = ", ".join(name.en or "" for name in names)
    return Text(
        zh=f"还不够优秀：{zh}。集子只收各项原则都做到的回复。",
        en=f"Not excellent yet: {en}. The collection takes replies that meet every principle.",
    )
