"""Which details of a case a reply speaks of."""

from simulator.content.patterns import compiled
from simulator.dialogue.script import Script
from simulator.text.folded import fold


def details_in(script: Script, text: str) -> frozenset[str]:
    """The ids of the details of ``script`` that ``text`` speaks of, in either language."""
    words = fold(text).folded
    return frozenset(
        detail.id
        for detail in script.details
        if any(compiled(pattern).search(words) for pattern in (*detail.zh, *detail.en))
    )
