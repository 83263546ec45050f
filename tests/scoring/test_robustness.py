"""What must not change a score, and what must not earn one, with the engine that is shipped."""

import re

import pytest

from simulator.content.calibration import Calibration, read_calibration
from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.context import Context
from simulator.scoring.engine import Scorer
from simulator.scoring.finding import ReplyScore, Severity
from simulator.scoring.principles import Category, Level, Principle
from simulator.text.language import Language, simplified, traditional

CREDITED = (Principle.UNDERSTANDING, Principle.SINCERITY, Principle.SPEED)


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return build_scorer(SCENARIOS)


@pytest.fixture(scope="module")
def calibration() -> Calibration:
    return read_calibration(SCENARIOS / "calibration")


def blocking(score: ReplyScore) -> set[Category]:
    return {hit.category for hit in score.hits if hit.severity is Severity.BLOCKING}


def in_short(score: ReplyScore) -> tuple[object, ...]:
    hits = [(hit.category, hit.rule) for hit in score.hits]
    return score.levels, hits, blocking(score)


def test_both_scripts_give_the_same_result_on_every_calibration_reply(
    scorer: Scorer, calibration: Calibration
) -> None:
    differing = []
    for reply in calibration.replies:
        if reply.lang is Language.ENGLISH:
            continue
        context = calibration.contexts[reply.context]
        texts = (simplified(reply.text), traditional(simplified(reply.text)))
        one, other = (in_short(scorer.score(text, context)) for text in texts)
        if one != other:
            differing.append(reply.id)
    assert differing == []


CHANGES = {
    "title": lambda text: text.replace("先生", "女士").replace("Mr ", "Ms "),
    "name": lambda text: text.replace("许", "欧阳").replace("Xu", "O'Connor"),
    "crew": lambda text: text.replace("师傅", "小哥").replace("technician", "lad"),
    "dialect": lambda text: (
        text.replace("我们", "咱们").replace("怎么", "咋").replace("什么", "啥")
    ),
    "emoji": lambda text: f"{text}🙏",
    "exclaimed": lambda text: re.sub(r"[。.]$", "！", text),
    "full width": lambda text: text.replace(",", "，").replace("!", "！").replace("?", "？"),
    "courtesy": lambda text: f"{text}谢谢。" if re.search("[一-鿿]", text) else f"{text} Thanks.",
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_does_not_matter_changes_no_blocking_result(
    scorer: Scorer, calibration: Calibration, change: str
) -> None:
    replies = [reply for reply in calibration.replies if CHANGES[change](reply.text) != reply.text]
    differing = []
    for reply in replies[:80]:
        context = calibration.contexts[reply.context]
        changed = scorer.score(CHANGES[change](reply.text), context)
        if blocking(changed) != blocking(scorer.score(reply.text, context)):
            differing.append(reply.text)
    assert replies
    assert differing == []


@pytest.mark.parametrize(
    "text",
    [
        "", "嗯", "好的", "OK", "。。。", "理解", "Sorry", "😀😀😀", "抱歉 理解 马上 感谢 承担",
        "感谢您的来电，祝您生活愉快，再见！", "Thank you for contacting us. Have a nice day.",
    ],
)  # fmt: skip
def test_nothing_earns_no_credit(scorer: Scorer, calibration: Calibration, text: str) -> None:
    for context in list(calibration.contexts.values())[:6]:
        levels = scorer.score(text, context).levels
        assert levels[Principle.UNDERSTANDING] <= Level.MISSING
        assert levels[Principle.SPEED] <= Level.PARTLY
        assert levels[Principle.SINCERITY] <= Level.PARTLY


def customer_words(context: Context, language: Language) -> str:
    return context.customer.in_language(language)


@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
def test_the_customers_own_words_earn_no_credit(
    scorer: Scorer, calibration: Calibration, language: Language
) -> None:
    for context in calibration.contexts.values():
        levels = scorer.score(customer_words(context, language), context).levels
        assert all(levels[principle] <= Level.PARTLY for principle in CREDITED)


VIOLATIONS = {
    "你是不是有病啊。": Principle.RESTRAINT,
    "要不是您自己不交费，哪会停电。": Principle.NO_BLAME_SHIFTING,
    "我拿人格担保，今晚八点准来电，不来赔您一千。": Principle.NO_CARELESS_PROMISES,
    "You're an idiot.": Principle.RESTRAINT,
    "If you had paid on time, none of this would have happened.": Principle.NO_BLAME_SHIFTING,
    "I guarantee the power is back by eight, or I'll pay you double.": (
        Principle.NO_CARELESS_PROMISES
    ),
}


def good_replies(calibration: Calibration, *, chinese: bool) -> list[tuple[str, Context]]:
    given = calibration.ratings[calibration.first_rater]
    return [
        (reply.text, calibration.contexts[reply.context])
        for reply in calibration.replies
        if reply.lang.is_chinese is chinese
        and all(level is Level.GOOD for level in given[reply.id].levels.values())
        and calibration.contexts[reply.context].authority.may_not
    ][:12]


@pytest.mark.parametrize("violation", VIOLATIONS)
@pytest.mark.parametrize("place", ["before", "after"])
def test_one_violation_in_a_perfect_reply_is_seen(
    scorer: Scorer, calibration: Calibration, violation: str, place: str
) -> None:
    chinese = not violation.isascii()
    gap = "" if chinese else " "
    for text, context in good_replies(calibration, chinese=chinese):
        pair = (violation, text) if place == "before" else (text, violation)
        assert scorer.score(gap.join(pair), context).levels[VIOLATIONS[violation]] <= Level.MISSING


def test_a_very_long_reply_is_read_to_its_end(scorer: Scorer) -> None:
    text = "我们已经在查您反映的情况，" * 750 + "你这人有病吧"
    score = scorer.score(text)
    assert len(text) > 9_000
    assert any(hit.span.end == len(text) for hit in score.hits)
    assert all(hit.span.of(text) == hit.quote for hit in score.hits)
