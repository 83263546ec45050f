"""``simulator train``: fit the learned parts anew; needs the extra ``train``."""

from pathlib import Path

import click

from simulator.cli.workshop import open_workshop
from simulator.content.calibration import CalibrationError
from simulator.content.embedder import EmbeddingsMissingError, load_embedder
from simulator.content.rubric_file import RubricError
from simulator.content.weights_file import FOLDER, weights_path
from simulator.paths import SCENARIOS

CALIBRATION = (SCENARIOS / "calibration", SCENARIOS / "calibration-sectors")


@click.command()
@click.argument(
    "folders",
    nargs=-1,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=FOLDER,
    help="Where the weights go; by default into the package.",
)
@click.option(
    "--engine",
    type=click.Choice(["all", "ngrams", "embeddings"]),
    default="all",
    show_default=True,
)
def train(folders: tuple[Path, ...], output: Path, engine: str) -> None:
    """Fit the learned heads and levels to the calibration data in FOLDERS.

    Without any, to that of the product.

    Equal data give equal files, byte for byte, on the same machine.
    """
    try:
        workshop = open_workshop(folders or CALIBRATION)
        embedder = load_embedder() if engine != "ngrams" else None
    except (CalibrationError, RubricError, EmbeddingsMissingError) as error:
        raise click.ClickException(str(error)) from error
    output.mkdir(parents=True, exist_ok=True)
    if engine != "embeddings":
        _write(weights_path("ngrams", output), workshop.ngram_weights())
    if embedder is not None:
        _write(weights_path("embeddings", output), workshop.embedding_weights(embedder))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    click.echo(f"{path}  {len(content) / 1024:.0f} KiB")
