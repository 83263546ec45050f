"""Finds what looks like somebody's personal details: numbers to reach or to tell a person by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from simulator.text.folded import FoldedText, fold
from simulator.text.span import Span


class Detail(StrEnum):
    """A kind of personal detail."""

    EMAIL = "email"
    IDENTITY = "identity"
    PHONE = "phone"
    PLATE = "plate"
    STAFF_NUMBER = "staff_number"
    MESSENGER = "messenger"
    LONG_NUMBER = "long_number"  # a card, an account, a meter: it belongs to somebody


@dataclass(frozen=True, slots=True)
class PersonalDetail:
    """A personal detail, with ``text[span] == quote``."""

    kind: Detail
    span: Span
    quote: str


SHORTEST_NUMBER = 7
"""A number with so many digits is long enough to reach or to tell a person by."""

_GAP = r"[ \-.()·]{0,2}"
# All on the folded text: half width, lower case, Simplified. The more telling kinds come first.
_PATTERNS = (
    (Detail.EMAIL, re.compile(r"[a-z0-9][a-z0-9._%+\-]*@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+")),
    (
        Detail.PLATE,
        re.compile(
            r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·\- ]?"
            r"(?=[a-z]*[0-9])[a-z0-9]{5,6}(?![a-z0-9])"
        ),
    ),
    (
        Detail.STAFF_NUMBER,
        re.compile(
            r"(?:工号|员工编号|员工号|(?:staff|employee|badge|agent|clerk) ?(?:number|no\.?|id))"
            r"[ :,]*(?:就?是|为|is)?[ :]*(?=[a-z]{0,3}[0-9一二三四五六七八九零〇幺])"
            r"[a-z0-9一二三四五六七八九零〇幺\-]{2,}"
        ),
    ),
    (
        Detail.MESSENGER,
        re.compile(
            r"(?:微信|wechat|weixin|qq)(?:号码?| ?id| ?number)?[ :,]*(?:就?是|为|is)?[ :]*"
            r"[a-z0-9][a-z0-9_\-]{4,}"
        ),
    ),
    (
        Detail.IDENTITY,
        re.compile(r"(?<![0-9])[1-9][0-9]{5}[ ]?[0-9]{8}[ ]?[0-9]{3}[0-9x](?![0-9])"),
    ),
    (
        Detail.PHONE,
        re.compile(
            rf"(?<![0-9])(?:\+?86{_GAP})?1[3-9][0-9]{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}(?![0-9])"
            rf"|(?<![0-9])0[1-9][0-9]{{1,2}}{_GAP}[1-9][0-9]{{2,3}}{_GAP}[0-9]{{4}}(?![0-9])"
            r"|[幺一二三四五六七八九零〇]{7,}"
        ),
    ),
    (
        Detail.LONG_NUMBER,
        re.compile(rf"\+?(?<![0-9])[0-9](?:{_GAP}[0-9]){{{SHORTEST_NUMBER - 1},}}(?![0-9])"),
    ),
)
# A day is written with as many digits as a number to ring.
_DAY = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}[\-./ ](?:0?[1-9]|1[0-2])[\-./ ]"
    r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
)


def personal_details(text: str) -> tuple[PersonalDetail, ...]:
    """What in ``text`` looks like a personal detail, in order; no two overlap.

    Full-width and spaced-out figures are seen as well. Names are not: see who may be named.
    """
    folded = fold(text)
    taken: list[tuple[int, int]] = [match.span() for match in _DAY.finditer(folded.folded)]
    found: list[PersonalDetail] = []
    for kind, start, end in _matches(folded):
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        span = folded.span(start, end)
        found.append(PersonalDetail(kind, span, span.of(text)))
    return tuple(sorted(found, key=lambda detail: detail.span))


def _matches(folded: FoldedText) -> Iterator[tuple[Detail, int, int]]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(folded.folded):
            yield kind, *match.span()
