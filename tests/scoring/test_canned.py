"""Apologies said before, apologies for nothing, and understanding that a "but" takes back."""

from dataclasses import replace

import pytest

from simulator.content.pack_file import load_packs
from simulator.paths import SCENARIOS
from simulator.scoring.canned import (
    bare_apologies,
    is_said_again,
    reused_apologies,
    says_nothing_else,
    taken_back,
    with_its_matter,
)
from simulator.scoring.context import Context, EarlierReply
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import ActFound
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Act
from simulator.scoring.reading import Reader
from simulator.text.bilingual import Text
from simulator.text.span import Span

FORMULA = "非常抱歉给您带来不便"


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(SCENARIOS / "packs")[0]


def read(packs: PackSet, text: str, *earlier: EarlierReply) -> Evidence:
    context = replace(Context(), earlier_replies=earlier)
    return Reader(packs).read(text, context)


def test_an_apology_said_before_is_found_with_its_place(packs: PackSet) -> None:
    before = EarlierReply(f"{FORMULA}，我查一下。", turn=1)
    (reused,) = reused_apologies(read(packs, f"{FORMULA}！师傅在路上。", before))
    assert (reused.quote.rstrip("！"), reused.earlier) == (FORMULA, before)


def test_it_is_found_across_scripts_and_with_a_word_changed(packs: PackSet) -> None:
    before = EarlierReply("非常抱歉給您帶來了不便", turn=2, case=Text(zh="果树", en="Trees"))
    (reused,) = reused_apologies(read(packs, FORMULA, before))
    assert reused.earlier == before


@pytest.mark.parametrize("text", ["您不用道歉", "No need to apologise at all", "他应该向您道歉"])
def test_an_apology_of_somebody_else_is_none(packs: PackSet, text: str) -> None:
    assert bare_apologies(read(packs, text)) == ()


def test_an_apology_whose_sentence_began_with_its_matter_is_not_bare(packs: PackSet) -> None:
    assert bare_apologies(read(packs, "对于电梯滴油弄脏您的衣服，我们深表歉意。")) == ()
    assert bare_apologies(read(packs, "对于给您带来的不便，我们深表歉意。")) != ()


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("苗姐，对不起", True),
        ("真的很抱歉", True),
        ("I'm so sorry, Mr Gao", True),
        ("对不起，让您白等三天", False),
        ("Sorry about the noise", False),
        ("我司深表歉意", False),
    ],
)
def test_whether_an_apology_says_nothing_else(packs: PackSet, text: str, *, alone: bool) -> None:
    assert says_nothing_else(read(packs, text), Span(0, len(text))) is alone


def test_the_latest_use_is_named(packs: PackSet) -> None:
    earlier = (EarlierReply(FORMULA, turn=2), EarlierReply(FORMULA, turn=1))
    (reused,) = reused_apologies(read(packs, FORMULA, *earlier))
    assert reused.earlier.turn == 2


@pytest.mark.parametrize(
    "text", ["让您女儿在门口等了一个钟头，对不起", "抱歉", "Sorry", "好的，我来查"]
)
def test_another_apology_or_a_single_word_is_none(packs: PackSet, text: str) -> None:
    before = EarlierReply(f"{FORMULA}。抱歉。Sorry. 好的，我来查。", turn=1)
    assert reused_apologies(read(packs, text, before)) == ()


def test_an_apology_for_nothing_is_bare(packs: PackSet) -> None:
    assert len(bare_apologies(read(packs, "非常抱歉，请您稍等。"))) == 1
    assert bare_apologies(read(packs, "对不起，是我们漏了您的单子，这个责任在我们。")) == ()
    assert bare_apologies(read(packs, "请您稍等。")) == ()
    told = read(packs, "抱歉，退件签收九天还没入库，确实说不过去。")
    clause = told.clauses[1]
    act = ActFound(Act.ACKNOWLEDGE_SITUATION, clause.span, clause.text, "head", 0.9)
    assert bare_apologies(replace(told, read_acts=(*told.read_acts, act))) == ()
    assert (
        bare_apologies(read(packs, "So sorry about the birthday, it's stuck at the depot.")) == ()
    )
    assert bare_apologies(read(packs, "为漏派单这件事向您道歉。")) == ()
    assert len(bare_apologies(read(packs, "Sorry for any inconvenience. Please hold."))) == 1
    assert len(bare_apologies(read(packs, "为给您带来的不便深表歉意。"))) == 1


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("非常抱歉给孩子们带来不适。", False),
        ("对不起，让您白跑了两趟。", False),
        ("I'm sorry you missed it, must be stressful.", False),
        ("抱歉给您带来了很多不便。", True),
        ("不好意思让您久等了。", True),
        ("Sorry you feel that way.", True),
    ],
)
def test_an_apology_for_what_was_done_to_them_is_not_bare(
    packs: PackSet, text: str, *, is_bare: bool
) -> None:
    assert bool(bare_apologies(read(packs, text))) is is_bare


@pytest.mark.parametrize(
    "text",
    [
        "我理解您的心情，但是规定就是这样。",
        "I understand your frustration, but rules are rules.",
        "理解您着急，可是您也得按规定来。",
    ],
)
def test_understanding_before_a_contradiction_is_taken_back(packs: PackSet, text: str) -> None:
    assert len(taken_back(read(packs, text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "我理解您的心情，可以先把单号给我吗？",
        "I understand, and I'm on it now.",
        "理解您着急，但我先打给师傅，十分钟内回您。",
        "我理解您的心情，可能要等两天。",
        "知道您家煤气停了，但是我现在就派人去。",
    ],
)
def test_understanding_before_help_is_not(packs: PackSet, text: str) -> None:
    assert taken_back(read(packs, text)) == ()


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("林女士，梯子停了您爬了九层，我现在就去催，半小时内给您回话！", True),
        ("林女士：梯子停了，您爬了九層。我現在就去催，半小時內給您回話。", True),
        ("林女士，师傅已经到了，正在换门机，四点前我再告诉您一次。", False),
        ("好的。", False),
    ],
)
def test_a_reply_pasted_once_more_is_said_again(packs: PackSet, text: str, *, again: bool) -> None:
    before = EarlierReply("林女士，梯子停了您爬了九层，我现在就去催，半小时内给您回话。", turn=1)
    short = EarlierReply("好的。", turn=2)
    assert is_said_again(read(packs, text, before, short)) is again


def test_what_was_said_in_another_case_is_not_said_again(packs: PackSet) -> None:
    words = "林女士，梯子停了您爬了九层，我现在就去催，半小时内给您回话。"
    elsewhere = EarlierReply(words, turn=1, case=Text(zh="果树", en="Trees"))
    assert not is_said_again(read(packs, words, elsewhere))
    assert is_said_again(read(packs, words, replace(elsewhere, just_now=True)))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("我很抱歉，您白等了一天。", "我很抱歉，您白等了一天"),
        ("我很抱歉。您明天再来吧。", "我很抱歉"),
        ("您等了三个小时。真的很抱歉。", "您等了三个小时。真的很抱歉"),
    ],
)
def test_an_apology_is_quoted_with_what_it_is_for(packs: PackSet, text: str, quoted: str) -> None:
    evidence = read(packs, text)
    apology = next(one.span for one in evidence.clauses if "抱歉" in one.text)
    assert with_its_matter(evidence, apology).of(text).rstrip("。") == quoted
