"""Signing in: who has a name, and how often somebody may try.

Tries are counted in the database, so the limit holds over all processes of the server. They count
before the password is looked at, so parallel guesses do not slip through.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256

from simulator.services.folding import fold
from simulator.store import people, sign_in, writing
from simulator.store.models import User

WINDOW = timedelta(minutes=15)
# One person mistyping; many machines after one person; one school behind one address.
TRIES_OF_NAME_FROM_ADDRESS = 8
TRIES_OF_NAME = 40
TRIES_FROM_ADDRESS = 120


def user_named(identity: str) -> User | None:
    """Who has ``identity`` as e-mail address or as user name."""
    folded = fold(identity)
    return people.user_with_email(folded) if "@" in folded else people.user_with_username(folded)


def may_try(identity: str, address: str, now: datetime) -> bool:
    """Count one try to sign in as ``identity`` from ``address``; False if there were too many."""
    limits = _limits(identity, address)
    with writing():
        sign_in.forget_tries_before(now - WINDOW)
        counts = {key: sign_in.tries(key, now - WINDOW) for key in limits}
        sign_in.add_tries(limits, now)
    return all(counts[key] < limit for key, limit in limits.items())


def forget_tries(identity: str, address: str) -> None:
    """Start counting afresh for ``identity`` from ``address``, after a sign-in that worked."""
    with writing():
        sign_in.forget_tries([_key(fold(identity), address)])


def _limits(identity: str, address: str) -> Mapping[str, int]:
    name = fold(identity)
    return {
        _key(name, address): TRIES_OF_NAME_FROM_ADDRESS,
        _key(name, ""): TRIES_OF_NAME,
        _key("", address): TRIES_FROM_ADDRESS,
    }


def _key(name: str, address: str) -> str:
    return sha256(f"{name}\n{address}".encode()).hexdigest()
