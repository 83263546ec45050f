"""Hits and acts of a reply."""

import time
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.content.pack_file import load_packs
from simulator.paths import SCENARIOS
from simulator.scoring.authority import Verdict
from simulator.scoring.finding import Hit, Promise, Severity
from simulator.scoring.hits import (
    PROMISE_RULE,
    find_acts,
    find_hits,
    run_together,
    within_authority,
    without_doubles,
)
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Category
from simulator.text.clauses import clauses
from simulator.text.span import Span
from tests.factories.rules import packs, rule


@cache
def product() -> PackSet:
    return load_packs(SCENARIOS / "packs")[0]


@pytest.fixture(autouse=True, scope="module")
def _compiled() -> None:
    """Compiling the rules is not what the tests time."""
    find_hits("您急什么", clauses("您急什么"), product())


REPLIES = st.text(max_size=60) | st.lists(
    st.sampled_from(
        [
            "您",
            "你",
            "急什么",
            "没办法",
            "不",
            "是",
            "吗",
            "？",
            "，",
            "。",
            "不归我们管",
            "保证",
            "I",
            "can't",
            "do",
            "nothing",
            "you",
            "should",
            "have",
            "whatever",
            "\n",
            "“",
            "”",
            "「",
            "」",
            "İ",
            "ß",
            "👨\u200d👩\u200d👧",
            "é",
            "ｎｏ",
            "没",
            "办",
            "法",
            "1",
            "13800000000",
            "@",
            "mei",
            "ban",
            "fa",
        ]
    ),
    max_size=20,
).map("".join)


@given(REPLIES)
def test_every_quote_stands_in_the_reply_where_its_span_says(text: str) -> None:
    for hit in find_hits(text, clauses(text), product()):
        assert text[hit.span.start : hit.span.end] == hit.quote != ""


@given(REPLIES)
def test_every_act_stands_in_the_reply_where_its_span_says(text: str) -> None:
    for act in find_acts(text, clauses(text), product()):
        assert text[act.span.start : act.span.end] == act.quote != ""


@given(REPLIES)
def test_hits_are_in_order_and_do_not_overlap_within_a_category(text: str) -> None:
    hits = find_hits(text, clauses(text), product())
    assert [hit.span for hit in hits] == sorted(hit.span for hit in hits)
    for category in Category:
        own = [hit.span for hit in hits if hit.category is category]
        assert not any(a.overlaps(b) for a, b in pairwise(own))


def test_disguised_expressions_are_quoted_as_typed() -> None:
    text = "唉，没 办 法。"
    assert [hit.quote for hit in find_hits(text, clauses(text), product())] == ["没 办 法"]


def test_the_three_scripts_find_the_same() -> None:
    simplified, traditional = "这不归我们管。", "這不歸我們管。"
    (one,) = find_hits(simplified, clauses(simplified), product())
    (other,) = find_hits(traditional, clauses(traditional), product())
    assert (one.rule, one.span) == (other.rule, other.span)


def test_overlapping_hits_of_a_category_are_joined_under_the_gravest() -> None:
    text = "abcdef"
    joined = without_doubles(
        text,
        [
            Hit(Category.DISMISS, Span(0, 3), "abc", "p.minor", Severity.MINOR),
            Hit(Category.DISMISS, Span(2, 5), "cde", "p.grave", Severity.BLOCKING),
            Hit(Category.PROVOKE, Span(2, 5), "cde", "p.other"),
        ],
    )
    assert [(hit.category, hit.quote, hit.rule) for hit in joined] == [
        (Category.DISMISS, "abcde", "p.grave"),
        (Category.PROVOKE, "cde", "p.other"),
    ]


def test_a_chain_of_overlaps_is_one_hit() -> None:
    text = "abcdefgh"
    spans = [Span(0, 6), Span(1, 2), Span(5, 8)]
    hits = [Hit(Category.DISMISS, span, span.of(text), "p.r") for span in spans]
    assert [hit.quote for hit in without_doubles(text, hits)] == [text]


def test_an_act_is_given_once_for_each_clause() -> None:
    found_in = packs(rule(patterns=("谢谢", "感谢"), act="thank", instead=None))
    text = "谢谢，感谢您，谢谢感谢"
    acts = find_acts(text, clauses(text), found_in)
    assert [act.quote for act in acts] == ["谢谢", "感谢您", "谢谢感谢"]


def promise(verdict: Verdict, firmness: int = 2) -> Promise:
    return Promise("refund", Span(0, 4), "一定退款", verdict, firmness=firmness)


def hit(category: Category = Category.CARELESS_PROMISE) -> Hit:
    return Hit(category, Span(0, 4), "一定退款", "p.r")


def test_a_promise_that_the_authority_allows_is_no_careless_one() -> None:
    assert within_authority("一定退款", [hit()], [promise(Verdict.ALLOWED)]) == ()


def test_a_careless_promise_stands_where_part_of_it_is_not_allowed() -> None:
    promises = [promise(Verdict.ALLOWED), promise(Verdict.TOO_LATE)]
    assert within_authority("一定退款", [hit()], promises) == (hit(),)


def test_a_careless_promise_stands_where_no_promise_was_read() -> None:
    assert within_authority("一定退款", [hit()], []) == (hit(),)


def test_what_the_authority_rules_out_is_a_hit_whatever_its_words() -> None:
    (found,) = within_authority("一定退款", [], [promise(Verdict.FORBIDDEN)])
    assert (found.rule, found.category) == (PROMISE_RULE, Category.CARELESS_PROMISE)


def test_a_mere_hope_is_not_added() -> None:
    assert within_authority("一定退款", [], [promise(Verdict.FORBIDDEN, firmness=1)]) == ()


def test_what_no_authority_covers_is_a_hit_only_where_the_authority_is_known() -> None:
    promises = [promise(Verdict.UNFOUNDED)]
    (found,) = within_authority("一定退款", [], promises)
    assert found.category is Category.CARELESS_PROMISE
    assert within_authority("一定退款", [], promises, known=False) == ()


def test_authority_leaves_other_categories_alone() -> None:
    other = hit(Category.DISMISS)
    assert within_authority("一定退款", [other], [promise(Verdict.ALLOWED)]) == (other,)


def test_the_work_grows_with_the_length_and_not_with_its_square() -> None:
    unit = "您急什么，这不归我们管，you should have called, 我保证明天修好。"

    def seconds(copies: int) -> float:
        text = unit * copies
        parts = clauses(text)
        times = []
        for _ in range(2):
            begin = time.process_time()
            find_hits(text, parts, product())
            times.append(time.process_time() - begin)
        return min(times)

    seconds(2)
    assert seconds(160) < 40 * seconds(16)


def heard(text: str, words: str, category: Category) -> Hit:
    start = text.index(words)
    return Hit(category, Span(start, start + len(words)), words, f"head.{category}")


def quotes(text: str, hits: list[Hit]) -> list[str]:
    return [one.quote for one in run_together(text, clauses(text), hits)]


def test_scolding_that_runs_over_a_comma_is_one_offence() -> None:
    text = "嗓门大就有理，接着嚷，我听着呢。"
    parts = ["嗓门大就有理", "接着嚷", "我听着呢"]
    assert quotes(text, [heard(text, one, Category.PROVOKE) for one in parts]) == [text[:-1]]


def test_promises_are_counted_one_by_one() -> None:
    text = "半小时准修好，钱也一定退。"
    parts = ["半小时准修好", "钱也一定退"]
    assert quotes(text, [heard(text, one, Category.CARELESS_PROMISE) for one in parts]) == parts


@pytest.mark.parametrize("text", ["你急什么。你懂什么。", "你急什么，我在查，你懂什么。"])
def test_what_stands_in_two_sentences_or_apart_is_two_offences(text: str) -> None:
    parts = ["你急什么", "你懂什么"]
    assert quotes(text, [heard(text, one, Category.PROVOKE) for one in parts]) == parts
