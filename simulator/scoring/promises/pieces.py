"""The clauses of a reply with what was read or heard in each, assurances lending their force."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.kinds.heads import HeardClause
from simulator.scoring.kinds.kind import Kind, Nature
from simulator.scoring.promises.dialect import without_particles
from simulator.scoring.promises.matters import Matter, matters_in
from simulator.scoring.promises.reading import read
from simulator.scoring.promises.stance import Stance, stance_of
from simulator.scoring.promises.times import Present, TimePhrase
from simulator.scoring.promises.timing import find_times
from simulator.text.clauses import Clause
from simulator.text.folded import FoldedText

_QUOTED = re.compile(r'"[^"\n]{1,80}"|「[^」\n]{1,80}」|『[^』\n]{1,80}』')
_SPEECH_ACT = re.compile(
    r"保证|担保|包票|包(?:在|到)我(?:们)?身上|拍胸脯|说到做到|错不了"
    r"|妥妥|做主|主我|发誓|把头|做不到|放一(?:百|万)个心|没跑|准保"
    r"|管保|保管|保准|一准|没商量|不在话下"
    r"|\bpromise\b|guarantee|my (?:word|life)|trust me|consider it done"
    r"|no doubt|for sure|bank on|count on|swear|rest assured|100 ?%"
    r"|hand on heart|cross my heart|without question|dead cert|take it from me"
)


HEARD_FROM: Final = 0.3
"""From this chance on a kind that is heard counts as named."""

_SAID_BY_DENIAL: Final = frozenset(
    {
        "no_recurrence",
        "harmless",
        "result",
        "medical_outcome",
        "discipline",
        "waiver",
        "free_service",
    }
)
"""Kinds that one commits to by saying what will not be."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause with what was read in it."""

    clause: Clause
    text: str
    stance: Stance
    times: tuple[TimePhrase, ...]
    matters: tuple[Matter, ...]


def pieces_of(
    text: str, clauses: Sequence[Clause], now: Present, heard: Sequence[HeardClause] = ()
) -> list[Piece]:
    """What is read in each of the ``clauses`` of ``text``, in their order.

    Where no word names a kind, what is ``heard`` in the clause, if anything was, stands for one.
    """
    pieces = _pieces(text, clauses, now)
    if heard:
        pieces = [_hearing(*pair) for pair in zip(pieces, heard, strict=True)]
    return _strengthened(_inheriting(pieces))


def _pieces(text: str, clauses: Sequence[Clause], now: Present) -> list[Piece]:
    reading = read(text)
    folded = _QUOTED.sub(lambda m: "\x00" * len(m[0]), reading.folded)
    return [_piece(reading, folded, clause, now) for clause in clauses]


def _piece(reading: FoldedText, folded: str, clause: Clause, now: Present) -> Piece:
    place = reading.fold_span(clause.span)
    text = without_particles(folded[place.start : place.end].strip())
    stance = stance_of(text)
    times = find_times(text, now)
    matters = tuple(matters_in(text, stance, times)) if not stance.asks else ()
    return Piece(clause, text, stance, times, matters)


def _hearing(piece: Piece, heard: HeardClause) -> Piece:
    """The piece with the kind that is heard in it, unless its words name one themselves."""
    id_, chance = heard.likeliest
    kind = COMMITMENT_KINDS.get(id_)
    mute = piece.stance.asks or piece.stance.declined
    if mute or kind is None or chance < HEARD_FROM or _is_named(piece, kind):
        return piece
    if _is_ruled_out(kind, piece.stance):
        return piece
    end = len(piece.text)
    if kind.id in _SAID_BY_DENIAL:
        return replace(piece, matters=(Matter(kind, 0, end, by_ear=True),))
    # It is not known which words it is heard in: a denial anywhere unsays it.
    denied = piece.stance.has("NEGATION")
    return piece if denied else replace(piece, matters=(Matter(kind, end, end, by_ear=True),))


def _is_ruled_out(kind: Kind, stance: Stance) -> bool:
    """Whether the words say otherwise: money is refused, or it is the customer who comes."""
    if kind.nature is Nature.MONEY:
        return stance.has("REFUSES_MONEY")
    comes = kind.nature is Nature.SERVICE or kind.id == "arrive"
    return comes and stance.has("COMES_ONESELF")


def _is_named(piece: Piece, heard: Kind) -> bool:
    """Whether the words of the clause name a kind: some outcome only if that is heard as well."""
    outcome = heard.nature is Nature.OUTCOME
    return any(outcome or matter.kind.id != "result" for matter in piece.matters)


def _inheriting(pieces: list[Piece]) -> list[Piece]:
    """The pieces, a bare assurance ("eight or nine in ten") taking over the matter just named."""
    result = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.matters or not piece.stance.has("BARE_ASSURANCE"):
            continue
        for other in reversed(pieces[max(place - 2, 0) : place]):
            if other.matters and other.clause.sentence == piece.clause.sentence:
                taken = tuple(replace(m, start=0, end=0, named_only=False) for m in other.matters)
                result[place] = replace(piece, matters=taken)
                break
    return result


def _strengthened(pieces: list[Piece]) -> list[Piece]:
    """The pieces, an assurance without a matter of its own lending its force to its neighbour."""
    result = list(pieces)
    for place, piece in enumerate(pieces):
        if _is_bare_assurance(piece, pieces[place - 1] if place else None):
            result[place - 1] = _made_firm(result[place - 1])
            result[place] = replace(piece, matters=())
            continue
        if piece.matters or piece.stance.firmness < 3 or not _SPEECH_ACT.search(piece.text):
            continue
        for other in _beside(pieces, place):
            firm = _made_firm(result[other])
            if firm.matters:
                result[other] = firm
                break
    return result


def _beside(pieces: Sequence[Piece], place: int) -> list[int]:
    """The places before and after ``place`` that are close to it, those of its sentence first."""
    piece = pieces[place]
    near = [n for n in (place - 1, place + 1) if 0 <= n < len(pieces)]
    close = (n for n in near if are_close(piece, pieces[n]))
    return sorted(close, key=lambda n: pieces[n].clause.sentence != piece.clause.sentence)


def _binds(matter: Matter) -> bool:
    return matter.kind.nature in (Nature.MONEY, Nature.POSITION) and not matter.named_only


def _is_bare_assurance(piece: Piece, before: Piece | None) -> bool:
    """Whether "no problem at all" says only that what was just promised is sure."""
    return (
        before is not None
        and before.clause.sentence == piece.clause.sentence
        and any(_binds(matter) for matter in before.matters)
        and piece.stance.firmness == 3
        and piece.stance.has("BARE_ASSURANCE")
        and all(m.kind.id in ("harmless", "result", "permission") for m in piece.matters)
    )


def _made_firm(piece: Piece) -> Piece:
    """The piece as if its promise were guaranteed; what it assures may only then be a promise."""
    stance = replace(piece.stance, firmness=3)
    may = not (stance.asks or stance.declined)
    return replace(
        piece,
        stance=stance,
        matters=piece.matters
        or (tuple(matters_in(piece.text, stance, piece.times)) if may else ()),
    )


def are_close(one: Piece, other: Piece) -> bool:
    """Whether two clauses stand in one sentence or in two that follow each other."""
    return abs(one.clause.sentence - other.clause.sentence) <= 1
