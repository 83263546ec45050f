"""From signals and levels to findings: what stands in the reply, and what is missing."""

from collections.abc import Iterator, Mapping

from simulator.scoring.finding import Effect, Finding, Missing, Present
from simulator.scoring.labels import HEAD
from simulator.scoring.principles import Act, Level, Principle
from simulator.scoring.rubric import PrincipleRubric, Rubric
from simulator.scoring.signals import Signal, Signals

_WHOLE_REPLY = frozenset({"says little", "copied", "specific", "word list"})


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
    """What best explains that the level is not higher; None where nothing in the reply does."""
    sure = _first(found, part.deductions, faint=False)
    if sure or level > Level.MISSING:
        return sure
    return _first(found, part.deductions, faint=True)


def credit(found: Signals, level: Level, part: PrincipleRubric) -> tuple[str, Signal] | None:
    """What best explains that the level is not lower; None where nothing surely heard does.

    A faint signal would praise words for what they may not say.
    """
    return _first(found, part.credits, faint=False) if level > Level.VIOLATED else None


def _first(found: Signals, names: tuple[str, ...], *, faint: bool) -> tuple[str, Signal] | None:
    heard = [
        (name, signal)
        for name in names
        for signal in found.get(name, ())[:1]
        if faint or not signal.is_faint
    ]
    # Among faint ones the surest, among sure ones the first named by the rubric.
    return max(heard, key=lambda one: one[1].strength if faint else 0, default=None)


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
        for signal in found.get(name, ()):
            if not signal.is_faint or (name, signal) == named:
                effect = Effect.FORBIDDEN if name.startswith("hit ") else Effect.DEDUCTION
                yield _present(text, principle, effect, name, signal)


def _for(
    text: str, found: Signals, principle: Principle, part: PrincipleRubric
) -> Iterator[Present]:
    for name in part.credits:
        for signal in found.get(name, ()):
            if not signal.is_faint:
                yield _present(text, principle, Effect.CREDIT, name, signal)


def _present(text: str, principle: Principle, effect: Effect, name: str, signal: Signal) -> Present:
    kind, _, rest = name.partition(" ")
    act = Act(rest) if kind == "act" else None
    rule = f"{HEAD}.{rest}" if signal.source == HEAD else signal.source
    return Present(principle, effect, signal.span, signal.span.of(text), act, rule)
