"""The question before a conversation is given up."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext, ngettext

from simulator.services.practice.conversation import Conversation


@dataclass(frozen=True, slots=True)
class LeavingPage:
    """``practice/give_up.html``."""

    words: str
    action: str
    back_url: str


def leaving_page(talk: Conversation) -> LeavingPage:
    """What giving up ``talk`` means."""
    count = len(talk.turns)
    if count:
        words = ngettext(
            "Your %(num)s reply is kept and judged. After that comes the work order.",
            "Your %(num)s replies are kept and judged. After that comes the work order.",
            count,
        )
    else:
        words = gettext("You have not answered yet, so there is nothing to judge.")
    return LeavingPage(
        words=words,
        action=url_for("practice.give_up", attempt_id=talk.attempt_id),
        back_url=url_for("practice.converse", attempt_id=talk.attempt_id),
    )
