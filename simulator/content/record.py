"""Which points a written record of the case mentions."""

from simulator.content.patterns import compiled
from simulator.content.scenario import RecordQuestion
from simulator.text.folded import fold


def points_mentioned(question: RecordQuestion, text: str) -> frozenset[str]:
    """The ids of the points of ``question`` that ``text`` mentions, in either language."""
    words = fold(text).folded
    return frozenset(
        point.id
        for point in question.must_mention
        if any(compiled(pattern).search(words) for pattern in (*point.zh, *point.en))
    )
