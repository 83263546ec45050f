import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.promises.times import DAY, Present
from simulator.scoring.promises.timing import find_times, time_of_day_in, weekday_in

HOUR = 60


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("三到五个工作日", 5 * DAY),
        ("3-5个工作日内", 5 * DAY),
        ("3至5天", 5 * DAY),
        ("半小时内", 30),
        ("半个钟头", 30),
        ("一个半小时", 90),
        ("十五分钟", 15),
        ("二十四小时内", DAY),
        ("24小时内", DAY),
        ("两三天", 3 * DAY),
        ("三五天", 5 * DAY),
        ("俩小时", 2 * HOUR),
        ("一周内", 7 * DAY),
        ("两个礼拜", 14 * DAY),
        ("一刻钟", 15),
        ("一个月内", 30 * DAY),
        ("今天下班前", 8 * HOUR),
        ("下班前", 8 * HOUR),
        ("今天之内", 14 * HOUR),
        ("明早九点", 23 * HOUR),
        ("明天上午十点前", DAY),
        ("下午五点前", 7 * HOUR),
        ("三点半之前", 5 * HOUR + 30),
        ("15:50前", 5 * HOUR + 50),
        ("晚上八点", 10 * HOUR),
        ("今晚", 14 * HOUR),
        ("后天", 2 * DAY + 14 * HOUR),
        ("明天下班前", DAY + 8 * HOUR),
        ("周五之前", 2 * DAY + 14 * HOUR),
        ("十二点三刻", 2 * HOUR + 45),
        ("within 3 to 5 business days", 5 * DAY),
        ("in 2-3 working days", 3 * DAY),
        ("in a couple of hours", 2 * HOUR),
        ("within half an hour", 30),
        ("in an hour and a half", 90),
        ("within twenty-four hours", DAY),
        ("in the next fifteen minutes", 15),
        ("inside 30 minutes", 30),
        ("within a week", 7 * DAY),
        ("by five", 7 * HOUR),
        ("by 5 pm", 7 * HOUR),
        ("by 5:30", 7 * HOUR + 30),
        ("at half past three", 5 * HOUR + 30),
        ("before 8pm today", 10 * HOUR),
        ("tomorrow by 18:00", DAY + 8 * HOUR),
        ("before close of business", 8 * HOUR),
        ("by the end of the day", 8 * HOUR),
        ("tonight", 14 * HOUR),
        ("tomorrow morning", DAY + 2 * HOUR),
        ("tomorrow", DAY + 14 * HOUR),
        ("this afternoon", 8 * HOUR),
        ("by friday", 2 * DAY + 14 * HOUR),
        ("by the end of the week", 2 * DAY + 8 * HOUR),
        ("by noon", 2 * HOUR),
        ("by noon tomorrow", DAY + 2 * HOUR),
        ("tomorrow by noon", DAY + 2 * HOUR),
        ("before lunch tomorrow", DAY + 2 * HOUR),
        ("by noon on friday", 2 * DAY + 2 * HOUR),
        ("by midnight", 14 * HOUR),
        ("by six tomorrow evening", DAY + 8 * HOUR),
        ("at nine tomorrow morning", 23 * HOUR),
        ("中午前", 2 * HOUR),
        ("明天中午前", DAY + 2 * HOUR),
        ("明天中午", DAY + 3 * HOUR),
        ("午前", 2 * HOUR),
    ],
)
def test_a_time_is_read_as_its_latest_moment(text: str, minutes: int) -> None:
    (time,) = find_times(text)
    assert (time.minutes, time.start, time.end) == (minutes, 0, len(text))


@pytest.mark.parametrize(
    "text",
    ["很快", "过几天", "这两天", "一会儿就", "soon", "shortly", "in no time", "in a few days"],
)
def test_a_word_for_soon_is_vague_but_near(text: str) -> None:
    (time,) = find_times(text)
    assert (time.minutes, time.vague, time.soon) == (None, True, True)


@pytest.mark.parametrize(
    "text", ["尽快", "第一时间", "稍后", "马上", "asap", "as soon as possible", "in due course"]
)
def test_a_word_that_names_no_time_is_only_vague(text: str) -> None:
    (time,) = find_times(text)
    assert (time.minutes, time.vague, time.soon) == (None, True, False)


@pytest.mark.parametrize(
    "text",
    [
        "等了三天",
        "三天前报修的",
        "都两个小时了",
        "停了半个月",
        "第三天",
        "three days ago",
        "for two hours",
        "over the past 3 days",
        "one or two questions",
        "and then",
        "差点儿忘了",
    ],
)
def test_a_time_gone_by_is_no_deadline(text: str) -> None:
    assert [time for time in find_times(text) if time.minutes is not None] == []


def test_the_longest_reading_wins() -> None:
    (time,) = find_times("明天下午六点前")
    assert time.clock_time == 18 * HOUR


def test_an_hour_on_the_twelve_hour_clock_lies_ahead() -> None:
    (time,) = find_times("四点之前", Present(15 * HOUR + 20))
    assert time.minutes == 40


@pytest.mark.parametrize(
    ("text", "weekday", "days"),
    [
        ("周五中午前", 0, 4),
        ("周五中午前", 3, 1),
        ("周五中午前", 4, 7),
        ("下周二中午前", 4, 4),
        ("下周二中午前", 0, 8),
        ("by noon on friday", 0, 4),
        ("by noon on friday", 3, 1),
    ],
)
def test_weekdays_are_counted_from_today(text: str, weekday: int, days: int) -> None:
    (time,) = find_times(text, Present(12 * HOUR, weekday))
    assert time.minutes == days * DAY


@pytest.mark.parametrize(
    ("facts", "weekday"),
    [
        ("此刻：星期四，现在 14:00", 3),
        ("此刻：周二，現在 16:05", 1),
        ("Now: Wednesday 20 December, now 9:40", 2),
        ("Now Friday 15:20. Paid on Tuesday.", 4),
        ("Paid on Tuesday. Open till late.", None),
        ("上星期五报修，现在还没有修", None),
    ],
)
def test_the_day_of_the_week_is_read_from_the_facts(facts: str, weekday: int | None) -> None:
    assert weekday_in(facts) == weekday


def test_the_present_is_read_from_the_facts() -> None:
    assert time_of_day_in("Paid 14:05, now 15:20.") == 15 * HOUR + 20


def test_facts_without_a_clock_give_no_present() -> None:
    assert time_of_day_in("Paid this morning.") is None


@given(st.text(max_size=80), st.integers(0, DAY - 1))
def test_times_lie_in_the_text_in_order_and_ahead(text: str, now: int) -> None:
    place = 0
    for time in find_times(text, Present(now)):
        assert place <= time.start < time.end <= len(text)
        assert time.minutes is None or time.minutes > 0
        assert (time.minutes is None) == time.vague
        place = time.end


@given(st.integers(1, 99), st.sampled_from([("分钟", 1), ("小时", 60), ("天", DAY)]))
def test_every_number_of_units_is_multiplied(number: int, unit: tuple[str, int]) -> None:
    (time,) = find_times(f"{number}{unit[0]}内")
    assert time.minutes == number * unit[1]
