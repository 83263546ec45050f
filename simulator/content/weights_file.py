"""Reads and writes the learned weights: one .npz file for each engine."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.scoring import weights as _weights
from simulator.scoring.engine import Learned
from simulator.scoring.features import FEATURES
from simulator.scoring.heads import NgramHeads
from simulator.scoring.hit_model import FEATURES as HIT_FEATURES
from simulator.scoring.hit_model import HitModel
from simulator.scoring.impression import Encoder
from simulator.scoring.kinds.heads import HEARD_KINDS, KindHeads
from simulator.scoring.labels import LABELS
from simulator.scoring.levels import LevelModel

FOLDER: Final = Path(_weights.__file__).parent
FORMAT: Final = 3
_SAME_TIME: Final = (1980, 1, 1, 0, 0, 0)


class WeightsError(ValueError):
    """A weights file is missing, broken, or of another version of the code."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What weights were fitted to: hashes in hexadecimal, and the number of replies.

    ``ear`` is the version of the encoder, or "ngrams"; ``heard`` are the replies it learned from.
    """

    calibration: str
    ear: str
    heard: str
    extra_clauses: str
    packs: str
    replies: int


def weights_path(engine: str, folder: Path = FOLDER) -> Path:
    """Where the weights of ``engine`` ("ngrams" or "encoder") stand."""
    return folder / f"{engine}.npz"


def read_origin(path: Path) -> Origin:
    """What the weights at ``path`` were fitted to.

    :raises WeightsError: if the file is missing or broken.
    """
    return _origin(_arrays(path))


def read_learned(folder: Path, encoder: Encoder | None = None) -> Learned:
    """The learned parts from ``folder``: those fitted to ``encoder``, or else to n-grams.

    :raises WeightsError: if a file is missing, broken or of another version.
    """
    path = weights_path("encoder" if encoder else "ngrams", folder)
    arrays = _arrays(path)
    if encoder and _origin(arrays).ear != encoder.version:
        raise WeightsError(f"{path}: fitted to another encoder; run `simulator train`")
    if encoder and "kind_bias" not in arrays:
        raise WeightsError(f"{path}: without heads for kinds; run `simulator train`")
    return Learned(
        ear=encoder or _heads(arrays),
        levels=LevelModel(arrays["level_weights"], arrays["level_bias"], arrays["level_cuts"]),
        hits=HitModel(arrays["hit_weights"], arrays["hit_bias"], arrays["hit_cuts"]),
        version=_origin_hash(arrays),
        kinds=_kinds(arrays) if encoder else None,
    )


def weights_bytes(learned: Learned, origin: Origin) -> bytes:
    """The file of ``learned``, apart from an encoder's graph; equal weights give equal bytes."""
    return _packed(
        origin,
        {
            **(_head_arrays(learned.ear) if isinstance(learned.ear, NgramHeads) else {}),
            **(_kind_arrays(learned.kinds) if learned.kinds else {}),
            "level_weights": learned.levels.weights,
            "level_bias": learned.levels.bias,
            "level_cuts": learned.levels.cuts,
            "hit_weights": learned.hits.weights,
            "hit_bias": learned.hits.bias,
            "hit_cuts": learned.hits.cuts,
        },
    )


def _head_arrays(heads: NgramHeads) -> dict[str, Any]:
    return {
        "vocabulary": _joined(heads.vocabulary),
        "head_weights": heads.weights.astype(np.int8),
        "head_bias": heads.bias.astype(np.float64),
        "head_scale": np.float64(heads.scale),
    }


def _heads(arrays: Mapping[str, NDArray[Any]]) -> NgramHeads:
    return NgramHeads(
        vocabulary=_places(arrays["vocabulary"]),
        weights=arrays["head_weights"].astype(np.int16),
        bias=arrays["head_bias"],
        scale=float(arrays["head_scale"]),
    )


def _kind_arrays(heads: KindHeads) -> dict[str, Any]:
    return {
        "kind_vocabulary": _joined(heads.vocabulary),
        "kind_words": heads.words.astype(np.int8),
        "kind_scale": np.float64(heads.scale),
        "kind_meaning": heads.meaning.astype(np.float32),
        "kind_bias": heads.bias,
    }


def _kinds(arrays: Mapping[str, NDArray[Any]]) -> KindHeads:
    return KindHeads(
        vocabulary=_places(arrays["kind_vocabulary"]),
        words=arrays["kind_words"].astype(np.int16),
        scale=float(arrays["kind_scale"]),
        meaning=arrays["kind_meaning"].astype(np.float64),
        bias=arrays["kind_bias"],
    )


def _joined(vocabulary: Mapping[str, int]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8)


def _places(packed: NDArray[Any]) -> dict[str, int]:
    return {word: place for place, word in enumerate(packed.tobytes().decode().split("\n"))}


def _packed(origin: Origin, weights: Mapping[str, Any]) -> bytes:
    about = {
        "format": FORMAT,
        "labels": [*LABELS, *HEARD_KINDS],
        "features": [*FEATURES, *HIT_FEATURES],
        **asdict(origin),
    }
    arrays = {
        "about": np.frombuffer(json.dumps(about, sort_keys=True).encode(), dtype=np.uint8),
        **weights,
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
    if about.get("format") != FORMAT or about.get("labels") != [*LABELS, *HEARD_KINDS]:
        raise WeightsError(f"{path}: made by another version; run `simulator train`")
    if about.get("features") != [*FEATURES, *HIT_FEATURES]:
        raise WeightsError(f"{path}: made for other features; run `simulator train`")
    return arrays


def _origin(arrays: Mapping[str, NDArray[Any]]) -> Origin:
    about = json.loads(arrays["about"].tobytes())
    return Origin(**{name: about[name] for name in Origin.__dataclass_fields__})
