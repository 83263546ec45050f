from pathlib import Path

import pytest

from simulator.cli.train import CALIBRATION, FRESH, TRAINING
from simulator.content.calibration import merged, read_calibration
from simulator.content.encoder import encoder_installed, load_encoder
from simulator.content.scorer import build_scorer
from simulator.content.weights_file import FOLDER, WeightsError, read_learned, read_origin
from simulator.paths import SCENARIOS


@pytest.mark.parametrize("engine", ["ngrams", "encoder"])
def test_the_shipped_weights_were_fitted_to_the_shipped_data(engine: str) -> None:
    origin = read_origin(FOLDER / f"{engine}.npz")
    judged = merged([read_calibration(one) for one in (*CALIBRATION, *FRESH)])
    assert origin.calibration == judged.digest
    assert origin.heard == merged([read_calibration(one) for one in TRAINING]).digest


def test_the_encoder_has_seen_the_training_replies_and_no_others() -> None:
    heard = merged([read_calibration(one) for one in TRAINING])
    assert load_encoder().about["replies"] == heard.digest


def test_auto_takes_the_encoder_where_it_is_installed() -> None:
    expected = "encoder" if encoder_installed() else "ngrams"
    assert build_scorer(SCENARIOS).engine == expected


def test_the_version_names_engine_and_weights() -> None:
    scorer = build_scorer(SCENARIOS, "ngrams")
    assert scorer.learned is not None
    assert scorer.version == f"2-ngrams-{scorer.learned.version}"


def test_rules_alone_need_no_weights(tmp_path: Path) -> None:
    assert build_scorer(SCENARIOS, "rules", weights=tmp_path).engine == "rules"


def test_missing_weights_say_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="simulator train"):
        build_scorer(SCENARIOS, "ngrams", weights=tmp_path)


def test_a_file_that_holds_no_weights_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ngrams.npz").write_bytes(b"nothing of the kind")
    with pytest.raises(WeightsError, match="not a weights file"):
        read_learned(tmp_path, None)


def test_the_weights_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.npz")) < 4_000_000
