"""From signals and levels to findings: what stands in the reply, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence

from simulator.scoring.finding import Effect, Finding, Missing, Present
from simulator.scoring.labels import HEAD
from simulator.scoring.principles import Act, Level, Principle
from simulator.scoring.rubric import PrincipleRubric, Rubric
from simulator.scoring.signals import Signal, Signals
from simulator.text.span import Span

_CARELESS = ("promise level 0", "promise level 1")
_WHOLE_REPLY = frozenset({"says little", "copied", "specific", "word list", "said again"})


def findings(
    text: str, found: Signals, levels: Mapping[Principle, Level], rubric: Rubric
) -> tuple[Finding, ...]:
    """The findings of a reply: by principle, deductions before credits, each by its place."""
    return tuple(
        one
        for principle, level in levels.items()
        for one in _of_principle(text, found, principle, level, rubric.principles[principle])
    )


def deduction(found: Signals, level: Level, part: PrincipleRubric) -> tuple[str, Signal] | None:
    """What best explains that the level is not higher; None where nothing in the reply does.

    A level of nothing or worse has some cause, and the surest that was heard is named.
    """
    clear = _first_clear(found, part.deductions)
    if clear or level > Level.MISSING:
        return clear
    return _surest(found, part.deductions)


def credit(found: Signals, level: Level, part: PrincipleRubric) -> tuple[str, Signal] | None:
    """What best explains that the level is not lower; None where nothing clearly heard does.

    A doubtful signal would praise words for what they may not say, and so would one in words that
    promise what they may not.
    """
    if level is Level.VIOLATED:
        return None
    return _first_clear(found, part.credits, _careless(found))


def _careless(found: Signals) -> list[Span]:
    """The words that promise what they may not: nothing in them is praised."""
    return [one.span for name in _CARELESS for one in found.get(name, ())]


def _first_clear(
    found: Signals, names: tuple[str, ...], elsewhere_than: Sequence[Span] = ()
) -> tuple[str, Signal] | None:
    """The first of ``names`` that is clearly heard, in other words than those given."""
    heard = ((name, signal) for name in names for signal in found.get(name, ()))
    return next(
        (
            (name, signal)
            for name, signal in heard
            if signal.is_clear and not any(signal.span.overlaps(one) for one in elsewhere_than)
        ),
        None,
    )


def _surest(found: Signals, names: tuple[str, ...]) -> tuple[str, Signal] | None:
    """The most surely heard of ``names``."""
    heard = ((name, found[name][0]) for name in names if name in found)
    sure = ((name, signal) for name, signal in heard if not signal.is_faint)
    return max(sure, key=lambda one: one[1].strength, default=None)


def _of_principle(
    text: str, found: Signals, principle: Principle, level: Level, part: PrincipleRubric
) -> Iterator[Finding]:
    against = deduction(found, level, part) if level < Level.GOOD else None
    yield from _against(text, found, principle, level, part)
    if level >= Level.PARTLY:
        yield from _for(text, found, principle, part)
    explained = against is not None and against[0] not in _WHOLE_REPLY
    if level is Level.PARTLY or (level < Level.PARTLY and not explained):
        further = level is Level.PARTLY or credit(found, level, part) is not None
        yield Missing(principle, str(part.wants[further]))


def _against(
    text: str, found: Signals, principle: Principle, level: Level, part: PrincipleRubric
) -> Iterator[Present]:
    if level is Level.GOOD:
        return
    named = deduction(found, level, part)
    for name in part.deductions:
        if name in _WHOLE_REPLY:
            continue
        for signal in _apart(found.get(name, ())):
            if (name, signal) == named or not (signal.is_faint or _is_told(name, signal, found)):
                effect = Effect.FORBIDDEN if name.startswith("hit ") else Effect.DEDUCTION
                yield _present(text, principle, effect, name, signal)


def _is_told(name: str, signal: Signal, found: Signals) -> bool:
    """Whether a hit says already what a clause only seems to be."""
    return name.startswith("seems ") and any(
        hit.span.overlaps(signal.span)
        for other, hits in found.items()
        if other.startswith("hit ")
        for hit in hits
    )


def _for(
    text: str, found: Signals, principle: Principle, part: PrincipleRubric
) -> Iterator[Present]:
    careless = _careless(found)
    for name in part.credits:
        for signal in _apart(found.get(name, ())):
            if not (signal.is_faint or any(signal.span.overlaps(one) for one in careless)):
                yield _present(text, principle, Effect.CREDIT, name, signal)


def _apart(signals: Sequence[Signal]) -> Iterator[Signal]:
    """The signals but for those whose words a surer one holds already: a rule's and the ear's."""
    told: list[Span] = []
    for signal in signals:
        if not any(signal.span.overlaps(one) for one in told):
            told.append(signal.span)
            yield signal


def _present(text: str, principle: Principle, effect: Effect, name: str, signal: Signal) -> Present:
    kind, _, rest = name.partition(" ")
    act = Act(rest) if kind == "act" else None
    rule = f"{HEAD}.{rest}" if signal.source == HEAD else signal.source
    return Present(principle, effect, signal.span, signal.span.of(text), act, rule)
