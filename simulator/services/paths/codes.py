"""Codes of certificates: unguessable, easy to read aloud, and typing mistakes are noticed."""

import unicodedata

from simulator.services.passwords import Choose

# Without what looks alike in print (0 O, 1 I L). 31 is a prime, so that the last character, a
# weighted sum, tells every single wrong character and every two that changed places.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 16
GROUP = 4
LONGEST_TYPED = 100


def new_code(choose: Choose) -> str:
    """A code of 16 characters: 15 by chance, about 74 bits, and one that checks them."""
    chosen = "".join(choose(ALPHABET) for _ in range(LENGTH - 1))
    # The check character has weight 16, whose inverse modulo 31 is 2.
    return chosen + ALPHABET[-2 * _sum(chosen) % len(ALPHABET)]


def tidy_code(typed: str) -> str | None:
    """The code that was meant: spaces, dashes, width and case are forgiven; None if it is none."""
    if len(typed) > LONGEST_TYPED:
        return None
    folded = unicodedata.normalize("NFKC", typed).upper()
    code = "".join(one for one in folded if unicodedata.category(one)[0] not in "PZC")
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    return code if _sum(code) % len(ALPHABET) == 0 else None


def shown_code(code: str) -> str:
    """The code in groups of four, as it is printed: ``ABCD-EFGH-…``."""
    return "-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def _sum(code: str) -> int:
    return sum(place * ALPHABET.index(one) for place, one in enumerate(code, start=1))
