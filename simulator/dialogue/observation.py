"""What the simulated customer notices in a reply. The services fill it from scoring."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Noticed:
    """A word of scoring (an act, a forbidden category, a kind of commitment) and its quote."""

    name: str
    quote: str


@dataclass(frozen=True, slots=True)
class NoticedPromise:
    """A commitment; ``over`` says that the authority does not cover it."""

    kind: str
    quote: str
    over: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """One reply as the customer takes it in."""

    text: str
    levels: Mapping[str, int]
    acts: tuple[Noticed, ...] = ()
    hits: tuple[Noticed, ...] = ()
    promises: tuple[NoticedPromise, ...] = ()
    asked: frozenset[str] = field(default_factory=frozenset)
    repeats_itself: bool = False
