"""The scorer that a command asks for, and a plain message where it cannot be had."""

from collections.abc import Callable
from typing import Any, get_args

import click

from simulator.content.encoder import EncoderMissingError
from simulator.content.rubric_file import RubricError
from simulator.content.scorer import Choice, build_scorer
from simulator.content.weights_file import WeightsError
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer

engine_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--engine",
    type=click.Choice(get_args(Choice)),
    default="auto",
    show_default=True,
    help="What to score with; auto takes the best that is installed.",
)


class CannotScore(click.ClickException):
    """The scorer that was asked for cannot be built; ends with status 2."""

    exit_code = 2


def scorer_for(engine: Choice) -> Scorer:
    """The scorer of the product with ``engine``.

    :raises CannotScore: if its rubric, weights or encoder cannot be had.
    """
    try:
        return build_scorer(SCENARIOS, engine)
    except (EncoderMissingError, RubricError, WeightsError) as error:
        raise CannotScore(str(error)) from error
