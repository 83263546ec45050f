"""How long a customer waits in silence: briefly on the phone, as long as need be in a forum.

On a call the customer can be asked to hold, which buys time; who comes back says thank you (S3).
"""

import re
from collections.abc import Mapping
from typing import Final

from simulator.content.scenario import Channel, Scenario
from simulator.text.folded import fold

PATIENCE: Final[Mapping[Channel, float | None]] = {
    Channel.PHONE: 2.0,
    Channel.CALL_BACK: 2.0,
    Channel.COUNTER: 2.5,
    Channel.VISIT: 2.5,
    Channel.CHAT: 4.0,
    Channel.FORUM: None,
}
"""Times the node's target that may pass without a word; None where nobody waits at the other end.

Our own choice: S3 asks only that nobody is left waiting without a word.
"""

HOLD: Final = 2.0
"""Whoever was asked to hold waits so many times as long."""

_ASKS_TO_HOLD: Final = re.compile(
    r"稍等|稍候|等我(?:一下|一会|几分钟|查|看|问)|别挂|不要挂|不挂|先坐"
    r"|\bhold (?:on|the line)|\bone (?:moment|minute|second)\b|\ba (?:moment|minute|second)\b"
    r"|\bbear with me|\bstay on the line|\bwhile i (?:check|look|ask|ring)|\btake a seat"
)


_MINDS_THE_WAIT: Final = re.compile(
    r"久等|等候|等了|等待|耽误您|让您等|(?:谢谢|多谢|感谢|辛苦)[^,。!?]{0,4}(?:等|耐心)"
    r"|\b(?:thanks?|thank you)\b.{0,24}\b(?:hold|wait|patien|hang|stay|bear)"
    r"|\b(?:kept|keep|keeping|leav\w+|left) (?:you )?(?:waiting|hanging|holding|on hold)"
    r"|\bsorry (?:for|about) (?:the|that|your|keeping|making)\b.{0,16}(?:wait|hold|silence|delay)"
)


def minds_the_wait(text: str) -> bool:
    """Whether a reply thanks or says sorry for the wait."""
    return _MINDS_THE_WAIT.search(fold(text).folded) is not None


def is_after_silence(
    scenario: Scenario,
    node: str,
    seconds: float | None,
    said_before: str | None,
    *,
    on_hold: bool = False,
) -> bool:
    """Whether a reply at ``node`` that took ``seconds`` comes after too long a silence.

    ``said_before`` is the trainee's reply before it: asking to hold buys time, in words or by
    ``on_hold``. None seconds, where nobody measured, are no silence.
    """
    patience = PATIENCE[scenario.channel]
    if patience is None or seconds is None:
        return False
    asked = said_before is not None and _ASKS_TO_HOLD.search(fold(said_before).folded)
    if asked or on_hold:
        patience *= HOLD
    return seconds > patience * scenario.node_at(node).target_seconds
