"""The mood ledger: which words of a reply moved the customer, and by how much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.dialogue.mood_effects import (
    BACK_WITHOUT_A_WORD,
    MOOD_EFFECTS,
    NOTHING,
    REPEATS,
    SILENCE,
)
from simulator.dialogue.observation import Noticed, Observation
from simulator.dialogue.script import Customer, Intensity
from simulator.dialogue.state import LedgerEntry
from simulator.text.bilingual import Text

__all__ = ["MOOD_EFFECTS", "Change", "changes_by", "enter"]

MOST_CALMED = 25
MOST_ANGERED = 40
# What soothed once soothes less the next time.
HABIT = 0.6

HARSHNESS = {Intensity.GENTLE: 0.75, Intensity.NORMAL: 1.0, Intensity.FIERCE: 1.25}
"""Factor on everything that angers, by the harshness that the trainee has chosen."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of mood before it is limited to what one reply can do."""

    cause: str
    delta: int
    quote: str | None
    because: Text


def changes_by(
    customer: Customer,
    observation: Observation,
    ledger: Sequence[LedgerEntry],
    *,
    repeats: bool,
    intensity: Intensity = Intensity.NORMAL,
) -> tuple[Change, ...]:
    """What a reply does to the mood, gravest first.

    Each act, category or verdict counts once a reply. A soothing one loses force each turn that
    it is used again, and has none in a reply that repeats an earlier one; worn out, it still is
    something taken up.
    """
    found, soothing = [], False
    for name, quote in _causes(observation):
        delta = _delta(customer, name, _turns_used(ledger, name))
        soothing |= _delta(customer, name, 0) < 0
        if delta > 0 or (delta < 0 and not repeats):
            found.append(Change(name, delta, quote, MOOD_EFFECTS[name].because))
    if repeats:
        found.append(_whole_reply(customer, REPEATS))
    elif not found and not soothing and not observation.asked:
        found.append(_whole_reply(customer, NOTHING))
    # A trainee who chose gentle customers may take all the time they need.
    if observation.after_silence and intensity is not Intensity.GENTLE:
        found.append(_whole_reply(customer, SILENCE))
    if observation.back_without_a_word:
        found.append(_whole_reply(customer, BACK_WITHOUT_A_WORD))
    found = [replace(one, delta=_as_harsh(one.delta, intensity)) for one in found]
    return tuple(sorted(found, key=lambda change: (-change.delta > 0, -abs(change.delta))))


def enter(
    ledger: tuple[LedgerEntry, ...], mood: int, turn: int, changes: Sequence[Change]
) -> tuple[tuple[LedgerEntry, ...], int]:
    """The ledger with ``changes`` added, and the mood they lead to.

    A reply calms by at most 25 and angers by at most 40, and the mood stays within 0 and 100; an
    entry holds the change that really came about, and one that came to nothing is left out.
    """
    calmed = angered = 0
    for change in changes:
        delta = min(change.delta, MOST_ANGERED - angered, 100 - mood)
        delta = max(delta, calmed - MOST_CALMED, -mood)
        if delta:
            mood += delta
            calmed -= min(delta, 0)
            angered += max(delta, 0)
            entry = LedgerEntry(
                turn=turn,
                delta=delta,
                mood=mood,
                cause=change.cause,
                quote=change.quote,
                because=change.because,
            )
            ledger = (*ledger, entry)
    return ledger, mood


def _causes(observation: Observation) -> Iterator[tuple[str, str | None]]:
    """Each thing noticed once, hits first; a clause that is a hit is not held against it twice."""
    seen = set[str]()
    for hit in observation.hits:
        if hit.name not in seen:
            seen.add(hit.name)
            yield hit.name, hit.quote
    for act in observation.acts:
        if act.name not in seen and not _within_a_hit(act, observation.hits):
            seen.add(act.name)
            yield act.name, act.quote
    for promise in observation.promises:
        if promise.verdict not in seen:
            seen.add(promise.verdict)
            yield promise.verdict, promise.quote


def _within_a_hit(act: Noticed, hits: Sequence[Noticed]) -> bool:
    return any(act.quote in hit.quote or hit.quote in act.quote for hit in hits)


def _turns_used(ledger: Sequence[LedgerEntry], name: str) -> int:
    return len({entry.turn for entry in ledger if entry.cause == name})


def _delta(customer: Customer, name: str, used: int) -> int:
    """The change for ``name``; what a scenario sets itself stands outside temper and forgiving."""
    effect = MOOD_EFFECTS.get(name)
    if effect is None:
        return 0
    own = customer.mood_effects.get(name)
    factor = 1.0 if own is not None else _factor(customer, effect.delta)
    delta = (effect.delta if own is None else own) * factor
    return round(delta * HABIT**used if delta < 0 else delta)


def _factor(customer: Customer, delta: int) -> float:
    return customer.temper if delta > 0 else customer.forgiving


def _as_harsh(delta: int, intensity: Intensity) -> int:
    return round(delta * HARSHNESS[intensity]) if delta > 0 else delta


def _whole_reply(customer: Customer, name: str) -> Change:
    return Change(name, _delta(customer, name, 0), None, MOOD_EFFECTS[name].because)
