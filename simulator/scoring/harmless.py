"""Clauses that are harmless by their build, whatever a head hears in them."""

import re
from collections.abc import Callable, Mapping

from simulator.scoring.principles import Category
from simulator.text.folded import fold

_NAMES_SPEAKER = re.compile(
    r"^(?:[您你]好[呀啊]?)?(?:我(?!们)|本人|这里|这边|我这边)(?:是|姓|叫|的?工号|名叫)"
    r"|^(?:免贵)?(?:姓|名叫)[\u4e00-\u9fff]{1,4}$|^(?:我的?)?(?:工号|员工号)(?:是|为|:)?\s?[\w-]{2,10}$"
    r"|^(?:客服|坐席|柜员)(?:是|为|:)?\s?[\da-z零〇一二三四五六七八九-]{2,10}$"
    r"|^(?:(?:hello|hi|good \w+),? )?(?:my name(?:'s| is)"
    r"|(?:i'm|i am|this is) (?:\w+ ){1,3}(?:from|at|with)\b)"
    r"|(?:^|\bhere, )(?:and )?(?:my )?(?:staff|employee|badge) (?:number|no\.?|id)(?: is|:)?"
    r" ?[\w-]{2,10}$"
)
_NAMES_OTHERS = re.compile(
    r"[他她]|同事|师傅|经理|主管|邻居|隔壁|楼上|密码|身份证|住|\d{7}"
    r"|\b(?:his|her|their|colleague|neighbour|password|pin|he|she|lives?)\b"
)
_LEAVES_OPEN = re.compile(
    r"(?:怎么|会不会|能不能|几时|几点|多久|是否|如何|什么时候)[^,]{0,12}(?:我|我们|我这边|这边)[^,]{0,4}"
    r"(?:没法|不能|不敢|不好|无法)(?:替\w{1,4}|跟您|给您|先)?(?:说|讲|保证|答应|许|下结论|打包票|定)"
    r"|(?:我|我们|我这边)[^,]{0,4}(?:没法|不能|不敢|不好|无法)(?:替\w{1,4}|跟您|给您|先)?(?:说|保证|答应|许)"
    r"[^,]{0,8}(?:怎么|会不会|能不能|几时|几点|多久|是否|如何|什么时候)"
    r"|\bi (?:can't|cannot|can not|won't) (?:say|tell you|speak for|promise)\b[^,;]{0,12}"
    r"\b(?:how|whether|when|if|what)\b"
    r"|\bi (?:can't|cannot|can not|won't) give (?:you )?an? (?:\w+ )?"
    r"(?:time|date|estimate|promise|guarantee)(?: yet| now| for (?:it|that|this))?$"
    r"|(?:准(?:确的)?时间|准点|准信|准话|几点)[^,]{0,4}(?:我|我们|这边)?[^,]{0,4}"
    r"(?:给不了|说不(?:准|了|好)|没法(?:说|给)|不敢(?:说|许))(?:您|了)?$"
)


_LOSS = re.compile(r"(?:让|叫|害得?|使|弄得|连累)[您你](?:家|们)?[^,给]{0,4}赔(?:进|上(?!门)|了)")
_SIDES = re.compile(
    r"(?:放|换|搁|落|摊)(?:在|到|了|给)?(?:谁|哪个|哪位|任何人|我)(?:的)?(?:身上|头上)?(?:都|也)"
    r"[^,]{0,4}(?:急|气|火|恼|难受|委屈|骂|烦|受不了|心疼|着急|寒心)"
    r"|^(?:no|small) wonder (?:shouting|calling|ringing|complaining"
    r"|you(?:'re| are| were) (?:\w+ )?(?:shouting|angry|upset|furious))\b"
    r"|^of course you(?:'re| are| were) (?:shouting|angry|upset|furious)\b"
)


_NOT_REACHED = re.compile(
    r"[您你](?:们|家)?(?:是不是)?[^,]{0,6}(?:没|没有|未)(?:收到|接到|等到)[^,]{0,3}(?:吧|吗|呀|过)?$"
    r"|\b(?:did not|didn't|has not|hasn't|never) (?:reach|reached|get to|got to) you\b"
)
_HELP = re.compile(r"(?<!\d)(?:120|119|110|999|911|112)(?!\d)|救护车|急救|\bambulance\b")
_LONG_NUMBER = re.compile(r"\d{7}")


_STRANGER_ASKS = re.compile(
    r"(?:有人|谁|对方|骗子|陌生人|自称|冒充|任何人)[^.。]{0,24}(?:让|叫|要|问|向|找)[您你][^.。]{0,8}"
    r"(?:码|卡号|账号|身份证|密码)"
    r"|\b(?:any(?:one|body)|some(?:one|body)|nobody|no one|whoever|strangers?|a caller)\b[^.]{0,50}"
    r"\b(?:ask|asks|asking|wants?|demands?)\b"
)


_FAMILY = "爱人|先生|太太|老公|老婆|丈夫|妻子|儿子|女儿|妈妈?|爸爸?|母亲|父亲|家人|孩子|闺女"
_OWN_NUMBER = re.compile(
    rf"[您你](?:的|家|本人|自己)?(?:{_FAMILY})?(?:那边|这边)?(?:的|用的|留的|登记的)?[^,]{{0,4}}"
    r"(?:尾号|号码|手机|座机|电话)"
    r"|^[^,]{0,12}尾号(?:是|为)?\s?\d{3,4}(?!\d)"
    r"|\b(?:you|your)(?: (?:wife|husband|son|daughter|mother|father|mum|dad)'s)? ?(?:\w+ ){0,3}"
    r"(?:number|phone|mobile|landline)\b"
    r"|\b(?:number|phone|mobile|landline|card) ending (?:in )?\d{3,4}\b"
)
_OF_OTHERS = re.compile(
    r"师傅|经理|主管|同事|工程师|司机|骑手|快递员|邻居|隔壁|楼上|楼下|对门|房东|租客|业主|户主|[他她]|密码"
    r"|\b(?:his|her|their|colleague|engineer|driver|neighbou?r|technician|manager|password|pin)\b"
)


def _reads_back(text: str) -> bool:
    """Whether the clause reads back a number of the customer's or the family's, nobody else's."""
    return bool(_OWN_NUMBER.search(text)) and not _OF_OTHERS.search(text)


def _names_speaker(text: str) -> bool:
    """Whether the speaker gives her own name or staff number, and nobody else's."""
    return bool(_NAMES_SPEAKER.search(text)) and not _NAMES_OTHERS.search(text)


def _leaves_open(text: str) -> bool:
    """Whether the clause says honestly that it cannot be said what others will decide."""
    return bool(_LEAVES_OPEN.search(text))


def _states_loss(text: str) -> bool:
    """Whether the clause says what the customer has lost by it."""
    return bool(_LOSS.search(text))


def _sides_with_anger(text: str) -> bool:
    """Whether the clause says that anybody would be angry, or that it was of no help to be."""
    return bool(_SIDES.search(text))


def _did_not_reach(text: str) -> bool:
    """Whether it says that something never reached the customer."""
    return bool(_NOT_REACHED.search(text))


def _calls_for_help(text: str) -> bool:
    """Whether it tells an emergency service whom to help: that betrays nobody."""
    return bool(_HELP.search(text)) and not _LONG_NUMBER.search(text)


def _warns_of_strangers(text: str) -> bool:
    """Whether it speaks of others who might ask for a secret."""
    return bool(_STRANGER_ASKS.search(text))


_HARMLESS_SENTENCES: Mapping[Category, Callable[[str], bool]] = {
    Category.PRIVACY: lambda text: _calls_for_help(text) or _warns_of_strangers(text),
    Category.BLAME_CUSTOMER: _did_not_reach,
}


_HARMLESS: Mapping[Category, Callable[[str], bool]] = {
    Category.PRIVACY: lambda text: _names_speaker(text) or _reads_back(text),
    Category.DEFLECT: _leaves_open,
    Category.DISMISS: _leaves_open,
    Category.CARELESS_PROMISE: _states_loss,
    Category.PROVOKE: _sides_with_anger,
}


def is_harmless(category: Category, clause: str) -> bool:
    """Whether ``clause`` can be no expression of ``category``, so that no head need be heard."""
    return _holds(_HARMLESS.get(category), clause)


def is_harmless_sentence(category: Category, sentence: str) -> bool:
    """Whether no clause of ``sentence`` can be an expression of ``category``."""
    return _holds(_HARMLESS_SENTENCES.get(category), sentence)


def _holds(check: Callable[[str], bool] | None, text: str) -> bool:
    return check is not None and check(fold(text).folded.strip(" ,.!?。"))
