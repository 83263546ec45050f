"""What in a reply would tell who somebody is; what the case itself says tells nothing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.services.errors import Invalid
from simulator.text.bilingual import Text
from simulator.text.folded import fold
from simulator.text.language import is_han
from simulator.text.personal import Detail, PersonalDetail, personal_details

KIND_NAMES = {
    Detail.EMAIL: Text(zh="邮箱", en="an e-mail address"),
    Detail.IDENTITY: Text(zh="身份证号", en="an ID number"),
    Detail.PHONE: Text(zh="电话号码", en="a phone number"),
    Detail.PLATE: Text(zh="车牌号", en="a number plate"),
    Detail.STAFF_NUMBER: Text(zh="工号", en="a staff number"),
    Detail.MESSENGER: Text(zh="聊天账号", en="a messenger account"),
    Detail.LONG_NUMBER: Text(zh="号码", en="a number that belongs to somebody"),
}
NAME = Text(zh="同事的姓名", en="the name of a colleague")
OWN_NAME = Text(zh="你自己的姓名", en="your own name")

_SAYS_NAME_ZH = r"(?:我是|我叫|叫我|名叫|名字是|姓名是|这里是|这边是)[ ,:]*"
_SAYS_SURNAME_ZH = r"(?:我姓|免贵姓|敝姓)[ ]*"
_SAYS_NAME_EN = r"\b(?:i am|i'm|im|my name is|my name's|this is|call me|ask for)\s+"
_SEPARATORS = re.compile(r"[ \-.()·]")


@dataclass(frozen=True, slots=True)
class Identifying:
    """Words that tell who somebody is, and what they look like."""

    quote: str
    looks_like: Text


def identifying(
    texts: Iterable[str], case: str, own_name: str | None, colleagues: Iterable[str]
) -> tuple[Identifying, ...]:
    """What in ``texts`` tells who somebody is, unless it stands in ``case``.

    ``own_name`` is the author's, or None where the author wants to be named.
    """
    names = [(name, NAME) for name in colleagues]
    if own_name is not None:
        names.insert(0, (own_name, OWN_NAME))
    found: dict[str, Identifying] = {}
    for text in texts:
        for one in (*_details(text, case), *_names(text, case, names)):
            found.setdefault(one.quote, one)
    return tuple(found.values())


def refuse_identifying(found: Iterable[Identifying]) -> None:
    """Let only replies pass in which nothing identifying was ``found``.

    :raises Invalid: naming the words.
    """
    listed = tuple(found)
    if listed:
        raise Invalid(words_about(listed), "text")


def words_about(found: Iterable[Identifying]) -> Text:
    """Which words are in the way and why, for the author."""
    listed = tuple(found)
    zh = "、".join(f"“{one.quote}”像是{one.looks_like.zh}" for one in listed)
    en = "; ".join(f"“{one.quote}” looks like {one.looks_like.en}" for one in listed)
    return Text(
        zh=f"{zh}。重写这一轮，不写这些，再分享新的版本。",
        en=f"{en}. Rewrite the turn without it, then share the new version.",
    )


def _details(text: str, case: str) -> Iterator[Identifying]:
    for detail in personal_details(text):
        if not _stands_in(case, detail):
            yield Identifying(detail.quote, KIND_NAMES[detail.kind])


def _stands_in(case: str, detail: PersonalDetail) -> bool:
    """Whether the case itself gives the number, however it is grouped."""
    folded = fold(detail.quote).folded
    if detail.kind in (Detail.STAFF_NUMBER, Detail.MESSENGER):
        folded = re.split(r"[^a-z0-9_\-]", folded)[-1]
    number = _SEPARATORS.sub("", folded)
    given = _SEPARATORS.sub("", fold(case).folded)
    return re.search(rf"(?<![0-9]){re.escape(number)}(?![0-9])", given) is not None


def _names(text: str, case: str, names: Iterable[tuple[str, Text]]) -> Iterator[Identifying]:
    folded = fold(text)
    for name, looks_like in names:
        wanted = fold(name).folded.strip()
        if len(wanted) < 2 or re.search(_whole(wanted), fold(case).folded):
            continue
        for pattern in _patterns_of(wanted):
            match = re.search(pattern, folded.folded)
            if match is not None:
                span = folded.span(*match.span("name"))
                yield Identifying(span.of(text), looks_like)
                break


def _patterns_of(name: str) -> Iterator[str]:
    """How a folded name is given away: by the whole of it, or a part that is introduced as a name.

    A single Latin word may be any word ("will"), so it counts only where it is introduced.
    """
    if all(map(is_han, name)):
        yield rf"(?P<name>{_whole(name)})"
        if len(name) > 2:
            yield rf"{_SAYS_NAME_ZH}(?P<name>{re.escape(name[-2:])})"
        yield rf"{_SAYS_SURNAME_ZH}(?P<name>{re.escape(name[0])})"
        return
    first, *rest = name.split()
    if rest:
        yield rf"(?P<name>{_whole(name)})"
    for introduces in (_SAYS_NAME_EN, _SAYS_NAME_ZH):
        yield rf"{introduces}(?P<name>{re.escape(first)})(?!\w)"


def _whole(name: str) -> str:
    """The name as a word of its own; Chinese has no gaps between words."""
    return re.escape(name) if all(map(is_han, name)) else rf"(?<!\w){re.escape(name)}(?!\w)"
