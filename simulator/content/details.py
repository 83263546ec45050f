"""Which details of a case a reply speaks of."""

from simulator.content.patterns import spoken_of
from simulator.dialogue.script import Script


def details_in(script: Script, text: str) -> frozenset[str]:
    """The ids of the details of ``script`` that ``text`` speaks of, in either language."""
    return spoken_of(script.details, text)
