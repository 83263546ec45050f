"""What can go wrong in a use case, told to the person in both languages."""

from simulator.text.bilingual import Text


class ServiceError(Exception):
    """A use case that was refused; nothing was changed. ``message`` is for the person."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class NotFound(ServiceError):  # noqa: N818  (named for what it says)
    """There is no such thing, or not for this person: the two look alike on purpose."""


class Forbidden(ServiceError):  # noqa: N818  (named for what it says)
    """The person knows of the thing and may not do this with it."""


class Conflict(ServiceError):  # noqa: N818  (named for what it says)
    """It no longer fits what has happened meanwhile, as in another window."""


class Invalid(ServiceError):  # noqa: N818  (named for what it says)
    """What was given cannot be taken; ``field`` names the form field, if it is one."""

    def __init__(self, message: Text, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field
