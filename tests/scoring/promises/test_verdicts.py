import pytest

from simulator.scoring.authority import Authority, Permission, Prohibition, Verdict
from simulator.scoring.finding import Promise
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses


def _found(
    text: str,
    *may: tuple[str, int | None],
    may_not: tuple[str, ...] = (),
    now: int | None = None,
    facts: str = "",
) -> tuple[Promise, ...]:
    authority = Authority(
        may=tuple(Permission(kind=kind, within_minutes=limit) for kind, limit in may),
        may_not=tuple(Prohibition(kind=kind) for kind in may_not),
    )
    return find_promises(text, clauses(text), authority, now=now, facts=facts)


@pytest.mark.parametrize(
    ("text", "limit", "verdict"),
    [
        ("我二十分钟内给您回电。", 30, Verdict.ALLOWED),
        ("我一个小时内给您回电。", 30, Verdict.TOO_LATE),
        ("I'll ring you back within 20 minutes.", 30, Verdict.ALLOWED),
        ("I'll ring you back in two hours.", 30, Verdict.TOO_LATE),
        ("三天内给您答复。", 3 * 1440, Verdict.ALLOWED),
        ("一周内给您答复。", 5 * 1440, Verdict.ALLOWED),
        ("两周内给您答复。", 5 * 1440, Verdict.TOO_LATE),
        ("明天下班前给您答复。", 1440, Verdict.ALLOWED),
        ("后天给您答复。", 1440, Verdict.TOO_LATE),
        ("很快会有人联系您。", 1440, Verdict.VAGUE),
        ("Someone will call you shortly.", 1440, Verdict.VAGUE),
    ],
)
def test_a_reply_is_held_against_the_time_allowed(text: str, limit: int, verdict: Verdict) -> None:
    assert {promise.verdict for promise in _found(text, ("reply", limit))} == {verdict}


def test_a_clock_time_is_measured_from_the_time_it_is_now() -> None:
    (promise,) = _found("16:30前给您回电。", ("reply", 30), now=15 * 60 + 20)
    assert (promise.verdict, promise.within_minutes) == (Verdict.TOO_LATE, 70)


def test_a_clock_time_today_passes_when_the_time_is_unknown() -> None:
    (promise,) = _found("15:50前给您回电。", ("reply", 30))
    assert promise.verdict is Verdict.ALLOWED


def test_the_facts_say_what_time_it_is() -> None:
    (promise,) = _found("16:30前给您回电。", ("reply", 30), facts="Paid 14:05, now 15:20.")
    assert promise.verdict is Verdict.TOO_LATE


def test_a_time_that_the_facts_name_is_no_promise() -> None:
    (promise,) = _found("预计17:00恢复供电。", may_not=("restore_by",), facts="Outage 08:00-17:00.")
    assert promise.verdict is Verdict.ALLOWED


def test_naming_an_hour_of_restoration_is_forbidden_by_the_timed_kind() -> None:
    (promise,) = _found("四点之前给您把电送上。", may_not=("restore_by",))
    assert (promise.kind, promise.verdict) == ("restore_by", Verdict.FORBIDDEN)


def test_a_refund_promised_outright_is_forbidden() -> None:
    (promise,) = _found("今天就给您退款。", ("refund_if_confirmed", None), may_not=("refund",))
    assert (promise.kind, promise.verdict) == ("refund", Verdict.FORBIDDEN)


@pytest.mark.parametrize(
    "text",
    [
        "如果检测确认是机器问题，就给您退款。",
        "If the inspection confirms the fault, we'll refund you.",
        "We'll refund you if the inspection confirms the fault.",
    ],
)
def test_a_refund_under_a_condition_is_allowed_where_the_case_allows_that(text: str) -> None:
    promises = _found(text, ("refund_if_confirmed", None), may_not=("refund",))
    assert [(p.verdict, p.conditional) for p in promises] == [(Verdict.ALLOWED, True)]


def test_money_ruled_out_rules_out_a_voucher() -> None:
    (promise,) = _found("这次给您补一张五十块的券。", may_not=("compensation",))
    assert (promise.kind, promise.verdict) == ("compensation", Verdict.FORBIDDEN)


def test_a_charge_forgiven_is_not_the_compensation_that_is_ruled_out() -> None:
    (promise,) = _found("这个月的话费给您免了。", may_not=("compensation",))
    assert (promise.kind, promise.verdict) == ("waiver", Verdict.UNFOUNDED)


@pytest.mark.parametrize(
    "text", ["师傅上门测一次，不收钱。", "拖车不用您掏钱。", "换新以后不用再加钱。"]
)
def test_a_service_that_costs_nothing_gives_no_money(text: str) -> None:
    promises = _found(text, may_not=("waiver", "refund", "compensation"))
    assert {promise.verdict for promise in promises} <= {Verdict.ALLOWED}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("停车费那部分给您退。", Verdict.ALLOWED),
        ("We'll refund you the parking.", Verdict.ALLOWED),
        ("房费全额退给您。", Verdict.FORBIDDEN),
        ("We'll refund you in full.", Verdict.FORBIDDEN),
    ],
)
def test_leave_for_a_part_is_no_leave_for_the_whole(text: str, verdict: Verdict) -> None:
    promises = _found(text, ("refund_fee", None), may_not=("refund",))
    assert {promise.verdict for promise in promises} == {verdict}


def test_a_kind_allowed_by_name_is_allowed_beside_a_wider_prohibition() -> None:
    promises = _found("今天就给您退款。", ("refund", None), may_not=("compensation",))
    assert {promise.verdict for promise in promises} == {Verdict.ALLOWED}


def test_money_that_the_case_does_not_mention_is_unfounded() -> None:
    (promise,) = _found("损失我们全包。", ("reply", 60))
    assert (promise.kind, promise.verdict) == ("compensation", Verdict.UNFOUNDED)


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("我保证今天给您退款。", 3),
        ("今天给您退款。", 2),
        ("今天应该能给您退款。", 1),
        ("I guarantee we'll refund you today.", 3),
        ("We'll refund you today.", 2),
        ("We should be able to refund you today.", 1),
    ],
)
def test_firmness_is_read_from_the_words(text: str, firmness: int) -> None:
    assert [promise.firmness for promise in _found(text, may_not=("refund",))] == [firmness]


@pytest.mark.parametrize(
    "text",
    [
        "退款的事我现在不能向您保证。",
        "几点来电我没法承诺。",
        "I can't promise you a refund.",
        "I can't guarantee when the power will be back.",
    ],
)
def test_what_is_not_promised_is_declined(text: str) -> None:
    (promise,) = _found(text, may_not=("refund", "restore_by"))
    assert (promise.verdict, promise.firmness) == (Verdict.DECLINED, 0)


@pytest.mark.parametrize(
    "text",
    [
        "麻烦您三天内把材料补齐。",
        "You will need to call us within 3 days.",
        "请问您是哪天付的款？",
        "您看明天上午上门可以吗？",
        "Would tomorrow morning suit you?",
        "我们承诺过24小时恢复，这次没有做到。",
        "您说“保证退款”，我记下了。",
        "我现在就帮您登记。",
        "非常抱歉让您久等了。",
        "不一定能退款。",
        "退不退款要看检测结果。",
        "为保证您的资金安全，请勿泄露密码。",
        "The power was restored at 8 last night.",
        "I understand you want your money back.",
        "",
        "嗯",
    ],
)
def test_what_commits_nobody_is_no_promise(text: str) -> None:
    standing = _found(text, may_not=("refund", "restore_by", "compensation", "visit"))
    assert [p for p in standing if p.verdict is not Verdict.DECLINED] == []


def test_an_assurance_lends_its_force_to_the_promise_before_it() -> None:
    (promise,) = _found("We'll refund you today. You have my word.", may_not=("refund",))
    assert promise.firmness == 3


def test_a_bare_assurance_takes_over_the_matter_just_named() -> None:
    promises = _found("退款这件事，包在我身上。", may_not=("refund",))
    assert Verdict.FORBIDDEN in {promise.verdict for promise in promises}


@pytest.mark.parametrize(
    "text",
    [
        "您说销售拍胸脯保证三天装好，合同里没有这一条。",
        "You said that they promised it would be mended by noon.",
        "You told the night clerk he guaranteed a refund.",
    ],
)
def test_what_others_promised_is_not_promised_again(text: str) -> None:
    assert _found(text, ("reply", 60)) == ()


def test_what_is_past_in_one_part_of_a_sentence_leaves_the_other_to_come() -> None:
    (promise,) = _found(
        "The lift will be working again by noon, the part has been found.", ("reply", 60)
    )
    assert promise.kind == "restore_by"


def test_a_weekday_is_counted_from_the_day_of_the_facts() -> None:
    (promise,) = _found("周五上午十点前给您回电。", ("reply", 1440), facts="星期四，现在 9:40")
    assert promise.verdict is Verdict.ALLOWED
    (promise,) = _found("周五上午十点前给您回电。", ("reply", 1440), facts="星期二，现在 9:40")
    assert promise.verdict is Verdict.TOO_LATE


def test_what_is_asked_leave_for_is_not_promised_yet() -> None:
    text = "May I have somebody come round today to fit it, and who would open the door?"
    assert _found(text, ("reply", 60)) == ()


def test_an_assurance_lends_its_force_to_its_own_sentence_first() -> None:
    promises = _found(
        "三个工作日内书面答复您。我拿人格担保，今晚八点准来电。",
        ("written_statement", 4320), may_not=("restore_by",),
    )  # fmt: skip
    assert {p.kind: p.firmness for p in promises if p.kind == "restore_by"} == {"restore_by": 3}
