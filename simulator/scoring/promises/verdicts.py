"""How one commitment stands against the authority that the case gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from simulator.scoring.authority import Authority, Verdict
from simulator.scoring.commitments import COMMITMENT_KINDS, kind_of
from simulator.scoring.kinds.kind import Kind, Nature
from simulator.scoring.promises.times import DAY, DEFAULT_NOW, TimePhrase

_BINDING_IF_LISTED = (
    "liability",
    "permission",
    "free_service",
    "other_customer_data",
    "staff_contact",
)
"""To own a failing, or to say "go on", binds only where the case says so."""

_OTHER_MONEY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "waiver": ("compensation", "refund"),
        "compensation": ("refund",),
        "refund": ("waiver", "credit", "price_cut"),
    }
)
"""Kinds of money whose prohibition leaves another kind alone. Elsewhere one rules out all, but
never a service for being free of charge."""

_GIVEN = (Nature.MONEY, Nature.POSITION)
"""That these come "soon" leaves open when, and not whether."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a clause commits to, before it is held against the authority."""

    kind: Kind
    time: TimePhrase | None
    firmness: int
    conditional: bool
    guess: bool = False
    effort: bool = False
    known_fact: bool = False
    whole: bool = False
    """Whether all of it is promised: a permission for a part of what is ruled out is too little."""
    by_ear: bool = False
    """Whether no word names the kind, and it is only heard."""

    @property
    def has_definite_time(self) -> bool:
        """Whether a moment is named to which the company could be held."""
        return self.time is not None and self.time.minutes is not None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict and the id of the kind it is about, as the authority names it."""

    kind: str
    verdict: Verdict
    is_permitted: bool = False


@lru_cache(maxsize=256)
def _permissions(authority: Authority) -> tuple[tuple[Kind, int | None], ...]:
    pairs = ((kind_of(item.kind), item.within_minutes) for item in authority.may)
    return tuple((kind, within) for kind, within in pairs if kind is not None)


@lru_cache(maxsize=256)
def _prohibitions(authority: Authority) -> tuple[tuple[Kind, str], ...]:
    pairs = ((kind_of(item.kind), item.kind) for item in authority.may_not)
    return tuple((kind, id_) for kind, id_ in pairs if kind is not None)


def rule_on(made: Commitment, authority: Authority, now: int | None) -> Ruling:
    """The verdict on ``made``; ``now`` is the minute of the day, None if unknown."""
    name = _timed_name(made)
    if made.known_fact and made.firmness < 3 and not made.guess:
        return Ruling(name, Verdict.ALLOWED)
    permitted = _permitted(made, authority)
    forbidding = _forbidden(made, authority)
    too_much = made.whole and forbidding == made.kind.id
    if permitted is not None and (forbidding is None or (permitted[1] and not too_much)):
        return Ruling(name, _verdict_in_time(made, permitted[0], now), is_permitted=True)
    if forbidding is not None and not _gives_back(made, forbidding, authority):
        loose = (made.kind.nature not in _GIVEN or made.firmness < 2) and (
            _is_soon(made) or (_is_vague(made) and made.kind.nature is Nature.OUTCOME)
        )
        vague = made.guess or made.effort or (made.firmness < 3 and loose)
        return Ruling(forbidding, Verdict.VAGUE if vague else Verdict.FORBIDDEN)
    return Ruling(name, _verdict_unmentioned(made, authority))


_GIVING_BACK = frozenset({"refund", "reversal_of_charge", "waiver", "credit", "free_service"})
"""Ways to give back what was charged: a permission of one of them often covers another's words."""


def _gives_back(made: Commitment, forbidding: str, authority: Authority) -> bool:
    """Whether a charge is given back by a permitted way, and another kind of money is ruled out."""
    ruled_out = kind_of(forbidding)
    if made.firmness == 3 or made.kind.id not in _GIVING_BACK or ruled_out is None:
        return False
    if (ruled_out.plain or ruled_out.id) in _GIVING_BACK:
        return False
    return any(
        (kind.plain or kind.id) in _GIVING_BACK and (made.conditional or not kind.conditional)
        for kind, _ in _permissions(authority)
    )


def _timed_name(made: Commitment) -> str:
    name = f"{made.kind.id}_by"
    return name if made.has_definite_time and name in COMMITMENT_KINDS else made.kind.id


def _is_vague(made: Commitment) -> bool:
    return made.time is not None and made.time.minutes is None


def _is_soon(made: Commitment) -> bool:
    return made.time is not None and made.time.soon


def _permitted(made: Commitment, authority: Authority) -> tuple[int | None, bool] | None:
    """The time limit of the widest permission that covers ``made``, and whether it names it."""
    limits: list[int | None] = []
    exact = False
    for kind, within in _permissions(authority):
        if kind.conditional and not made.conditional:
            continue
        same = kind.id == made.kind.id or kind.plain == made.kind.id
        if same or kind.id in made.kind.near or made.kind.id in kind.near:
            limits.append(within)
            exact = exact or same
    if not limits:
        return None
    timed = [limit for limit in limits if limit is not None]
    return (None if len(timed) < len(limits) else max(timed)), exact


def _forbidden(made: Commitment, authority: Authority) -> str | None:
    matching = [(kind, id_) for kind, id_ in _prohibitions(authority) if _is_kind_of(made, kind)]
    exact = [id_ for kind, id_ in matching if made.kind.id in (kind.id, kind.plain)]
    return next(iter(exact or [id_ for _, id_ in matching]), None)


def _is_kind_of(made: Commitment, prohibited: Kind) -> bool:
    """Whether ``prohibited`` rules ``made`` out, by name, as a wider kind or as a timed one."""
    if prohibited.timed and not made.has_definite_time and made.firmness < 3 and not _is_soon(made):
        return False
    loose = made.kind.id == "repair" and not made.has_definite_time and made.firmness == 2
    if loose and not _is_vague(made):
        return False  # "we'll fix it" says what is worked on
    base = prohibited.plain or prohibited.id
    if base in (made.kind.id, *made.kind.within):
        return True
    if prohibited.nature is Nature.MONEY and made.kind.nature is Nature.MONEY:
        return made.kind.id != "free_service" and base not in _OTHER_MONEY.get(made.kind.id, ())
    if base in ("arrive", "dispatch", "visit") and made.kind.id in ("dispatch", "visit", "arrive"):
        return prohibited.timed and made.has_definite_time
    open_ended = made.kind.id == "approval" or (made.kind.id == "result" and made.firmness != 2)
    if made.kind.nature is Nature.ASSURANCE and made.firmness == 2:
        return prohibited.nature is Nature.OUTCOME and prohibited.plain is None
    return open_ended and prohibited.nature is Nature.OUTCOME


def _verdict_in_time(made: Commitment, limit: int | None, now: int | None) -> Verdict:
    if made.time is None:
        return Verdict.ALLOWED
    if made.time.minutes is None:
        return Verdict.VAGUE if made.time.soon or made.time.some_time else Verdict.ALLOWED
    if limit is None or _in_time(made.time, limit, now):
        return Verdict.ALLOWED
    return Verdict.TOO_LATE


def _in_time(time: TimePhrase, limit: int, now: int | None) -> bool:
    """Whether ``time`` lies within ``limit`` minutes.

    Limits of whole days run to the end of the last day; limits of five days and more are read as
    working days, so weekends are added. A clock time of today passes when nobody said what time
    it is now.
    """
    minutes = time.minutes or 0
    if minutes <= limit:
        return True
    if time.clock and now is None and DEFAULT_NOW + minutes <= DAY:
        return time.clock_time is not None or limit >= DAY // 3
    if limit % DAY:
        return False
    start = DEFAULT_NOW if now is None else now
    days = limit // DAY
    last_day = days + 2 * (days // 5)
    clock_day = (start + minutes - 1) // DAY if time.clock else (minutes + DAY - 1) // DAY
    return clock_day <= last_day


def _only_if_confirmed(made: Commitment, authority: Authority) -> bool:
    return any(k.conditional and k.plain == made.kind.id for k, _ in _permissions(authority))


def _verdict_unmentioned(made: Commitment, authority: Authority) -> Verdict:
    nature = made.kind.nature
    if _gives_back(made, "compensation", authority):
        return Verdict.ALLOWED
    if nature is Nature.PROCESS or made.kind.id in _BINDING_IF_LISTED:
        return Verdict.ALLOWED
    if made.effort and made.firmness < 3:
        return Verdict.ALLOWED  # to try is no promise unless the thing itself is ruled out
    if made.guess or (_is_soon(made) and (nature not in _GIVEN or made.firmness < 2)):
        return Verdict.VAGUE
    if nature is Nature.CONTACT:
        listed = any(kind.nature is Nature.CONTACT for kind, _ in _permissions(authority))
        return Verdict.UNFOUNDED if listed and made.has_definite_time else Verdict.ALLOWED
    if not made.conditional and _only_if_confirmed(made, authority):
        return Verdict.UNFOUNDED
    by_a_time = made.has_definite_time and made.kind.id != "priority"
    if nature is Nature.SERVICE and not by_a_time:
        return Verdict.UNFOUNDED if authority.may and made.firmness == 3 else Verdict.ALLOWED
    worked_on = nature is Nature.OUTCOME and made.kind.id != "no_recurrence"
    if worked_on and made.firmness == 2 and not made.has_definite_time:
        return Verdict.ALLOWED  # "we'll fix it" says what is worked on
    return Verdict.UNFOUNDED
