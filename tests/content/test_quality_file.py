"""The published figures."""

from pathlib import Path

import pytest

from simulator.content.quality_file import QualityError, quality_bytes, read_quality
from simulator.paths import SCENARIOS
from simulator.scoring.principles import Category, Principle


def test_the_published_figures_name_every_principle_and_category() -> None:
    quality = read_quality(SCENARIOS)
    for one in quality.sets:
        assert set(one.scorer.levels["all"]) == set(Principle)
        assert set(one.scorer.forbidden) == set(Category)
    assert {one.engine for one in quality.sets} == {"rules", "ngrams", "encoder"}


def test_the_figures_of_raters_stand_beside() -> None:
    rated_once = {"calibration-subtle", "calibration-polite"}
    sets = read_quality(SCENARIOS).sets
    assert all((one.raters is None) == (one.name in rated_once) for one in sets)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    quality = read_quality(SCENARIOS)
    (tmp_path / "quality.json").write_bytes(quality_bytes(quality))
    assert read_quality(tmp_path) == quality


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"format": 2}'])
def test_missing_or_broken_figures_say_how_to_make_them(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "quality.json").write_bytes(content)
    with pytest.raises(QualityError, match="simulator measure"):
        read_quality(tmp_path)
