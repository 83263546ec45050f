"""A kind of commitment: its label, its nature and the words by which it is recognised."""

from dataclasses import dataclass
from enum import StrEnum

from simulator.text.bilingual import Text


class Nature(StrEnum):
    """What sort of thing a kind commits to; it decides how much authority it needs."""

    PROCESS = "process"  # a step of the agent's own work: needs no authority
    CONTACT = "contact"  # an answer, a call, a meeting: its time can be checked
    SERVICE = "service"  # someone comes, something is replaced: an act that costs the company
    OUTCOME = "outcome"  # a result that does not lie in the agent's hands
    MONEY = "money"
    POSITION = "position"  # liability, approval, punishment: binds the company by being said
    ASSURANCE = "assurance"  # how things stand, said without knowing it
    DISCLOSURE = "disclosure"  # gives out somebody's data


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of commitment.

    ``says_*`` are patterns (Python ``re``, on folded text) that commit by themselves when they
    stand in a positive statement; ``names_*`` only name the matter, so that they commit together
    with a word such as 会, 给您, will. A ``timed`` kind is its ``plain`` kind promised for a
    definite time; a ``conditional`` one is its plain kind promised under a condition.
    """

    id: str
    label: Text
    nature: Nature
    says_zh: tuple[str, ...] = ()
    names_zh: tuple[str, ...] = ()
    says_en: tuple[str, ...] = ()
    names_en: tuple[str, ...] = ()
    plain: str | None = None
    timed: bool = False
    conditional: bool = False
    near: tuple[str, ...] = ()
    """Kinds whose permission also permits this one."""
    within: tuple[str, ...] = ()
    """Wider kinds: a prohibition of one of them prohibits this one too."""
    reckoned: bool = False
    """Whether one can reckon with it: a sum or comparison that names it promises nothing."""


def kind(
    id_: str,
    label: tuple[str, str],
    nature: Nature,
    **rest: str | bool | tuple[str, ...] | None,
) -> Kind:
    """A kind from a table row; ``label`` is (zh, en)."""
    return Kind(id_, Text(zh=label[0], en=label[1]), nature, **rest)  # type: ignore[arg-type]


def timed(plain: Kind, id_: str, label: tuple[str, str]) -> Kind:
    """The kind ``plain`` promised for a definite time."""
    return Kind(
        id_, Text(zh=label[0], en=label[1]), plain.nature, plain=plain.id, timed=True,
        within=(plain.id, *plain.within),
    )  # fmt: skip


def confirmed(plain: Kind, id_: str, label: tuple[str, str]) -> Kind:
    """The kind ``plain`` promised under a condition."""
    return Kind(id_, Text(zh=label[0], en=label[1]), plain.nature, plain=plain.id, conditional=True)
