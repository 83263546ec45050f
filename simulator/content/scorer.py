"""Builds the scorer from the scenarios folder, the weights and what is installed."""

from pathlib import Path
from typing import Literal, get_args

from simulator.content.encoder import encoder_installed, load_encoder
from simulator.content.pack_file import load_packs
from simulator.content.rubric_file import read_rubric
from simulator.content.weights_file import FOLDER, read_learned
from simulator.scoring.engine import Scorer

Choice = Literal["auto", "rules", "ngrams", "encoder"]

PACKS = "packs"


def build_scorer(root: Path, engine: Choice = "auto", weights: Path = FOLDER) -> Scorer:
    """The scorer over the packs and the rubric of the scenarios folder ``root``.

    ``auto`` takes the encoder where its libraries are installed and n-grams elsewhere.

    :raises ValueError: if there is no such engine.
    :raises RubricError: if the rubric is wrong.
    :raises WeightsError: if learned weights are asked for and cannot be read.
    :raises EncoderMissingError: if the encoder is asked for and cannot be had.
    """
    packs, _ = load_packs(root / PACKS)
    rubric = read_rubric(root)
    if engine not in get_args(Choice):
        raise ValueError(
            f"there is no engine {engine!r}; take one of {', '.join(get_args(Choice))}"
        )
    if engine == "rules":
        return Scorer(packs, rubric)
    wanted = engine == "encoder" or (engine == "auto" and encoder_installed())
    return Scorer(packs, rubric, read_learned(weights, load_encoder(weights) if wanted else None))
