"""The scorer over the project's own packs, rubric and weights."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.content.scorer import build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.authority import Authority, Permission, Prohibition, Verdict
from simulator.scoring.context import Context
from simulator.scoring.engine import Scorer
from simulator.scoring.finding import Effect, Missing, Present, ReplyScore, Severity
from simulator.scoring.principles import Level, Principle
from simulator.scoring.reasons import LONGEST_QUOTE
from simulator.scoring.signals import is_word_list
from simulator.text.bilingual import Text
from simulator.text.language import traditional

HOTEL = Context(
    Text(zh="我订好的房间说没就没，等了三个钟头！", en="My room is gone and I waited three hours!"),
    facts="Overbooked by one room.",
    authority=Authority(
        may=(Permission(kind="reply", within_minutes=30),),
        may_not=(Prohibition(kind="compensation"),),
    ),
)
GOOD = (
    "您订好了房却在大堂等了三个钟头，换谁都急。这是我们排房的失误，真对不起。"
    "我现在就去找值班经理，半小时内回来告诉您。能不能赔偿我现在不能答应您。"
)
GOOD_EN = (
    "You booked a room and waited three hours in the lobby, and I'm sorry we gave it away. "
    "That was our mistake. I'm calling the duty manager now and I'll be back to you within "
    "half an hour. I can't promise any compensation."
)
INSULT = "你这人有病吧。"


@pytest.fixture(scope="module", params=["rules", "ngrams"])
def scorer(request: pytest.FixtureRequest) -> Scorer:
    return build_scorer(SCENARIOS, request.param)


@pytest.fixture(scope="module")
def learned() -> Scorer:
    return build_scorer(SCENARIOS, "ngrams")


def quotes(score: ReplyScore) -> Iterator[tuple[int, int, str]]:
    for hit in score.hits:
        yield hit.span.start, hit.span.end, hit.quote
    for act in score.acts:
        yield act.span.start, act.span.end, act.quote
    for one in score.findings:
        if isinstance(one, Present):
            yield one.span.start, one.span.end, one.quote


@pytest.mark.parametrize("text", [GOOD, GOOD_EN])
def test_a_good_reply_earns_the_highest_levels(learned: Scorer, text: str) -> None:
    assert set(learned.score(text, HOTEL).levels.values()) == {Level.GOOD}


def test_an_insult_after_a_perfect_reply_is_not_forgiven(scorer: Scorer) -> None:
    score = scorer.score(GOOD + INSULT, HOTEL)
    assert score.levels[Principle.RESTRAINT] is Level.VIOLATED
    assert score.hits


def test_a_guarantee_in_a_warm_reply_violates_only_what_it_must(learned: Scorer) -> None:
    score = learned.score(GOOD.replace("能不能赔偿我现在不能答应您", "我保证赔您一千块"), HOTEL)
    assert score.levels[Principle.NO_CARELESS_PROMISES] is Level.VIOLATED
    assert score.levels[Principle.UNDERSTANDING] is Level.GOOD


@pytest.mark.parametrize("text", ["", "好的", "请稍等", "OK", "……", "😀", "Please hold"])
def test_next_to_nothing_gets_what_the_handbook_says(scorer: Scorer, text: str) -> None:
    levels = scorer.score(text, HOTEL).levels
    fixed = [Principle.UNDERSTANDING, Principle.RESTRAINT, Principle.NO_BLAME_SHIFTING]
    assert [levels[one] for one in fixed] == [1, 2, 3]
    assert levels[Principle.SINCERITY] in (1, 2)
    assert levels[Principle.SPEED] in (1, 2)


def test_a_pasted_complaint_earns_no_understanding(scorer: Scorer) -> None:
    pasted = HOTEL.customer.zh or ""
    assert scorer.score(pasted, HOTEL).levels[Principle.UNDERSTANDING] <= Level.PARTLY


def test_both_scripts_score_alike(scorer: Scorer) -> None:
    assert scorer.score(traditional(GOOD), HOTEL).levels == scorer.score(GOOD, HOTEL).levels


def test_without_a_context_a_generic_one_is_taken(scorer: Scorer) -> None:
    assert scorer.score(GOOD) == scorer.score(GOOD, Context())


def test_the_same_reply_scores_the_same_in_any_order(scorer: Scorer) -> None:
    first = scorer.score(GOOD, HOTEL)
    scorer.score(INSULT, HOTEL)
    assert scorer.score(GOOD, HOTEL) == first


def test_every_level_has_a_reason_in_both_languages(scorer: Scorer) -> None:
    for text in (GOOD, INSULT, ""):
        reasons = scorer.score(text, HOTEL).reasons
        assert set(reasons) == set(Principle)
        assert all(reason.zh and reason.en and reason.zh_hant for reason in reasons.values())


def test_a_reason_quotes_the_reply_as_typed(learned: Scorer) -> None:
    reason = learned.score(traditional(GOOD), HOTEL).reasons[Principle.SPEED]
    quoted = (reason.zh or "").split("“")[1].split("”")[0]
    assert quoted in traditional(GOOD)


def test_a_missing_principle_names_what_is_missing(scorer: Scorer) -> None:
    findings = scorer.score("好的", HOTEL).findings
    missing = {one.principle: one.what for one in findings if isinstance(one, Missing)}
    assert missing[Principle.UNDERSTANDING] == "acknowledge_feeling"


def test_a_good_level_has_no_deduction(scorer: Scorer) -> None:
    score = scorer.score(GOOD, HOTEL)
    for one in score.findings:
        if score.levels[one.principle] is Level.GOOD:
            assert isinstance(one, Present)
            assert one.effect is Effect.CREDIT


def test_what_a_head_alone_reports_never_blocks(learned: Scorer) -> None:
    hits = [hit for text in (GOOD, GOOD_EN, INSULT) for hit in learned.score(text, HOTEL).hits]
    assert all(h.severity is not Severity.BLOCKING for h in hits if h.rule.startswith("head"))


def test_confidence_lies_between_nought_and_one(scorer: Scorer) -> None:
    for text in (GOOD, INSULT, "", "x" * 500):
        assert all(0 <= one <= 1 for one in scorer.score(text, HOTEL).confidence.values())


@settings(max_examples=60)
@given(st.text(max_size=120))
def test_every_quote_stands_in_the_text_at_its_place(text: str) -> None:
    score = _NGRAMS.score(text, HOTEL)
    assert all(text[start:end] == quote for start, end, quote in quotes(score))


@pytest.mark.parametrize("text", [GOOD, GOOD_EN, GOOD + INSULT, traditional(GOOD)])
def test_every_quote_of_a_real_reply_stands_at_its_place(scorer: Scorer, text: str) -> None:
    found = list(quotes(scorer.score(text, HOTEL)))
    assert found
    assert all(text[start:end] == quote for start, end, quote in found)


_NGRAMS = build_scorer(SCENARIOS, "ngrams")


@pytest.mark.parametrize(
    "text",
    [
        "抱歉 理解 马上处理 半小时内回复 感谢 承担责任 倾听",
        "抱歉、理解、马上处理、立即回复、感谢",
        "Sorry, understand, immediately, within 30 minutes, responsible, thank you.",
    ],
)
def test_a_row_of_catchwords_earns_no_credit(scorer: Scorer, text: str) -> None:
    levels = scorer.score(text, HOTEL).levels
    assert levels[Principle.UNDERSTANDING] <= Level.MISSING
    assert levels[Principle.SINCERITY] <= Level.MISSING
    assert levels[Principle.SPEED] <= Level.PARTLY


@pytest.mark.parametrize(
    "text",
    [
        "Noted. Will chase the crew.",
        "Right. Fitter tonight, before half nine, bringing a heater.",
        "好的，马上来，稍等一下。",
        "Right, bay 4. Crew is leaving now. Parts have arrived. Bill will be checked.",
        "Black on red, call that a bold pattern. Gone six on a Friday, love, ring Monday.",
        "The form will be ready soon, sir. Still, on a day like this, one packs an umbrella.",
    ],
)
def test_a_short_reply_is_no_row_of_catchwords(text: str) -> None:
    assert not is_word_list(text)


@pytest.mark.parametrize(
    "text",
    [
        "麻烦您提供一下订单号",
        "Sure, could you send me your booking number please?",
        "好的亲，稍等哦",
        "可能会给您带来不便，敬请谅解。",
    ],
)
def test_ordinary_short_service_talk_violates_nothing(learned: Scorer, text: str) -> None:
    score = learned.score(text)
    assert score.hits == ()
    assert Level.VIOLATED not in score.levels.values()


def test_a_long_quote_in_a_reason_is_cut_at_a_word() -> None:
    reason = _NGRAMS.score(
        "I'm calling the duty manager of the hotel now and I will be back to you with whatever "
        "she decides about your room within half an hour from this moment.",
        HOTEL,
    ).reasons[Principle.SPEED]
    quoted = (reason.en or "").split("“")[1].split("”")[0]
    assert len(quoted) <= 2 * LONGEST_QUOTE
    assert not quoted.endswith(" ")


def test_to_push_the_matter_away_is_no_honest_refusal_to_promise(scorer: Scorer) -> None:
    assert scorer.score("这不归我管，您找别人吧。").promises == ()
    (promise,) = scorer.score("几点能通我不能向您保证。").promises
    assert promise.verdict is Verdict.DECLINED
