"""Which kind of commitment a sentence makes, and which sentences make none."""

import pytest

from simulator.scoring.authority import Authority, Prohibition, Verdict
from simulator.scoring.finding import Promise
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses


def found(text: str, *may_not: str) -> tuple[Promise, ...]:
    authority = Authority(may_not=tuple(Prohibition(kind=kind) for kind in may_not))
    return find_promises(text, clauses(text), authority)


def kinds(text: str) -> set[str]:
    return {promise.kind for promise in found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "突然来电轿厢会动。",
        "电说来就来，轿厢是会动的。",
        "要是电突然来了，轿厢一动就伤手。",
        "一来电轿厢就会动。",
        "The power may be back without warning, so keep clear.",
        "I'm not going to put it on him or on the men who installed it.",
        "The men that fixed it are coming.",
        "Yes, we answer for them.",
        "I'll call security over to your father.",
        "五个都算我们的，这个错我认。",
        "这个错算我们的。",
        "話落了空，工錢和全勤都讓您賠進去，對不起。",
        "害得您白赔了一天工钱。",
        "我给您留个电话。",
        "我给您留了字条。",
        "I'll keep the line open for you.",
        "I'll hold the line for you.",
        "The choice is yours.",
        "您的车现在停在消防通道。",
        "我已经把推送关掉了，不会再有短信。",
        "I've cancelled it, so you won't see it again.",
        "当时要是换了，就不会发生这种事。",
        "I can sit on the bench with you.",
        "You're worried that you'll never hear another word.",
        "您担心以后再也不会有人管。",
        "不会再有人打扰您，这个我不敢保证。",
        "It won't ring again, but I can't promise that.",
        "I got that wrong and I won't do it again.",
    ],
)
def test_nothing_is_promised(text: str) -> None:
    made = {"restore", "repair", "reply", "waiver", "compensation", "priority", "permission"}
    assert not kinds(text) & (made | {"no_recurrence", "approval"})


@pytest.mark.parametrize(
    "text",
    [
        "押金星期五给您答复。",
        "退款的事明天中午前给您一个准信。",
        "A refund request is answered in writing within two days.",
        "Your compensation claim gets its answer by five.",
    ],
)
def test_an_answer_about_money_promises_no_money(text: str) -> None:
    assert kinds(text) <= {"reply", "call_back", "written_statement"}


def test_to_say_one_will_not_deceive_again_declines_no_promise() -> None:
    assert not found("不能再骗您一回。")
    (promise,) = found("我不能骗您说今晚来电。")
    assert promise.verdict is Verdict.DECLINED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("以后绝对不会再坏！", "no_recurrence"),
        ("往后您一个电话也不会接到。", "no_recurrence"),
        ("保证再也不会有电话打到您家。", "no_recurrence"),
        ("往后绝对不会再有一个电话打给您。", "no_recurrence"),
        ("以后不会再有人打扰您了。", "no_recurrence"),
        ("今晚绝对不会再响。", "no_recurrence"),
        ("我保证今晚开始再也不会有烟了。", "no_recurrence"),
        ("It will never break down again.", "no_recurrence"),
        ("This will never happen again.", "no_recurrence"),
        ("You'll never get another one.", "no_recurrence"),
        ("Nobody will ever ring you again.", "no_recurrence"),
        ("There will be no more smoke.", "no_recurrence"),
        ("我马上让调度先推一分钟。", "restore"),
        ("我马上让调度先推一分钟电。", "restore"),
        ("我让站里先合一下闸。", "restore"),
        ("我尽量让调度提前送电。", "restore"),
        ("OK, I'll have them switch it on for a minute.", "restore"),
        ("I'll get them to turn the power back on.", "restore"),
        ("不会罚她的。", "result"),
        ("不会处分您的。", "result"),
        ("She won't be fined.", "result"),
        ("Your son will never get into trouble.", "result"),
        ("I'll have a new bay painted for you.", "result"),
        ("我给您新划一个车位。", "result"),
        ("I guarantee you'll have a space by tomorrow night.", "result"),
        ("我给您留一个车位。", "priority"),
        ("17号明天留给您停。", "priority"),
        ("I'll keep bay 17 for you.", "priority"),
        ("Bay 17 is yours from tomorrow.", "priority"),
        ("您可以先停在消防通道。", "permission"),
        ("You can park in the fire lane for tonight.", "permission"),
        ("报告我替您压两天。", "approval"),
        ("I'll sit on the report for two days.", "approval"),
        ("I'll keep it off the record.", "approval"),
        ("物业费一定免。", "waiver"),
        ("这个月的物业费就给您免了吧。", "waiver"),
        ("这八百您一分钱都不用给。", "waiver"),
        ("The penalty is being written off.", "waiver"),
        ("The hot water to your floor will be running again.", "restore"),
        ("One of our fitters is phoning you by six.", "reply"),
        ("The plumber comes round on Thursday.", "visit"),
        ("修表的钱我们公司这边出。", "compensation"),
        ("多扣的一百明早冲回您卡上。", "reversal_of_charge"),
        ("你嘅单我跟紧，六点前覆返你。", "reply"),
        ("盖子送您了，不收钱。", "free_service"),
        ("谁去的、几点、做了什么，明早九点前送到。", "reply"),
        ("字条明早九点前送到。", "reply"),
        ("瓶装水今天送到楼里。", "deliver_by"),
        ("I'll call in ten minutes.", "reply"),
        ("I'll get that fixed.", "repair"),
        ("We'll have the old ones replaced.", "repair"),
    ],
)
def test_a_sentence_commits_to_a_kind(text: str, kind: str) -> None:
    assert kind in kinds(text)


def test_what_is_not_to_come_again_is_not_promised_to_come() -> None:
    assert kinds("往后绝对不会再有一个电话打给您。") == {"no_recurrence"}


def test_a_thing_newly_made_replaces_nothing() -> None:
    assert kinds("I'll have a new bay painted for you.") == {"result"}
    assert "replacement" in kinds("I'll send you a new one.")


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("停梯这几天的物业费全部给大家免掉，肯定没问题。", 3),
        ("停梯这几天的物业费给大家免掉。", 2),
        ("物业费一定免。", 3),
    ],
)
def test_money_for_past_days_is_not_put_off(text: str, firmness: int) -> None:
    (promise,) = found(text, "waiver")
    assert (promise.verdict, promise.firmness) == (Verdict.FORBIDDEN, firmness)


@pytest.mark.parametrize(
    ("text", "minutes", "firmness"),
    [
        ("五分钟就到。", 5, 2),
        ("They'll be there in ten minutes.", 10, 2),
        ("救援应该十分钟左右能到。", 10, 1),
    ],
)
def test_an_arrival_has_its_minutes(text: str, minutes: int, firmness: int) -> None:
    (promise,) = found(text, "arrive_by")
    assert (promise.kind, promise.within_minutes, promise.firmness) == (
        "arrive_by",
        minutes,
        firmness,
    )


def test_how_long_it_is_tried_is_no_deadline() -> None:
    (promise,) = found("我马上让调度先推一分钟。")
    assert promise.within_minutes is None
