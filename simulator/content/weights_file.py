"""Reads and writes the learned weights: one .npz file for each engine."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.scoring import weights as _weights
from simulator.scoring.engine import Learned
from simulator.scoring.features import FEATURES
from simulator.scoring.heads import Embedder, EmbeddingHeads, NgramHeads
from simulator.scoring.labels import LABELS
from simulator.scoring.levels import LevelModel

FOLDER: Final = Path(_weights.__file__).parent
FORMAT: Final = 1
_SAME_TIME: Final = (1980, 1, 1, 0, 0, 0)


class WeightsError(ValueError):
    """A weights file is missing, broken, or of another version of the code."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What weights were fitted to: hashes in hexadecimal, and the number of replies."""

    calibration: str
    extra_clauses: str
    packs: str
    replies: int


def weights_path(engine: str, folder: Path = FOLDER) -> Path:
    """Where the weights of ``engine`` ("ngrams" or "embeddings") stand."""
    return folder / f"{engine}.npz"


def read_origin(path: Path) -> Origin:
    """What the weights at ``path`` were fitted to.

    :raises WeightsError: if the file is missing or broken.
    """
    return _origin(_arrays(path))


def read_learned(folder: Path, embedder: Embedder | None) -> Learned:
    """The learned parts from ``folder``; those for embeddings where there is an embedder.

    :raises WeightsError: if a file is missing, broken or of another version.
    """
    ngrams = _arrays(weights_path("ngrams", folder))
    learned = _learned(ngrams, ngrams)
    if embedder is None:
        return learned
    with_embeddings = _arrays(weights_path("embeddings", folder))
    heads = EmbeddingHeads(
        with_embeddings["head_weights"],
        with_embeddings["head_bias"].astype(np.float64),
        float(with_embeddings["head_scale"]),
    )
    return replace(_learned(ngrams, with_embeddings), embedding=heads, embedder=embedder)


def ngram_bytes(learned: Learned, origin: Origin) -> bytes:
    """The file for the engine over n-grams; equal weights give equal bytes."""
    heads = learned.ngrams
    return _packed(
        origin,
        learned,
        {
            "vocabulary": np.frombuffer("\n".join(heads.vocabulary).encode(), dtype=np.uint8),
            "head_weights": heads.weights.astype(np.int8),
            "head_bias": heads.bias.astype(np.float64),
            "head_scale": np.float64(heads.scale),
        },
    )


def embedding_bytes(learned: Learned, origin: Origin) -> bytes:
    """The file for the engine over embeddings, which needs that over n-grams beside it.

    :raises ValueError: if there are no heads over embeddings.
    """
    heads = learned.embedding
    if heads is None:
        raise ValueError("there are no heads over embeddings")
    return _packed(
        origin,
        learned,
        {
            "head_weights": heads.weights,
            "head_bias": heads.bias.astype(np.float64),
            "head_scale": np.float64(heads.scale),
        },
    )


def _packed(origin: Origin, learned: Learned, heads: Mapping[str, Any]) -> bytes:
    about = {"format": FORMAT, "labels": LABELS, "features": FEATURES, **asdict(origin)}
    arrays = {
        "about": np.frombuffer(json.dumps(about, sort_keys=True).encode(), dtype=np.uint8),
        **heads,
        "level_weights": learned.levels.weights.astype(np.float64),
        "level_bias": learned.levels.bias.astype(np.float64),
        "level_cuts": learned.levels.cuts.astype(np.float64),
        "hit_from": np.float64(learned.hit_from),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            part = io.BytesIO()
            np.lib.format.write_array(part, np.asanyarray(array), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", _SAME_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, part.getvalue())
    return target.getvalue()


def _learned(heads: Mapping[str, NDArray[Any]], levels: Mapping[str, NDArray[Any]]) -> Learned:
    words = heads["vocabulary"].tobytes().decode().split("\n")
    return Learned(
        ngrams=NgramHeads(
            vocabulary={word: place for place, word in enumerate(words)},
            weights=heads["head_weights"].astype(np.int16),
            bias=heads["head_bias"],
            scale=float(heads["head_scale"]),
        ),
        levels=LevelModel(levels["level_weights"], levels["level_bias"], levels["level_cuts"]),
        hit_from=float(levels["hit_from"]),
        version=_origin_hash(levels),
    )


def _origin_hash(arrays: Mapping[str, NDArray[Any]]) -> str:
    total = hashlib.sha256()
    for name in sorted(arrays):
        total.update(name.encode() + arrays[name].tobytes())
    return total.hexdigest()[:12]


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = dict(archive)
        about = json.loads(arrays["about"].tobytes())
    except FileNotFoundError as error:
        raise WeightsError(f"{path}: no such file; `simulator train` makes it") from error
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise WeightsError(f"{path}: not a weights file") from error
    if about.get("format") != FORMAT or about.get("labels") != list(LABELS):
        raise WeightsError(f"{path}: made by another version; run `simulator train`")
    if about.get("features") != list(FEATURES):
        raise WeightsError(f"{path}: made for other features; run `simulator train`")
    return arrays


def _origin(arrays: Mapping[str, NDArray[Any]]) -> Origin:
    about = json.loads(arrays["about"].tobytes())
    return Origin(**{name: about[name] for name in Origin.__dataclass_fields__})
