"""Cutting a reply into clauses: the smallest stretches of text that do one thing each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from simulator.text.language import is_han
from simulator.text.span import Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a reply that does one thing; ``text`` is ``reply[span]``.

    ``sentence`` numbers the sentence that the clause belongs to, from 0.
    """

    span: Span
    text: str
    sentence: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """The clause ends before ``end`` and the next one starts at ``after``.

    A cut is sure where a conjunction has already been seen to open a new clause.
    """

    end: int
    after: int
    ends_sentence: bool = False
    sure: bool = False
    mark: str = ""


_CLOSERS = "\"'”’」』）)】》〉]"
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"]|(?<![a-z])')"
    r"(?P<word>mr|mrs|ms|dr|prof|st|no|nos|vs|etc|approx|ext|dept|inc|ltd|[a-z](?:\.[a-z])*)$",
    re.I,
)
_SUBJECT = (
    r"(?:i|we|you|he|she|they|it|this|that|there|here|what|who|someone|somebody|nobody|no one|"
    r"everyone|let|please|my|our|your|his|her|their)(?:['’](?:m|ll|d|ve|re|s))?\b"
)
_VERB = (
    r"(?:am|is|are|was|were|be|been|will|would|can|could|should|may|might|must|do|does|did|don['’]?t|"
    r"have|has|had|ask|tell|call|ring|send|come|go|give|get|make|take|put|keep|see|try|wait|text|"
    r"email|post|check|arrange|book|raise|escalate|register|report|record|log|contact|speak|explain|"
    r"confirm|update|follow|chase|find|look|sorry|thanks?|apolog[a-z]{1,6}|[a-z]{3,12}ing)\b"
)
_OPENING = (
    r"(?:(?:also|then|now|so|yet|perhaps|maybe|if|when|once|because|as|while)\s{1,3})?" + _SUBJECT
)
_AFTER_COMMA = re.compile(
    rf"\s{{0,3}}(?:(?:and|but|or|so|yet)\b|{_OPENING}|(?:sorry|thanks?|which means|though(?=\s+\w)|"
    r"otherwise|trust me|with (?:an?|my)|those|these)\b)",
    re.I,
)
_RELATIVE = re.compile(r"\s{0,3}(?:who|whom|whose)\b[^,.;?!\n]{1,60},", re.I)
_CONJUNCTION = re.compile(
    rf"(?<=\s)(?!so\s{{1,3}}sorry)(?:but|(?:and|so)\s{{1,3}}(?:(?!my|our|your|his|her|their){_OPENING}|(?:(?:also|then)\s{{1,3}})?{_VERB}))(?=\W)",
    re.I,
)
_SUBORDINATE = re.compile(
    r"(?:if|when|once|while|as|because|since|although|though|until|unless|"
    r"before|after|as for|off the record|(?:just )?between|well|honestly)\b",
    re.I,
)
_INTERJECTION = re.compile(
    r"(?:oh )?(?:right|yes|yeah|no|ok|okay|well|oh|so|now|look|listen|ah)", re.I
)
_VOCATIVE = re.compile(
    r"(?:[a-z]{2,7}[ ,]{1,3}){0,3}"
    r"(?:(?:mr|mrs|ms|miss|dr)\b\.?(?:\s[\w-]{1,20}){0,2}|sir|ma['’]?am|madam)",
    re.I,
)
_WHOLE = re.compile(
    r"(?:https?://|www\.)[\w\-./?=&%#~+:@]{1,300}|[\w.\-]{1,60}@[\w\-]{1,60}(?:\.\w{1,20})+"
    r"|“[^”\n]{1,30}”|「[^」\n]{1,30}」|『[^』\n]{1,30}』|\"[^\"\n]{1,60}\"",
    re.ASCII,
)
_BREAK = re.compile(r"[。！？!?；;，,.…~～:：\n\r\u2028]+|\s+[-–—]+\s+|——|—|[ \t\u3000]+")

_ADORNED = 12
_ORNAMENTS = frozenset({"So", "Sk", "Mn", "Cf"})
"""The categories of the characters that emoji are made of; so many may end a Chinese word."""


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of ``text`` in order, each an exact stretch of it without outer blanks.

    Cuts at sentence ends, semicolons, Chinese commas, and English commas or conjunctions that
    open a new finite clause; never within numbers, addresses, abbreviations, short quotations or
    words that were spaced out to get past a filter. Closing marks stay with what they close.
    """
    found: list[Clause] = []
    start = sentence = 0
    for cut in _cuts(text):
        span = _trimmed(text, start, cut.end)
        if span is not None:
            found.append(Clause(span, span.of(text), sentence))
        start = cut.after
        if cut.ends_sentence and found:
            sentence = found[-1].sentence + 1
    return tuple(found)


def _cuts(text: str) -> Iterator[_Cut]:
    start = 0
    for candidate in _candidates(text):
        if candidate.end > start and _cuts_here(text, start, candidate):
            yield candidate
            start = candidate.after
    yield _Cut(len(text), len(text), ends_sentence=True)


def _candidates(text: str) -> Iterator[_Cut]:
    """Every place where a clause might end, in order, outside of what stays whole."""
    whole = [m.span() for m in _WHOLE.finditer(text) if len(m.group()) < len(text.strip())]
    places = [_at_break(text, m) for m in _BREAK.finditer(text)]
    places += [_Cut(m.start() - 1, m.start(), sure=True) for m in _CONJUNCTION.finditer(text)]
    places.sort(key=lambda cut: (cut.end, -cut.after))
    current = 0
    for cut in places:
        while current < len(whole) and whole[current][1] <= cut.end:
            current += 1
        if current == len(whole) or not whole[current][0] <= cut.end < whole[current][1]:
            yield cut


def _at_break(text: str, found: re.Match[str]) -> _Cut:
    after = found.end()
    mark = found.group()
    if not mark.isspace():
        while after < len(text) and text[after] in _CLOSERS:
            after += 1
    ends_sentence = any(c in "。！？!?….\n\r\u2028" for c in mark)
    kept = after if after > found.end() or mark.strip()[:1] in tuple("!?！？") else found.start()
    return _Cut(kept, after, ends_sentence, mark=mark)


def _cuts_here(text: str, start: int, cut: _Cut) -> bool:
    """Whether a candidate really parts two clauses."""
    if cut.sure:
        return len(_beginning(text, start, cut).split(None, 2)) > 1
    mark = cut.mark
    before, after = text[max(start, cut.end - 1) : cut.end], text[cut.after : cut.after + 1]
    if _spaced_out(text, cut) or (before.isdigit() and after.isdigit() and len(mark) == 1):
        return False
    if "\n" in mark or any(c in mark for c in "。！？!?；;") or not mark:
        return True
    if "…" in mark or "..." in mark:
        return len(_beginning(text, start, cut)) > 4
    if mark.isspace():
        return _blank_cuts(text, start, cut)
    if mark.startswith("."):
        return _full_stop_cuts(text, start, cut)
    if mark[0] in ",:：":
        return _comma_cuts(text, start, cut)
    return True


def _spaced_out(text: str, cut: _Cut) -> bool:
    """Whether the mark stands between Chinese characters that were written one by one."""
    mark = text[cut.end : cut.after]
    if len(mark) != 1 or mark in "。！？；，\n" or not 0 < cut.end < cut.after < len(text):
        return False
    left, right = text[cut.end - 1], text[cut.after]
    if not (is_han(left) and is_han(right)):
        return False
    alone_left = cut.end < 2 or not text[cut.end - 2].isalnum()
    alone_right = cut.after + 1 >= len(text) or not text[cut.after + 1].isalnum()
    return (alone_left or alone_right) if mark.isspace() else (alone_left and alone_right)


def _blank_cuts(text: str, start: int, cut: _Cut) -> bool:
    """A blank parts clauses in Chinese only, where it stands for a comma."""
    if not _beginning(text, start, cut) or cut.after >= len(text):
        return False
    if not cut.end < cut.after:
        return True
    before = text[max(start, cut.end - _ADORNED) : cut.end]
    left = next((c for c in reversed(before) if category(c) not in _ORNAMENTS), " ")
    return is_han(left) and is_han(text[cut.after])


def _full_stop_cuts(text: str, start: int, cut: _Cut) -> bool:
    after = text[cut.after : cut.after + 1]
    if after and not after.isspace() and not is_han(after) and cut.after - cut.end == 1:
        return False
    found = _ABBREVIATION.search(text[max(start, cut.end - 12) : cut.end])
    if found is None:
        return True
    # "No. 5" goes on; "The answer is no." ends.
    number = text[cut.after : cut.after + 3].lstrip()[:1].isdigit()
    return found["word"].lower() in {"no", "nos"} and not number


def _comma_cuts(text: str, start: int, cut: _Cut) -> bool:
    mark = cut.mark[0]
    around = text[max(start, cut.end - 4) : cut.end] + text[cut.after : cut.after + 4]
    if any(is_han(c) for c in around):
        return mark not in ":："
    if mark == ":" and not text[cut.after : cut.after + 1].isspace():
        return False
    if _RELATIVE.match(text, cut.after):
        return False
    segment = _beginning(text, start, cut)
    if len(segment) <= 40 and _VOCATIVE.fullmatch(segment):
        return True
    if _SUBORDINATE.match(segment) or _INTERJECTION.fullmatch(segment):
        return False
    return bool(_AFTER_COMMA.match(text, cut.after))


def _beginning(text: str, start: int, cut: _Cut) -> str:
    """The first characters of what the cut would part off; bounded, so that work stays linear."""
    return text[start : min(cut.end, start + 60)].strip()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without outer blanks and leading marks; None if it says nothing."""
    while start < end and not (text[start].isalnum() or text[start] in "“「『\"'‘(（《"):
        if not (text[start].isspace() or text[start] in "，,。.;；、:：!！?？~～-–—…"):
            break
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if not any(c.isalnum() or ord(c) > 0x2190 for c in text[start:end]):
        return None
    return Span(start, end)
