"""Which points a written record of the case mentions."""

from simulator.content.patterns import spoken_of
from simulator.content.scenario import RecordQuestion


def points_mentioned(question: RecordQuestion, text: str) -> frozenset[str]:
    """The ids of the points of ``question`` that ``text`` mentions, in either language."""
    return spoken_of(question.must_mention, text)
