"""What the simulated customer notices in a reply. The content layer fills it from scoring."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Noticed:
    """A word of scoring (an act, a forbidden category) and its quote."""

    name: str
    quote: str


@dataclass(frozen=True, slots=True)
class NoticedPromise:
    """A commitment and its verdict; ``over`` says that the authority does not cover it."""

    kind: str
    quote: str
    verdict: str = "allowed"
    over: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """One reply as the customer takes it in.

    ``levels`` run from 0 to 3 by principle; ``asked`` holds the hidden facts that the reply asks
    for, each with the words that ask; ``mentioned`` the details that it speaks of; ``addressed``
    are the people it turns to, in order;
    ``after_silence`` says that it came after a longer wait than this channel bears, and
    ``back_without_a_word`` that the customer held the line and is not thanked for it. Whether the
    reply repeats an earlier one is for the machine, which remembers them.
    """

    text: str
    levels: Mapping[str, int]
    acts: tuple[Noticed, ...] = ()
    hits: tuple[Noticed, ...] = ()
    promises: tuple[NoticedPromise, ...] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    mentioned: frozenset[str] = frozenset()
    addressed: tuple[str, ...] = ()
    after_silence: bool = False
    back_without_a_word: bool = False
