"""``simulator train``: fit the learned parts anew; needs the extra ``train``."""

from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from simulator.cli.workshop import EXTRA, open_workshop
from simulator.content.calibration import CalibrationError
from simulator.content.encoder import EncoderMissingError, load_encoder
from simulator.content.rubric_file import RubricError, read_extra_clauses
from simulator.content.weights_file import FOLDER, WeightsError, weights_bytes, weights_path
from simulator.paths import SCENARIOS

TRAINING: Final = (SCENARIOS / "calibration-training",)
"""Replies that the ear is fitted to: the heads over n-grams, and the encoder."""

CALIBRATION: Final = (SCENARIOS / "calibration", SCENARIOS / "calibration-sectors")
"""Replies, new to the ear, that what judges is fitted to."""

FRESH: Final = (SCENARIOS / "calibration-fresh",)
"""Others, which nobody writing rules has read either: there rules show how they err."""

_folder = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option("--hear", type=_folder, multiple=True, help="Rated replies to fit the ear to.")
@click.option("--judge", type=_folder, multiple=True, help="Others, to fit what judges to.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=FOLDER,
    help="Where the weights go; by default into the package.",
)
@click.option(
    "--engine",
    type=click.Choice(["ngrams", "encoder"]),
    multiple=True,
    default=("ngrams", "encoder"),
    show_default=True,
)
@click.option(
    "--new-encoder",
    is_flag=True,
    help="Fit the encoder itself anew: minutes to hours, needs the extra train-encoder.",
)
def train(
    hear: tuple[Path, ...],
    judge: tuple[Path, ...],
    output: Path,
    engine: tuple[str, ...],
    *,
    new_encoder: bool,
) -> None:
    """Fit what hears and what judges to rated replies; by default to those of the product.

    Equal data give equal files, byte for byte, on the same machine.
    """
    if new_encoder and "encoder" not in engine:
        raise click.UsageError("a new encoder needs what judges by it: leave out --engine ngrams")
    output.mkdir(parents=True, exist_ok=True)
    try:
        heard, judged = open_workshop(hear or TRAINING), open_workshop(judge or CALIBRATION, FRESH)
        if new_encoder:
            extra = read_extra_clauses(SCENARIOS).by_text
            _encoder_fitting().write_encoder(heard, extra, output, click.echo)
        if "ngrams" in engine:
            heads = import_module("simulator.training.workshop").ngram_heads(heard, SCENARIOS)
            origin = judged.origin(SCENARIOS, "ngrams", heard.calibration.digest)
            _write(weights_path("ngrams", output), weights_bytes(judged.fitted(heads), origin))
        if "encoder" in engine:
            encoder = load_encoder(output if new_encoder else FOLDER)
            origin = judged.origin(SCENARIOS, encoder.version, encoder.about["replies"])
            _write(weights_path("encoder", output), weights_bytes(judged.fitted(encoder), origin))
    except (CalibrationError, RubricError, WeightsError, EncoderMissingError) as error:
        raise click.ClickException(str(error)) from error


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    click.echo(f"{path}  {len(content) / 1024:.0f} KiB")


def _encoder_fitting() -> Any:
    try:
        return import_module("simulator.training.encoder.fitting")
    except ImportError as error:
        extra = EXTRA.replace("train", "train-encoder")
        raise click.ClickException(f"fitting the encoder needs more packages: {extra}") from error
