"""A scorer of fixed levels, for tests of what comes after scoring."""

from simulator.scoring.context import Context
from simulator.scoring.finding import ReplyScore
from simulator.scoring.principles import Level, Principle


class EvenScorer:
    """Gives every reply the same level on every principle, and remembers what it scored."""

    def __init__(self, level: int) -> None:
        self._level = Level(level)
        self.scored: list[tuple[str, Context]] = []

    def score(self, text: str, context: Context) -> ReplyScore:
        self.scored.append((text, context))
        return ReplyScore(
            levels=dict.fromkeys(Principle, self._level), confidence=dict.fromkeys(Principle, 1.0)
        )
