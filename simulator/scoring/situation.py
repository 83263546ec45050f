"""The situations of a service desk, each with set phrases and rules of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from simulator.text.bilingual import Text


class Situation(StrEnum):
    """How customer and agent meet, or what kind of talk it is."""

    PHONE = "phone"
    COUNTER = "counter"
    CHAT = "chat"
    FORUM = "forum"
    VISIT = "visit"
    CALL_BACK = "call-back"
    FEES = "fees"
    ANGRY_CUSTOMER = "angry-customer"
    SELF_PROTECTION = "self-protection"
    UNIFIED_WORDING = "unified-wording"


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """Something that is said in a situation as a matter of course; ``rule`` hears it.

    ``when`` is the occasion for it, where there need not be one.
    """

    id: str
    label: Text
    rule: str
    when: Text | None = None


def applies(situations: Iterable[Situation], given: frozenset[Situation]) -> bool:
    """Whether what is meant for ``situations``, or for any if none, holds in those ``given``."""
    wanted = frozenset(situations)
    return not wanted or bool(wanted & given)
