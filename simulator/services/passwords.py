"""Passwords: what is accepted, how they are hashed, and how one is made up."""

from collections.abc import Callable, Sequence

from argon2 import PasswordHasher

from simulator.services.errors import Invalid
from simulator.text.bilingual import Text

SHORTEST = 8
LONGEST = 128
# Without letters and digits that look alike in print.
ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
GROUPS = 4
GROUP_LENGTH = 4

Choose = Callable[[Sequence[str]], str]
"""Picks one of a sequence at random; ``secrets.choice`` outside tests."""

_hasher = PasswordHasher()


def hash_password(password: str) -> str:
    """The argon2id hash of ``password``, as Flask-Security checks it with single hashing.

    :raises Invalid: if the password is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise Invalid(
            Text(
                zh=f"密码需要 {SHORTEST} 到 {LONGEST} 个字符。",
                en=f"A password needs {SHORTEST} to {LONGEST} characters.",
            ),
            "password",
        )
    return _hasher.hash(password)


def new_password(choose: Choose) -> str:
    """A password to hand over once, like ``k3mf-8wqz-…``; about 80 bits."""
    groups = ("".join(choose(ALPHABET) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    return "-".join(groups)
