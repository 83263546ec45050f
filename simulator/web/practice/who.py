"""Who asks, in which language, and when: what every view of practice needs of its request."""

from datetime import UTC, datetime
from secrets import token_urlsafe

from flask_babel import get_timezone
from flask_security import current_user


def user_id() -> int:
    """The id of who is signed in."""
    return int(current_user.id)


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def local_now() -> datetime:
    """The present moment by the reader's calendar, for what goes by days."""
    return datetime.now(get_timezone())


def fresh_key() -> str:
    """A key for one form: what is sent with it is stored once."""
    return token_urlsafe(16)
