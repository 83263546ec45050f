"""The promises of a reply: clause by clause, what, by when, how firmly, under which condition."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from simulator.scoring.authority import Authority, Verdict
from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.finding import GUARANTEED, Promise
from simulator.scoring.kinds.heads import HeardClause
from simulator.scoring.kinds.kind import Nature
from simulator.scoring.promises.matters import Matter
from simulator.scoring.promises.pieces import Piece, are_close, pieces_of
from simulator.scoring.promises.stance import Stance, silences
from simulator.scoring.promises.times import (
    ASSUMED_WEEKDAY,
    DEFAULT_NOW,
    Present,
    TimePhrase,
)
from simulator.scoring.promises.timing import time_of_day_in, weekday_in
from simulator.scoring.promises.verdicts import Commitment, rule_on
from simulator.text.clauses import Clause
from simulator.text.span import Span

_TRAILING = " \t\r\n,，。.;；!！~～…:：、"
_ANSWERS = re.compile(
    r"(?:给|跟|向|对)(?:您|你|大家|各位)(?:一个|个)?(?:准确的?|书面的?|明确的?)?"
    r"(?:答复|回复|回话|回音|回信|准信|准话|消息|说法|交代)"
)
_REQUEST = re.compile(r" (?:request|claim|application|form|query|question|decision|case)s?\b")
_DECIDED_ELSEWHERE = re.compile(
    r"[^,]{0,6}?(?:我|咱)?(?:去|来|先|马上|今天|这就|[帮替给]您)*"
    r"(?:问(?!题)|请示|报(?!销|下来)|递|送(?=总|上去|审|财)|提(?!前)|填|勾|申请(?!下来|到|成)|写)"
    r"|[^,]{0,4}由(?!我)[^,]{1,10}(?:(?<!一)定|审|批|判)"
    r"|[^,]{0,6}(?:要|得|需要?)(?:等|看|经|由|提交|[^,]{1,10}(?:批|审|决定|委员会))"
    r"|(?: is|'s) (?:not mine\b|(?:up|down) to (?!\W?\d)|(?:\w+ )?\w+'s (?:call|decision)\b"
    r"|an? (?:question|decision|matter) for\b)"
    r"| (?:(?:i|we)(?:'ll| will) (?:put|take|pass|raise|send)"
    r"|goes|is going|has to go|will go|has gone)\b[^,]{0,12} to (?:the |our |an? )?(?:\w+ )?"
    r"(?:team|manager|supervisor|finance|committee|board|head office|insurers?|review|accounts"
    r"|billing|them|her|him)\b"
)
_WHOLE = re.compile(
    r"全(?:额|部|数|退|赔|免|包)|整[单笔]|一分不[少差]|统统"
    r"|\b(?:in full|(?:full|whole|entire) (?:refund|amount|price|sum)|all of it"
    r"|every (?:penny|cent))\b"
)
_REFERS_BACK = re.compile(
    r"^(?:但|可|不过)?是?(?:这|那)(?:个|点|话|句|一点)?(?=我|谁|没|不|可)"
    r"|\b(?:promise|guarantee|say) (?:that|it|you that)$"
)


def find_promises(
    text: str,
    clauses: Sequence[Clause],
    authority: Authority,
    *,
    now: int | None = None,
    facts: str = "",
    heard: Sequence[HeardClause] = (),
) -> tuple[Promise, ...]:
    """The promises in ``text``, in order, each with its verdict under ``authority``.

    ``clauses`` are those of ``text``. ``now`` is the minute of the day; without it the present is
    taken from ``facts`` ("Tuesday, now 15:20"), else clock times of today count as in time. A time
    that ``facts`` name is a known fact, not a promise. ``heard`` is what is heard of each
    clause, where something hears them. ``text[promise.span] == promise.quote``.
    """
    known = time_of_day_in(facts) if now is None else now
    weekday = weekday_in(facts)
    present = Present(
        DEFAULT_NOW if known is None else known, ASSUMED_WEEKDAY if weekday is None else weekday
    )
    pieces = pieces_of(text, clauses, present, heard)
    asked = any(_asks_for_facts(piece) for piece in pieces)
    found: list[Promise] = []
    for place, piece in enumerate(pieces):
        before = pieces[place - 1] if place else None
        following = pieces[place + 1 : place + 3]
        span = _trimmed(text, piece.clause.span)
        for made in _commitments(piece, before, following, facts, asked=asked):
            promise = _promise(text, span, made, authority, known)
            if not heard or _is_borne_out(promise, made, heard[place]):
                found.append(promise)
        if piece.stance.declined:
            kind = piece.matters[0].kind.id if piece.matters else "result"
            found.append(Promise(kind, span, span.of(text), Verdict.DECLINED, firmness=0))
    return tuple(found)


def _is_borne_out(promise: Promise, made: Commitment, heard: HeardClause) -> bool:
    """Whether what is heard agrees, where the promise is read as a careless one, that it may be.

    What is guaranteed may be heard in its sentence alone instead: a good reply around it drowns it.
    """
    if promise.verdict not in (Verdict.FORBIDDEN, Verdict.UNFOUNDED):
        return True
    guaranteed = made.firmness >= GUARANTEED
    return any(
        one.bears_out(made.kind.nature, by_ear=made.by_ear)
        for one in (heard, heard.alone if guaranteed else None)
        if one is not None
    )


def _commitments(
    piece: Piece, before: Piece | None, following: Sequence[Piece], facts: str, *, asked: bool
) -> Iterator[Commitment]:
    stance = piece.stance
    if stance.declined or stance.asks:
        return
    reckons = _reckons(piece, before)
    if any(_takes_back(later, piece.clause.sentence) for later in following[:1]):
        return
    if _is_topic(piece) and any(_says_no(later, piece.clause.sentence) for later in following):
        return
    time = _time(piece, before)
    conditional = stance.conditional or _condition_beside(
        piece, before, following[0] if following else None
    )
    for matter in _told_apart(_informing(piece, before)):
        if silences(stance, matter.kind.nature, matter.start, matter.end):
            continue
        if reckons and matter.kind.reckoned:
            continue
        if matter.kind.id == "no_recurrence" and stance.firmness < 3 and _is_cut_off(piece, before):
            continue  # what was switched off is not promised but done
        made = Commitment(
            matter.kind, time, stance.firmness,
            conditional or (asked and matter.kind.nature is Nature.SERVICE),
            guess=stance.guess, effort=stance.effort, known_fact=_is_known(time, facts),
            whole=bool(_WHOLE.search(piece.text)), by_ear=matter.by_ear,
        )  # fmt: skip
        if _says_enough(made, matter, stance):
            yield made


def _is_cut_off(piece: Piece, before: Piece | None) -> bool:
    """Whether the same sentence has just said that the thing was cancelled or switched off."""
    near = before is not None and before.clause.sentence == piece.clause.sentence
    return near and before is not None and before.stance.has("CUT_OFF")


def _is_asked_for(matter: Matter, text: str, answer: re.Match[str] | None) -> bool:
    """Whether money is only what an answer or decision is about: 退款由经理定, 押金周五答复您."""
    if _REQUEST.match(text, matter.end) or _DECIDED_ELSEWHERE.match(text, matter.end):
        return True
    return answer is not None and matter.start < answer.start()


def _informing(piece: Piece, before: Piece | None) -> Iterator[Matter]:
    """The matters of a clause; what brings information ("who went, and when") is a reply."""
    named = (
        before is not None
        and before.clause.sentence == piece.clause.sentence
        and before.stance.has("QUERIES")
        and not before.matters
    )
    answer = _ANSWERS.search(piece.text)
    for matter in piece.matters:
        if matter.kind.nature is Nature.MONEY and _is_asked_for(matter, piece.text, answer):
            continue
        bare = matter.start == 0 or any(time.start == 0 for time in piece.times)
        if matter.kind.id == "deliver" and (piece.stance.has("INFORMATION") or (named and bare)):
            yield replace(matter, kind=COMMITMENT_KINDS["reply"])
        else:
            yield matter


def _reckons(piece: Piece, before: Piece | None) -> bool:
    """Whether the clause gives a sum or comparison, or what one just begun comes to."""
    if piece.stance.reckons:
        return True
    begun = before is not None and before.clause.sentence == piece.clause.sentence
    return begun and before is not None and before.stance.reckons and not piece.stance.has("WILL")


def _asks_for_facts(piece: Piece) -> bool:
    return piece.stance.asks or piece.stance.has("ASKS_FACTS")


def _says_no(piece: Piece, sentence: int) -> bool:
    """Whether the clause refuses what an earlier clause of the same sentence named."""
    gives = any(m.kind.nature is Nature.MONEY for m in piece.matters)  # "and takes no money"
    refuses = piece.stance.declined or (piece.stance.negates(len(piece.text)) and not gives)
    return refuses and piece.clause.sentence == sentence


def _takes_back(piece: Piece, sentence: int) -> bool:
    """Whether the clause says of what the same sentence just said that it cannot be promised."""
    return (
        piece.stance.declined
        and piece.clause.sentence == sentence
        and bool(_REFERS_BACK.search(piece.text))
    )


def _is_topic(piece: Piece) -> bool:
    """Whether the clause starts with its matter, as one names what one goes on to speak of."""
    stance = piece.stance
    if stance.firmness != 2:
        return False
    bare = stance.is_chinese and not (stance.has("AGENT") or stance.has("MARK"))
    binding = (Nature.MONEY, Nature.POSITION)
    return any(
        (bare and m.kind.nature in binding) or (m.start == 0 and m.named_only)
        for m in piece.matters
    )


_COMINGS = (Nature.CONTACT, Nature.SERVICE)


def _told_apart(found: Iterable[Matter]) -> Iterator[Matter]:
    """One matter for each kind, and of the moneys only the first."""
    matters = tuple(found)
    seen: set[str] = set()
    kinds = {matter.kind.id for matter in matters}
    lodged = "accommodation" in kinds
    answers = any(matter.kind.nature is Nature.CONTACT for matter in matters)
    never = any(matter.kind.id == "no_recurrence" for matter in matters)
    for matter in matters:
        if never and (matter.kind.nature in _COMINGS or matter.kind.id in ("arrive", "deliver")):
            continue  # the call or visit is what is not to come again
        if never and matter.kind.id == "result":
            continue
        if answers and matter.kind.id in ("arrive", "deliver"):
            continue  # the answer is what arrives
        if "temporary_fix" in kinds and matter.kind.id in ("restore", "repair"):
            continue
        if lodged and matter.kind.id in ("compensation", "waiver", "free_service", "upgrade"):
            continue  # who pays for the room is part of it
        nature = matter.kind.nature
        key = nature.value if nature is Nature.MONEY else matter.kind.id
        if key not in seen:
            seen.add(key)
            yield matter


def _time(piece: Piece, before: Piece | None) -> TimePhrase | None:
    times = piece.times
    if not times and before and are_close(piece, before):
        times = before.times if not before.matters and _is_time(before) else ()
    definite = [time for time in times if time.minutes is not None]
    if definite:
        return max(definite, key=lambda time: time.minutes or 0)
    soon = [time for time in times if time.soon]
    return soon[0] if soon else times[0] if times else None


def _is_time(piece: Piece) -> bool:
    """Whether the clause is little more than a time."""
    return sum(t.end - t.start for t in piece.times) * 2 >= len(piece.text)


def _condition_beside(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    same = piece.clause.sentence
    if before and before.clause.sentence == same and before.stance.conditional:
        return True
    return bool(
        after
        and after.clause.sentence == same
        and not after.stance.is_chinese
        and after.stance.conditional
        and re.match(r"(?:but )?(?:only )?(?:if|once|provided|as long as|subject)", after.text)
    )


def _is_known(time: TimePhrase | None, facts: str) -> bool:
    if time is None or time.clock_time is None or not facts:
        return False
    hour, minute = divmod(time.clock_time, 60)
    return f"{hour:02d}:{minute:02d}" in facts


def _says_enough(made: Commitment, matter: Matter, stance: Stance) -> bool:
    """Whether the clause commits to the matter and does not merely mention it."""
    if matter.named_only and stance.has("LODGING"):
        return False
    definite = made.has_definite_time
    soon = made.time is not None and made.time.soon
    binding = made.kind.nature in (Nature.MONEY, Nature.POSITION)
    if made.kind.id == "result" and stance.has("PROGNOSIS"):
        return True
    assured = made.kind.nature is Nature.ASSURANCE
    supposed = assured or (made.guess and made.kind.id in ("result", "medical_outcome"))
    hedged = (made.guess or made.effort) and not supposed
    if hedged and made.time is not None and made.time.some_time:
        return made.kind.nature in (Nature.CONTACT, Nature.SERVICE)
    if hedged and not definite and not soon and not binding:
        return False
    if made.effort and binding:
        return True
    if matter.named_only:
        return stance.has("MARK") or definite or soon
    said = assured or made.kind.nature is Nature.POSITION
    return stance.is_chinese or said or definite or soon or stance.has("MARK")


def _promise(
    text: str, span: Span, made: Commitment, authority: Authority, now: int | None
) -> Promise:
    ruling = rule_on(made, authority, now)
    return Promise(
        kind=ruling.kind,
        span=span,
        quote=span.of(text),
        verdict=ruling.verdict,
        within_minutes=made.time.minutes if made.time else None,
        firmness=made.firmness,
        conditional=made.conditional,
        some_time=ruling.is_permitted and made.time is not None and made.time.some_time,
    )


def _trimmed(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and text[end - 1] in _TRAILING:
        end -= 1
    return Span(span.start, end)
