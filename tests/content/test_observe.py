"""From a score to what the customer notices."""

import pytest

from simulator.content.observe import observe
from simulator.scoring.authority import Verdict
from simulator.scoring.finding import ActFound, Hit, Promise, ReplyScore
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.text.span import Span

REPLY = "I am sorry, back by six."
SPAN = Span(0, 10)


def promise(verdict: Verdict, firmness: int = 2) -> Promise:
    return Promise("restore_by", SPAN, SPAN.of(REPLY), verdict, firmness=firmness)


def score(**more: object) -> ReplyScore:
    values: dict[str, object] = {
        "levels": dict.fromkeys(Principle, Level.PARTLY),
        "confidence": {},
        **more,
    }
    return ReplyScore(**values)  # type: ignore[arg-type]


def test_levels_go_by_the_names_that_scenarios_use() -> None:
    assert observe(REPLY, score(), {}).levels["no_blame_shifting"] == 2


def test_the_surest_act_comes_first() -> None:
    acts = (
        ActFound(Act.APOLOGISE, SPAN, "I am", "head", 0.4),
        ActFound(Act.APOLOGISE, SPAN, "sorry", "head", 0.9),
    )
    found = observe(REPLY, score(acts=acts), {}).acts
    assert [(one.name, one.quote) for one in found] == [
        ("apologise", "sorry"),
        ("apologise", "I am"),
    ]


def test_hits_keep_category_and_quote() -> None:
    hit = Hit(Category.DISMISS, SPAN, SPAN.of(REPLY), "dismiss.no_way")
    found = observe(REPLY, score(hits=(hit,)), {}).hits
    assert [(one.name, one.quote) for one in found] == [("dismiss", "I am sorry")]


@pytest.mark.parametrize(
    ("verdict", "firmness", "over"),
    [
        (Verdict.FORBIDDEN, 3, True),
        (Verdict.UNFOUNDED, 2, True),
        (Verdict.UNFOUNDED, 1, False),
        (Verdict.ALLOWED, 3, False),
        (Verdict.TOO_LATE, 3, False),
        (Verdict.VAGUE, 3, False),
    ],
)
def test_only_a_stated_promise_without_authority_goes_too_far(
    verdict: Verdict, firmness: int, over: bool
) -> None:
    (found,) = observe(REPLY, score(promises=(promise(verdict, firmness),)), {}).promises
    assert (found.over, found.verdict) == (over, verdict.value)


def test_what_was_said_not_to_be_promised_is_no_promise() -> None:
    assert observe(REPLY, score(promises=(promise(Verdict.DECLINED, 0),)), {}).promises == ()


def test_questions_pass_through() -> None:
    assert observe(REPLY, score(), {"knee": "your knee?"}).asked == {"knee": "your knee?"}
