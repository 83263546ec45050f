"""Chinese times: 三到五个工作日, 半小时内, 今天下班前, 明早九点, 15:50前, 很快."""

import re
from collections.abc import Iterator

from simulator.scoring.promises.numerals import chinese_number
from simulator.scoring.promises.times import (
    CLOSE_OF_BUSINESS,
    DAY,
    Present,
    TimePhrase,
    clock_minute,
    days_to_weekday,
    until,
)

_NUMBER = r"(?:\d{1,4}(?:\.\d)?|[零〇一二两三四五六七八九十百俩仨半]{1,5})"
_UNITS = {
    "分钟": 1,
    "分": 1,
    "刻钟": 15,
    "小时": 60,
    "钟头": 60,
    "钟": 60,
    "工作日": DAY,
    "工作天": DAY,
    "自然日": DAY,
    "日": DAY,
    "天": DAY,
    "晚": DAY,
    "周": 7 * DAY,
    "礼拜": 7 * DAY,
    "星期": 7 * DAY,
    "月": 30 * DAY,
}
_DURATION = re.compile(
    rf"(?:(?P<low>{_NUMBER})(?:到|至|-|~|—|–)(?=\d|[一二两三四五六七八九十]))?"
    rf"(?P<number>{_NUMBER})(?P<more>多)?个?(?P<half>半)?(?:来|把)?"
    r"(?P<unit>分钟|刻钟|小时|钟头|工作日|工作天|自然日|日(?!期|志)"
    r"|天(?!花|然|气)|(?<=个)钟(?!头|点)|礼拜|星期|周(?!年)|月(?!份|\d))"
    r"(?P<also>半)?(?P<ago>前(?!.{0,2}(?:回|答|给)))?(?P<within>之内"
    r"|以内|内|里面|里|之前|左右)?"
)
_DAY_WORDS = (
    (r"今天|今日|今儿个?|今早|当天|当日|今晚|今夜|今下午|当晚", 0),
    (r"明天|明日|明儿个?|明早|明晚|次日|隔天|第二天", 1),
    (r"后天|后儿个?", 2),
    (r"大后天", 3),
)
_DAY = (
    r"(?P<day>大后天|后天|后儿个?|明天|明日|明儿个?|明早|明晚|次日"
    r"|第二天|今天|今日|今儿个?|今早|今晚|今夜|当天|当日|当晚)"
)
_WEEKDAY = r"(?P<week>这个?|本|下个?|下下个?)?(?:周|礼拜|星期)(?P<weekday>[一二三四五六日天末])"
_HALF = r"(?P<half>凌晨|清晨|早上|早晨|一早|上午|早|中午|午间|下午|傍晚|晚上|夜里|晚|夜间|午夜)"
_HOUR = r"(?:(?P<h>\d{1,2})[:点](?P<m>\d{2})?|(?P<hz>[一二两三四五六七八九十]{1,3})[点])"
_PART = r"(?P<part>半|一刻|三刻|[一二三四五]?十[一二三四五六七八九]?分?|零五分?)?(?:钟|整|分)?"
_BEFORE = r"(?:以前|之前|前)?"
_CLOCK = re.compile(
    rf"(?:{_DAY}|{_WEEKDAY})?的?{_HALF}?{_HOUR}(?!儿|滴|点|事|意|东西"
    rf"|也|都){_PART}{_BEFORE}"
)
_BARE_DAY = re.compile(
    rf"(?:{_DAY}|{_WEEKDAY})(?:之内|以内|内|里)?(?P<half>凌晨|早上"
    rf"|一早|上午|早|中午|下午|傍晚|晚上|晚)?"
    r"(?P<close>下班)?(?:这个时(?:间|候)|这个?点)?(?:(?P<before>以前|之前|前)|之内|内)?"
)
_HALF_DAY = re.compile(
    r"(?P<half>上午|午前|中午|下午|傍晚|晚上|天黑)(?P<before>之前|以前|前)?(?:之内|内)?"
)
_NOON = 12 * 60
_HALF_DAY_ENDS = {
    "上午": 12 * 60,
    "午前": 12 * 60,
    "中午": 13 * 60,
    "下午": CLOSE_OF_BUSINESS,
    "傍晚": 19 * 60,
}
_CLOSE = re.compile(
    r"下班(?:以前|之前|前)|(?:收市|打烊|关门)前|天黑(?:以前|之前"
    r"|前)|晚饭前|睡前"
)
_SPANS = (
    (
        re.compile(r"(?:这|本)(?:个)?(?:周|礼拜|星期)(?:之内|以内|内|里)?(?![一二三四五六日天末])"),
        4 * DAY,
    ),
    (re.compile(r"下(?:个)?(?:周|礼拜|星期)(?:之内|以内|内|里)?(?![一二三四五六日天末])"), 9 * DAY),
    (re.compile(r"周末(?:之前|前)?"), 4 * DAY),
    (re.compile(r"(?:这|本)个?月(?!的|份)(?:之内|内|底)?|月底(?:之前|前)?"), 30 * DAY),
    (re.compile(r"下个?月"), 60 * DAY),
    (re.compile(r"年底|年内"), 365 * DAY),
)
_SOON = re.compile(
    r"很快|马上就|这就能|立马就|眨眼|分分钟|一会儿?就|一下就|过(?:一)?会儿?"
    r"|过[几两]天|(?<![号日一二三四五六])(?:[这近]几[天日]|这[一两]两?[天日])(?!的)"
    r"|提前(?=[送来恢通修供])"
    r"|几天(?:之)?内|几分钟(?:之)?内|几个?小时(?:之)?内|不日|不用(?:等)?多久"
    r"|要不了多久|用不了多久|没多久|不久|快了|近期|近日|差不多快"
    r"|过阵子|最近就|快(?:到|好|修好|来|亮|通|起飞|轮到|结束)"
)
_NOW = re.compile(r"马上|立刻|立即|立马|即刻|赶紧|这就|及时|加急")
_SOME_TIME = re.compile(
    r"尽(?:快|早|速)|从速|早日|早点|第一时间|抓紧|稍后|回头|随后|抽空|得空|有空(?:了|就|再)|改天|改日"
)
_AGO = re.compile(r"^(?:多)?(?:前|以前|了|下来|没|都没|未|还没|也没)")
_PAST = re.compile(
    r"(?:等了|停了|过了|用了|花了|拖了|坏了|都|已经?|超过|才|近|上"
    r"|第|每|买了|住了|这|[推试压拖瞒])$"
)
_WEEKDAYS = "一二三四五六日"


def chinese_times(text: str, now: Present) -> Iterator[TimePhrase]:
    """The times in ``text`` (folded to Simplified), in no order; they may overlap."""
    yield from _durations(text)
    yield from _clocks(text, now)
    yield from _days(text, now)
    for match in _CLOSE.finditer(text):
        yield TimePhrase(match.start(), match.end(), until(0, CLOSE_OF_BUSINESS, now), clock=True)
    for match in _HALF_DAY.finditer(text):
        end = _HALF_DAY_ENDS.get(match["half"], 24 * 60)
        if match["before"] and match["half"] == "中午":
            end = _NOON
        yield TimePhrase(match.start(), match.end(), until(0, end, now), clock=True)
    for pattern, minutes in _SPANS:
        for match in pattern.finditer(text):
            yield TimePhrase(match.start(), match.end(), minutes)
    for match in _SOON.finditer(text):
        yield TimePhrase(match.start(), match.end(), vague=True, soon=True)
    for match in _NOW.finditer(text):
        yield TimePhrase(match.start(), match.end(), vague=True)
    for match in _SOME_TIME.finditer(text):
        yield TimePhrase(match.start(), match.end(), vague=True, some_time=True)


def _durations(text: str) -> Iterator[TimePhrase]:
    for match in _DURATION.finditer(text):
        number = chinese_number(match["number"])
        if number is None or match["ago"] or _is_past(text, match):
            continue
        number += 0.5 if match["half"] or match["also"] else 0
        minutes = max(round(number * _UNITS[match["unit"]]), 1)
        yield TimePhrase(match.start(), match.end(), minutes)


def _is_past(text: str, match: re.Match[str]) -> bool:
    """Whether the duration has passed already (等了三天, 三天了) or is a rank (第三天)."""
    if match["within"] and match["within"] != "左右":
        return False
    before, after = text[max(match.start() - 3, 0) : match.start()], text[match.end() :][:3]
    return bool(_PAST.search(before) or _AGO.search(after))


def _clocks(text: str, now: Present) -> Iterator[TimePhrase]:
    for match in _CLOCK.finditer(text):
        hour = float(match["h"]) if match["h"] else chinese_number(match["hz"])
        minute = _minute(match)
        if hour is None or hour > 24 or minute > 59:
            continue
        day = _day(match, now)
        half = (match["half"] or "") + ("晚" if "晚" in (match["day"] or "") else "")
        afternoon = None
        if half:
            afternoon = half[0] in "下傍晚夜" or ("中" in half and hour < 11)
        elif "早" in (match["day"] or ""):
            afternoon = False
        time = clock_minute(int(hour), minute, afternoon=afternoon, now=now, day=day)
        yield TimePhrase(
            match.start(), match.end(), until(day, time, now), clock=True, clock_time=time
        )


def _minute(match: re.Match[str]) -> int:
    if match["m"]:
        return int(match["m"])
    part = (match["part"] or "").rstrip("分")
    fixed = {"": 0, "半": 30, "一刻": 15, "三刻": 45}
    return fixed[part] if part in fixed else int(chinese_number(part.lstrip("零")) or 0)


def _day(match: re.Match[str], now: Present) -> int:
    word = match["day"]
    if word:
        return next(day for words, day in reversed(_DAY_WORDS) if re.fullmatch(words, word))
    if not match["weekday"]:
        return 0
    weekday = (
        5 if match["weekday"] == "末" else _WEEKDAYS.index(match["weekday"].replace("天", "日"))
    )
    if (match["week"] or "").startswith("下"):
        return 7 - now.weekday + weekday
    return days_to_weekday(weekday, now)


def _days(text: str, now: Present) -> Iterator[TimePhrase]:
    for match in _BARE_DAY.finditer(text):
        half = match["half"] or ""
        word = match["day"] or ""
        end = 24 * 60
        if match["close"]:
            end = CLOSE_OF_BUSINESS
        elif half in ("凌晨", "早上", "一早", "上午", "早") or "早" in word:
            end = 12 * 60
        elif half == "中午":
            end = _NOON if match["before"] else 13 * 60
        elif half in ("下午", "傍晚"):
            end = CLOSE_OF_BUSINESS
        yield TimePhrase(match.start(), match.end(), until(_day(match, now), end, now), clock=True)
