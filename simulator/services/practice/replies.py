"""A reply as it comes from a form, brought into the form in which it is scored and stored."""

import re

from simulator.services.errors import Invalid
from simulator.text.bilingual import Text

LONGEST_REPLY = 2000
LONGEST_DRAFT = 4000
_KEY = re.compile(r"[0-9A-Za-z_-]{8,64}")
_NEWLINES = re.compile(r"\r\n?")
# PostgreSQL stores no NUL, and no database a half of a surrogate pair.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def clean_text(text: str) -> str:
    """``text`` with plain line ends and without what cannot be stored."""
    return _UNSTORABLE.sub("", _NEWLINES.sub("\n", text))


def clean_reply(text: str) -> str:
    """``text`` as it is scored: clean, and trimmed.

    :raises Invalid: if nothing is left of it, or it is too long.
    """
    reply = clean_text(text).strip()
    if not reply:
        raise Invalid(
            Text(zh="先写一句回复再发送。", en="Write a reply before you send it."), "text"
        )
    if len(reply) > LONGEST_REPLY:
        raise Invalid(
            Text(
                zh=f"回复最多 {LONGEST_REPLY} 个字符，现在有 {len(reply)} 个。",
                en=f"A reply has at most {LONGEST_REPLY} characters; this has {len(reply)}.",
            ),
            "text",
        )
    return reply


def check_key(key: str) -> str:
    """``key``, with which a form makes sure that it is stored once.

    :raises Invalid: unless it has 8 to 64 letters, digits, hyphens and underscores.
    """
    if not _KEY.fullmatch(key):
        raise Invalid(
            Text(zh="页面已过期，请刷新后再试。", en="This page is out of date; reload it."), "key"
        )
    return key
