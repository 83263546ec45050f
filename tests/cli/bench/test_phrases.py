"""Rules with many phrases, timed on a few replies."""

import pytest

from simulator.cli.bench import phrases
from simulator.cli.bench.phrases import time_phrases
from simulator.content.calibration import read_calibration
from simulator.paths import SCENARIOS


def test_every_way_is_timed_on_every_reply(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "COUNTS", (50,))
    calibration = read_calibration(SCENARIOS / "calibration")
    (one,) = time_phrases(calibration, calibration.replies[:5])
    assert one.count == 50
    sizes = {len(timing.seconds) for timing in (one.scoring, one.finding, one.matching, one.search)}
    assert sizes == {phrases.REPLIES}
