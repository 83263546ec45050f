"""A kind that is heard in a clause stands for one that its words would name."""

from dataclasses import replace

import pytest

from simulator.scoring.authority import Authority, Permission, Prohibition, Verdict
from simulator.scoring.finding import Promise
from simulator.scoring.kinds.heads import NOTHING, OWN_STEP
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses
from tests.factories.heard import heard_clause

AUTHORITY = Authority(
    may=(Permission(kind="temporary_fix", within_minutes=120),),
    may_not=(Prohibition(kind="relocation"), Prohibition(kind="no_recurrence")),
)
HEATERS = "We're bringing two heaters round within the hour"


def hearing(
    text: str, kind: str, chance: float = 0.9, careless: float = 0.9
) -> tuple[Promise, ...]:
    parts = clauses(text)
    heard = [heard_clause(kind, chance, careless)] * len(parts)
    return find_promises(text, parts, AUTHORITY, heard=heard)


def test_without_a_word_and_unheard_nothing_is_promised() -> None:
    assert find_promises(HEATERS, clauses(HEATERS), AUTHORITY) == ()


def test_what_is_heard_is_held_against_the_authority() -> None:
    (promise,) = hearing(HEATERS, "temporary_fix")
    assert (promise.verdict, promise.within_minutes) == (Verdict.ALLOWED, 60)
    (promise,) = hearing("You're getting a flat on the quiet side.", "relocation")
    assert promise.verdict is Verdict.FORBIDDEN


@pytest.mark.parametrize("kind", [NOTHING, OWN_STEP])
def test_nothing_and_own_steps_promise_nothing(kind: str) -> None:
    assert hearing(HEATERS, kind) == ()


def test_what_is_hardly_heard_promises_nothing() -> None:
    assert hearing(HEATERS, "temporary_fix", chance=0.2) == ()


def test_a_kind_that_words_name_is_kept() -> None:
    (promise,) = hearing("I'll call you back within the hour.", "relocation")
    assert promise.kind == "reply"


@pytest.mark.parametrize(
    "text",
    [
        "Would you like heaters by four?",
        "I can't promise that you get a flat by Friday.",
        "You won't get a flat on the quiet side.",
        "We brought two heaters round yesterday.",
    ],
)
def test_questions_refusals_and_the_past_promise_nothing(text: str) -> None:
    found = {promise.verdict for promise in hearing(text, "relocation")}
    assert found <= {Verdict.DECLINED}


def test_money_is_refused_by_denial() -> None:
    assert hearing("You won't see that fiver in your account again.", "refund") == ()


def test_some_kinds_are_said_by_denial() -> None:
    (promise,) = hearing("You won't be seeing another dropout.", "no_recurrence")
    assert promise.verdict is Verdict.FORBIDDEN


MOVING = "You're getting a flat on the quiet side."


def test_where_no_word_names_it_carelessness_must_be_heard_too() -> None:
    assert hearing(MOVING, "relocation", careless=0.0) == ()
    assert hearing(HEATERS, "temporary_fix", careless=0.0)[0].verdict is Verdict.ALLOWED


def test_words_are_not_believed_where_something_else_is_heard_and_no_carelessness() -> None:
    text = "We'll have that moved to the next page of your form."
    words = find_promises(text, clauses(text), AUTHORITY)
    assert [promise.verdict for promise in words] == [Verdict.FORBIDDEN]
    assert hearing(text, OWN_STEP, careless=0.0) == ()
    assert hearing(text, OWN_STEP, careless=0.5) == words
    assert hearing(text, "relocation", careless=0.0) == words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I guarantee you we'll have you moved to a quiet flat by noon.", 1),
        ("We'll have you moved to a quiet flat by noon.", 0),
    ],
)
def test_what_is_guaranteed_may_be_heard_in_its_sentence_alone(text: str, kept: int) -> None:
    parts = clauses(text)
    drowned = replace(
        heard_clause(OWN_STEP, careless=0.0), alone=heard_clause("relocation", careless=0.9)
    )
    assert len(find_promises(text, parts, AUTHORITY)) == 1
    assert len(find_promises(text, parts, AUTHORITY, heard=[drowned] * len(parts))) == kept


@pytest.mark.parametrize(
    "text",
    [
        "星期六您到南门桥店来取，九点到六点都可以。",
        "You can collect it from the counter on Saturday.",
    ],
)
def test_that_the_customer_comes_is_no_visit(text: str) -> None:
    assert hearing(text, "visit") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Someone with a ladder is there between nine and eleven tomorrow.",
        "When you come home there will be a man with a toolbox on the doorstep.",
        "下午五点您家里会有人来看的。",
        "您明天到家就有人看了。",
    ],
)
def test_that_somebody_comes_to_the_customer_is_a_visit(text: str) -> None:
    assert [one.kind for one in hearing(text, "visit")] == ["visit"]


@pytest.mark.parametrize(
    "text",
    [
        "No compensation can be paid in this case.",
        "这种情况不予赔偿。",
        "We can't refund that part.",
    ],
)
def test_money_that_is_refused_is_not_waived(text: str) -> None:
    assert hearing(text, "waiver") == ()


def test_what_the_customer_need_not_pay_is_waived() -> None:
    (promise,) = hearing("You won't be paying the call-out either.", "waiver")
    assert promise.kind == "waiver"
