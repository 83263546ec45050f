"""Sincerity over time: replies and apologies said before, apologies for nothing, and the like."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from simulator.scoring.context import EarlierReply
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import Reused
from simulator.scoring.labels import LABEL_INDEX
from simulator.scoring.principles import Act
from simulator.text.clauses import Clause, clauses
from simulator.text.folded import fold
from simulator.text.language import is_han
from simulator.text.repetition import LONG_ENOUGH, fingerprint, is_repeat
from simulator.text.span import Span

ALIKE: Final = 90
"""Of 100 characters so many must be the same for two apologies to be one formula."""

REPEATED: Final = "time.repeated"
BARE: Final = "time.without-object"
TAKEN_BACK: Final = "time.taken-back"
"""What findings name instead of a rule."""

_HEARD: Final = 0.5
_SHORTEST: Final = 5
_SHORTEST_LATIN: Final = 12
_APOLOGY: Final = re.compile(
    r"抱歉|道歉|歉意|对不起|不好意思|见谅|过意不去|赔(?:个)?不是|\bsorry\b|apolog|\bforgive"
)
_NOT_OURS: Final = re.compile(
    r"(?:不用|不必|不需要|无需|您|你|他|她|让.{1,3})(?:也|应该|该|得|要|先|来)?(?:跟|向|给)?.{0,3}(?:道歉|赔不是)"
    r"|no need to (?:apolog|be sorry)|(?:you|he|she|they) (?:\w+ ){0,2}(?:apolog|sorry)"
    r"|(?:do not|don't) (?:apolog|be sorry)"
)
_NAMED: Final = re.compile(
    r"(?:为|关于)(?![^,，]{0,8}不便)[^,，]{2,}(?:抱歉|道歉|对不起|歉意)"
    r"|(?:抱歉|对不起|不好意思|歉意)[,，]?(?:让|害|叫|给)(?=[您你大孩老家])"
    r"(?![^,，]{1,4}(?:带来|造成|添)[^,，]{0,6}(?:不便|麻烦|困扰)|[^,，]{1,3}(?:久等|见笑|费心|操心|受累|担心))[^,，]{5,}"
    r"|\b(?:sorry|apologi[sz]e|apologies) (?:that )?(?:you|your|we|our|he|she|they)\b(?! feel)"
    r"|\b(?:sorry|apologi[sz]e|apologies) (?:about|for)"
    r" (?!any\b|the inconvenience|this\b|that\b|it\b)\w+"
)
"""An apology that names what it is for."""

_NOTHING_ELSE: Final = re.compile(
    r"^(?:[^,，]{1,6}[,，]\s?)?(?:真的?|很|非常|实在|十分|太)*(?:对不起|抱歉|不好意思)(?:您|了|啊|哈)?$"
    r"|^(?:[\w. ]{1,16}, )?(?:(?:i am|i'm|we are|we're|i do) )?(?:so |very |really |truly |that )*"
    r"(?:sorry|apologi[sz]e)(?:,? (?:mr|mrs|ms|miss|sir|madam|love|dear)\b[\w. ]*)?$"
)
"""An apology that is nothing else, but for whom it is said to."""

_MATTER: Final = re.compile(
    r"^(?:对于|关于|针对)(?!(?:此|这|由此|本|上述)?[次事件]*(?:给?[您你]|我们)?"
    r"(?:带来|造成|所?(?:反映|反馈|提出|投诉|说)|$))[^,，]{4,}"
)
"""What comes before an apology and says what it is for: “对于电梯滴油弄脏了衣服，深表歉意”."""

_UNDERSTANDING: Final = re.compile(
    r"(?:理解|明白|知道|体谅|体会|清楚)(?:您|你|大家|客户)?.{0,8}"
    r"(?:心情|感受|情绪|难处|着急|生气|火气|焦急|不容易|辛苦|意思|想法)|理解(?:您|你)"
    r"|\bi (?:do |completely |fully |can |totally )?(?:understand|appreciate|hear|get)\b"
)
_BUT: Final = re.compile(r"(?:但是?|可是|可(?=您|你|我|这|那)|不过|然而|只是|but\b|however\b)")
_TURNED: Final = (Act.ARGUE, Act.EXPLAIN, Act.DISMISS_FEELING, Act.WAIT)


def reused_apologies(evidence: Evidence) -> tuple[Reused, ...]:
    """Apologies said before, each with the latest reply that has it."""
    return tuple(
        Reused(clause.span, clause.text, earlier)
        for clause in _apologies(evidence)
        if (earlier := _earlier(clause, evidence.context.earlier_replies)) is not None
    )


def is_said_again(evidence: Evidence) -> bool:
    """Whether the reply is nearly the same as an earlier one of this attempt or drill."""
    earlier = evidence.context.earlier_replies
    here = (one.text for one in earlier if one.case is None or one.just_now)
    reply = fingerprint(evidence.text)
    return len(reply) >= LONG_ENOUGH and is_repeat(map(fingerprint, here), reply)


def bare_apologies(evidence: Evidence) -> tuple[Span, ...]:
    """Apologies in a reply of which none says what it is for, and that owns up to nothing."""
    specific = (Act.APOLOGISE_SPECIFIC, Act.OWN)
    if any(_does(evidence, place, specific) for place in range(len(evidence.clauses))):
        return ()
    if _NAMED.search(evidence.folded.folded):
        return ()
    return tuple(one.span for one in _apologies(evidence) if not _is_explained(one, evidence))


def _is_explained(apology: Clause, evidence: Evidence) -> bool:
    """Whether its sentence says what it is for: "Sorry, nine days and nobody came"."""
    return any(
        other.sentence == apology.sentence
        and other.span != apology.span
        and (
            _does(evidence, place, (Act.ACKNOWLEDGE_SITUATION,))
            or (other.span.end <= apology.span.start and bool(_MATTER.match(evidence.words[place])))
        )
        for place, other in enumerate(evidence.clauses)
    )


def with_its_matter(evidence: Evidence, apology: Span) -> Span:
    """``apology``, and the clause beside it if only that says what the apology is for."""
    places = [n for n, one in enumerate(evidence.clauses) if one.span.overlaps(apology)]
    if len(places) != 1 or _NAMED.search(evidence.words[places[0]]):
        return apology
    (place,) = places
    if not _APOLOGY.search(evidence.words[place]):
        return apology
    if place:
        return Span(evidence.clauses[place - 1].span.start, apology.end)
    parts = evidence.clauses
    if len(parts) > 1 and parts[1].sentence == parts[0].sentence:
        return Span(apology.start, parts[1].span.end)
    return apology


def says_nothing_else(evidence: Evidence, span: Span) -> bool:
    """Whether what stands at ``span`` is "I'm so sorry, Mr Gao" and no more, whatever it is for."""
    place = evidence.folded.fold_span(span)
    return bool(_NOTHING_ELSE.match(evidence.folded.folded[place.start : place.end].strip()))


def taken_back(evidence: Evidence) -> tuple[Span, ...]:
    """Where words of understanding only lead up to a contradiction: "I understand, but …"."""
    spans, words = [], evidence.words
    for place, clause in enumerate(evidence.clauses[:-1]):
        after = evidence.clauses[place + 1]
        if not _UNDERSTANDING.search(words[place]) or not _BUT.match(words[place + 1]):
            continue
        if _does(evidence, place + 1, _TURNED) or evidence.hits_in(after.span):
            spans.append(Span(clause.span.start, after.span.end))
    return tuple(spans)


def _apologies(evidence: Evidence) -> Iterator[Clause]:
    for clause, words in zip(evidence.clauses, evidence.words, strict=True):
        if _APOLOGY.search(words) and not _NOT_OURS.search(words):
            yield clause


def _does(evidence: Evidence, place: int, acts: Sequence[Act]) -> bool:
    """Whether a rule or a head hears one of ``acts`` in the clause at ``place``."""
    span = evidence.clauses[place].span
    if any(found.act in acts and found.span.overlaps(span) for found in evidence.acts):
        return True
    if not evidence.is_learned:
        return False
    return any(evidence.chances[place, LABEL_INDEX[act]] >= _HEARD for act in acts)


def _earlier(clause: Clause, replies: Sequence[EarlierReply]) -> EarlierReply | None:
    said = _fingerprint(clause.text)
    if len(said) < (_SHORTEST if any(map(is_han, said)) else _SHORTEST_LATIN):
        return None
    for reply in replies:
        if any(fuzz.ratio(said, one, score_cutoff=ALIKE) for one in _said_in(reply.text)):
            return reply
    return None


@lru_cache(maxsize=512)
def _said_in(reply: str) -> tuple[str, ...]:
    """The fingerprints of the apologies in an earlier reply."""
    found = (_fingerprint(clause.text) for clause in clauses(reply))
    return tuple(one for one in found if _APOLOGY.search(one))


def _fingerprint(text: str) -> str:
    return "".join(character for character in fold(text).folded if character.isalnum())
