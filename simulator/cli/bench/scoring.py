"""Times scoring: rules alone, and with heads over n-grams, and with the encoder."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from simulator.cli.bench.timing import Timing, timed
from simulator.content.calibration import Calibration, ReplyRow
from simulator.content.encoder import encoder_installed
from simulator.content.scorer import Choice, build_scorer
from simulator.paths import SCENARIOS
from simulator.scoring.context import Context
from simulator.scoring.engine import Scorer
from simulator.scoring.finding import ReplyScore

ENGINES: Final[Sequence[Choice]] = ("rules", "ngrams", "encoder")


def time_scoring(
    calibration: Calibration, replies: int, before: Sequence[ReplyRow]
) -> dict[str, Timing]:
    """How long each installed engine takes for each of the first ``replies`` replies.

    The replies ``before`` are scored first, untimed.
    """
    pairs = [
        (reply.text, calibration.contexts[reply.context]) for reply in calibration.replies[:replies]
    ]
    timings: dict[str, Timing] = {}
    for engine in ENGINES:
        if engine == "encoder" and not encoder_installed():
            continue
        scorer = build_scorer(SCENARIOS, engine)
        for reply in before:
            scorer.score(reply.text)
        timings[engine] = timed(partial(_score, scorer), pairs)
    return timings


def _score(scorer: Scorer, pair: tuple[str, Context]) -> ReplyScore:
    return scorer.score(*pair)
