"""What people change about themselves: their name and their password."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from simulator.services.access import active_user
from simulator.services.errors import Invalid
from simulator.services.folding import tidy_name
from simulator.services.passwords import hash_password
from simulator.store import writing
from simulator.store.models.people import new_uniquifier
from simulator.text.bilingual import Text

_hasher = PasswordHasher()


def change_own_name(user_id: int, name: str) -> None:
    """Give the user another name to be shown under.

    :raises NotFound: if there is no such active user.
    :raises Invalid: if the name cannot be taken.
    """
    with writing():
        active_user(user_id).name = tidy_name(name)


def change_own_password(user_id: int, present: str, wanted: str) -> None:
    """Give the user the password ``wanted``; all their sessions end, this one too.

    :raises NotFound: if there is no such active user.
    :raises Invalid: if ``present`` is not the password, or ``wanted`` cannot be one.
    """
    with writing():
        user = active_user(user_id)
        if not _matches(user.password, present):
            raise Invalid(
                Text(zh="当前密码不对。", en="That is not your present password."), "present"
            )
        if wanted == present:
            raise Invalid(
                Text(zh="新密码和当前密码一样。", en="The new password is the present one."),
                "password",
            )
        user.password = hash_password(wanted)
        user.fs_uniquifier = new_uniquifier()


def _matches(stored: str | None, password: str) -> bool:
    try:
        return bool(stored) and _hasher.verify(stored or "", password)
    except (VerifyMismatchError, InvalidHashError):
        return False
