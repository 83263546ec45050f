import pytest

from simulator.scoring.authority import Authority, Prohibition, Verdict
from simulator.scoring.finding import Promise
from simulator.scoring.principles import Level
from simulator.scoring.promises import careless_promises, find_promises, promise_level
from simulator.text.clauses import clauses
from simulator.text.language import traditional
from simulator.text.span import Span
from tests.scoring.promises.replies import AUTHORITIES, REPLIES


def _level(text: str, authority: Authority) -> Level:
    return promise_level(find_promises(text, clauses(text), authority))


def _promise(verdict: Verdict, firmness: int = 2, kind: str = "refund", **more: bool) -> Promise:
    return Promise(kind, Span(0, 1), "x", verdict, firmness=firmness, **more)


@pytest.mark.parametrize(("sector", "level", "text"), REPLIES)
def test_a_reply_gets_the_level_that_its_promises_deserve(
    sector: str, level: int, text: str
) -> None:
    assert _level(text, AUTHORITIES[sector]) == level


@pytest.mark.parametrize(("sector", "level", "text"), REPLIES)
def test_traditional_characters_give_the_same_level(sector: str, level: int, text: str) -> None:
    assert _level(traditional(text), AUTHORITIES[sector]) == level


@pytest.mark.parametrize(
    ("promise", "level"),
    [
        (_promise(Verdict.ALLOWED, 3), Level.GOOD),
        (_promise(Verdict.DECLINED, 0), Level.GOOD),
        (_promise(Verdict.FORBIDDEN, 3), Level.VIOLATED),
        (_promise(Verdict.FORBIDDEN, 2), Level.VIOLATED),
        (_promise(Verdict.FORBIDDEN, 2, conditional=True), Level.PARTLY),
        (_promise(Verdict.FORBIDDEN, 3, conditional=True), Level.VIOLATED),
        (_promise(Verdict.FORBIDDEN, 1), Level.MISSING),
        (_promise(Verdict.UNFOUNDED, 3), Level.VIOLATED),
        (_promise(Verdict.UNFOUNDED, 2), Level.MISSING),
        (_promise(Verdict.UNFOUNDED, 2, "repair_by"), Level.PARTLY),
        (_promise(Verdict.UNFOUNDED, 2, "reply"), Level.GOOD),
        (_promise(Verdict.VAGUE), Level.PARTLY),
        (_promise(Verdict.TOO_LATE), Level.PARTLY),
    ],
)
def test_a_verdict_and_its_firmness_give_a_level(promise: Promise, level: Level) -> None:
    assert promise_level([promise]) is level


def test_the_worst_promise_decides() -> None:
    assert promise_level([_promise(Verdict.ALLOWED), _promise(Verdict.FORBIDDEN)]) is Level.VIOLATED


def test_a_reply_without_promises_is_good() -> None:
    assert promise_level([]) is Level.GOOD


def test_guarantees_and_strong_assurances_are_forbidden_expressions() -> None:
    promises = [
        _promise(Verdict.FORBIDDEN, 3),
        _promise(Verdict.FORBIDDEN, 1),
        _promise(Verdict.VAGUE),
        _promise(Verdict.ALLOWED, 3),
    ]
    assert careless_promises(promises) == tuple(promises[:2])


@pytest.mark.parametrize(
    "text",
    [
        "我 保 证 今天退款到您卡上。",
        "我bao证今天给您退款。",
        "我保 正今天给您退款。",
        "我 g u a r a n t e e 今天退款到您卡上",
        "I gu@rantee you'll get your money back today.",
        "I guarentee you'll get your money back today.",
        "Ｉ ｐｒｏｍｉｓｅ you'll get your money back today.",
    ],
)
def test_a_disguised_guarantee_is_still_one(text: str) -> None:
    assert _level(text, Authority(may_not=(Prohibition(kind="refund"),))) is Level.VIOLATED
