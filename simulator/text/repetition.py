"""Whether a reply says nearly the same as an earlier one."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from simulator.text.folded import fold

ALIKE = 88
LONG_ENOUGH = 10
KEPT = 600


def fingerprint(reply: str) -> str:
    """What is kept of a reply to know it again: folded, letters and digits only, cut short."""
    return "".join(c for c in fold(reply).folded if c.isalnum())[:KEPT]


def is_repeat(earlier: Iterable[str], reply: str) -> bool:
    """Whether the fingerprint ``reply`` is one of ``earlier``, or nearly.

    Short replies must be the same; of longer ones 88 of 100 characters.
    """
    if not reply:
        return False
    return any(
        reply == one
        or (
            min(len(one), len(reply)) >= LONG_ENOUGH
            and fuzz.ratio(one, reply, score_cutoff=ALIKE) > 0
        )
        for one in earlier
    )
