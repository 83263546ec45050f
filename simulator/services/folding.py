"""Names and addresses brought to one form, so that those that look the same are the same."""

import re
import unicodedata

from email_validator import EmailNotValidError, validate_email

from simulator.services.errors import Invalid
from simulator.text.bilingual import Text

LONGEST_NAME = 100
_SPACES = re.compile(r"\s+")
_USERNAME = re.compile(r"[\w.\-]{2,64}")


def tidy(text: str) -> str:
    """``text`` without control characters, with single spaces, trimmed; in NFC."""
    spaced = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    return "".join(char for char in spaced if unicodedata.category(char)[0] != "C").strip()


def fold(text: str) -> str:
    """``text`` in the form in which names are compared: NFKC, casefolded, trimmed."""
    return tidy(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))


def fold_email(text: str) -> str:
    """An address in the form in which it is stored.

    :raises Invalid: if it is no e-mail address.
    """
    folded = fold(text)
    try:
        # Companies use addresses that only their own network knows: nothing is looked up.
        validate_email(folded, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise Invalid(
            Text(zh=f"“{text}”不是有效的邮箱地址。", en=f"“{text}” is not an e-mail address."),
            "email",
        ) from error
    return folded


def fold_username(text: str) -> str:
    """A name for signing in, in the form in which it is stored.

    :raises Invalid: if it is too short, too long or has other characters than letters and digits.
    """
    folded = fold(text)
    if not _USERNAME.fullmatch(folded):
        raise Invalid(
            Text(
                zh="用户名需要 2 到 64 个字符，可用文字、数字、点、横线和下划线。",
                en="A username has 2 to 64 letters, digits, dots, hyphens or underscores.",
            ),
            "username",
        )
    return folded


def tidy_name(text: str) -> str:
    """A person's or a team's name as it is shown.

    :raises Invalid: if nothing is left of it, or it is too long.
    """
    name = tidy(text)
    if not 1 <= len(name) <= LONGEST_NAME:
        raise Invalid(
            Text(
                zh=f"名称需要 1 到 {LONGEST_NAME} 个字符。",
                en=f"A name has 1 to {LONGEST_NAME} characters.",
            ),
            "name",
        )
    return name
