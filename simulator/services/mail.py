"""E-mail in plain text over SMTP, by the standard library."""

import smtplib
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Final, Literal

PREFIX: Final = "SIMULATOR_MAIL_"
TIMEOUT: Final = 20

Security = Literal["starttls", "tls", "none"]
_PORTS: Mapping[Security, int] = {"starttls": 587, "tls": 465, "none": 25}


class MailError(Exception):
    """A letter that was not sent, or a server that cannot be used; says why."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """The server that takes our letters, and whom they come from."""

    server: str
    port: int
    sender: str
    security: Security = "starttls"
    user: str | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one person."""

    name: str
    address: str
    subject: str
    body: str


Send = Callable[[Letter], None]
"""Sends one letter.

:raises MailError: if it was not taken.
"""


def mail_settings(environment: Mapping[str, str]) -> MailSettings:
    """What the ``SIMULATOR_MAIL_…`` variables say.

    :raises MailError: if they name no server, or cannot be used.
    """
    server, sender, security, port = (
        environment.get(f"{PREFIX}{name}", "").strip()
        for name in ("SERVER", "FROM", "SECURITY", "PORT")
    )
    if not server:
        raise MailError(f"there is no mail server; set {PREFIX}SERVER")
    if "@" not in sender:
        raise MailError(f"{PREFIX}FROM must be an e-mail address")
    known = next((one for one in _PORTS if one == (security or "starttls")), None)
    if known is None:
        raise MailError(f"{PREFIX}SECURITY must be one of {', '.join(_PORTS)}")
    if port and not port.isdecimal():
        raise MailError(f"{PREFIX}PORT must be a number")
    return MailSettings(
        server=server,
        port=int(port or _PORTS[known]),
        sender=sender,
        security=known,
        user=environment.get(f"{PREFIX}USER") or None,
        password=environment.get(f"{PREFIX}PASSWORD") or None,
    )


@contextmanager
def mail_server(settings: MailSettings) -> Iterator[Send]:
    """A function that sends letters through one connection.

    :raises MailError: if the server cannot be reached or refuses us.
    """
    try:
        connection = _connect(settings)
    except (OSError, smtplib.SMTPException) as error:
        raise MailError(f"{settings.server}:{settings.port}: {error}") from error

    def send(letter: Letter) -> None:
        try:
            connection.send_message(_message(letter, settings.sender))
        except (OSError, ValueError, smtplib.SMTPException) as error:
            raise MailError(str(error)) from error

    try:
        yield send
    finally:
        with suppress(OSError, smtplib.SMTPException):
            connection.quit()


def _connect(settings: MailSettings) -> smtplib.SMTP:
    place = (settings.server, settings.port)
    safely = ssl.create_default_context()
    connection = (
        smtplib.SMTP_SSL(*place, timeout=TIMEOUT, context=safely)
        if settings.security == "tls"
        else smtplib.SMTP(*place, timeout=TIMEOUT)
    )
    try:
        if settings.security == "starttls":
            connection.starttls(context=safely)
        if settings.user is not None:
            connection.login(settings.user, settings.password or "")
    except (OSError, smtplib.SMTPException):
        connection.close()
        raise
    return connection


def _message(letter: Letter, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = letter.subject
    message["From"] = sender
    message["To"] = Address(letter.name, addr_spec=letter.address)
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].strip("> "))
    message["Auto-Submitted"] = "auto-generated"  # so that nobody's holiday notice answers
    message.set_content(letter.body)
    return message
