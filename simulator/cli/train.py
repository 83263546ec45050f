"""``simulator train``: fit the learned parts anew; needs the extra ``train``."""

from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from simulator.cli.workshop import EXTRA, open_workshop
from simulator.content.calibration import CalibrationError, read_calibration
from simulator.content.encoder import EncoderMissingError, load_encoder
from simulator.content.rubric_file import RubricError, read_extra_clauses
from simulator.content.weights_file import FOLDER, WeightsError, weights_bytes, weights_path
from simulator.paths import SCENARIOS

TRAINING: Final = tuple(
    SCENARIOS / f"calibration-{name}" for name in ("training", "added", "passing", "talk")
)
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
@click.option(
    "--further",
    type=_folder,
    help="Fit the encoder in use further: to all replies of this folder and some of the others.",
)
def train(
    hear: tuple[Path, ...],
    judge: tuple[Path, ...],
    output: Path,
    engine: tuple[str, ...],
    further: Path | None,
    *,
    new_encoder: bool,
) -> None:
    """Fit what hears and what judges to rated replies; by default to those of the product.

    Equal data give equal files, byte for byte, on the same machine.
    """
    changed = new_encoder or further is not None
    if changed and "encoder" not in engine:
        raise click.UsageError("a new encoder needs what judges by it: leave out --engine ngrams")
    if new_encoder and further:
        raise click.UsageError("choose --new-encoder or --further")
    asked = [*(hear or TRAINING), *([further] if further else [])]
    hear = tuple({folder.resolve(): folder for folder in asked}.values())
    output.mkdir(parents=True, exist_ok=True)
    try:
        heard, judged = open_workshop(hear), open_workshop(judge or CALIBRATION, FRESH)
        extra = read_extra_clauses(SCENARIOS).by_text
        if new_encoder:
            _encoder_fitting().write_encoder(heard, extra, output, click.echo)
        if further:
            new = read_calibration(further).contexts
            _encoder_fitting().extend_encoder(heard, new, extra, FOLDER, output, click.echo)
        if "ngrams" in engine:
            heads = import_module("simulator.training.workshop").ngram_heads(heard, SCENARIOS)
            origin = judged.origin(SCENARIOS, "ngrams", heard.calibration.digest)
            _write(weights_path("ngrams", output), weights_bytes(judged.fitted(heads), origin))
        if "encoder" in engine:
            encoder = load_encoder(output if changed else FOLDER)
            origin = judged.origin(SCENARIOS, encoder.version, encoder.about["replies"])
            workshop = import_module("simulator.training.workshop")
            kinds = workshop.kind_heads(encoder, heard, SCENARIOS)
            learned = judged.fitted(encoder, kinds=kinds)
            _write(weights_path("encoder", output), weights_bytes(learned, origin))
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
