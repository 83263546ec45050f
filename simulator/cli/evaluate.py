"""``simulator evaluate``: how far the scorer agrees with raters, beside how far raters agree."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from simulator.cli.evaluate_table import table
from simulator.cli.score import ENGINES
from simulator.cli.train import FRESH
from simulator.cli.workshop import open_workshop
from simulator.content.calibration import Calibration, CalibrationError, ReplyRow, read_calibration
from simulator.content.encoder import EncoderMissingError
from simulator.content.rubric_file import RubricError
from simulator.content.scorer import Choice, build_scorer
from simulator.content.weights_file import WeightsError
from simulator.measurement.report import Judgement, Report, report
from simulator.paths import SCENARIOS
from simulator.scoring.finding import ReplyScore
from simulator.scoring.principles import Category, Principle

CATEGORIES = [str(category) for category in Category]


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--folds",
    type=click.IntRange(min=2),
    help="Fit the learned parts anew, leaving whole contexts out in so many folds.",
)
@click.option(
    "--also",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    help="With --folds: more calibration data to fit to; only FOLDER is measured.",
)
@click.option("--engine", type=click.Choice(ENGINES), default="auto", show_default=True)
def evaluate(
    folder: Path, folds: int | None, also: tuple[Path, ...], engine: Choice, *, as_json: bool
) -> None:
    """Measure the scorer on contexts, replies and ratings in FOLDER.

    Without --folds the weights in use are measured; on the data that they were fitted to, these
    figures flatter. With it, what judges is fitted anew in each fold; what hears (the encoder, or
    the heads over n-grams) is as it stands and has seen scenarios/calibration-training only.
    Levels are compared with the rater who rated most; rater-rater figures stand beside them.
    """
    if also and not folds:
        raise click.UsageError("--also goes with --folds")
    try:
        calibration = read_calibration(folder)
        name, scores = _scores(calibration, (folder, *also), folds, engine)
    except (CalibrationError, RubricError, WeightsError, EncoderMissingError) as error:
        raise click.ClickException(str(error)) from error
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    replies = rated(calibration, calibration.first_rater)
    found = report(judgements(calibration, replies, scores), CATEGORIES)
    raters = between_raters(calibration)
    if as_json:
        click.echo(json.dumps(figures(name, folds, found, raters), ensure_ascii=False, indent=2))
    else:
        click.echo(table(name, folds, found, raters))


def rated(calibration: Calibration, rater: str) -> list[ReplyRow]:
    """The replies that ``rater`` rated, in the order of the file."""
    return [one for one in calibration.replies if one.id in calibration.ratings[rater]]


def judgements(
    calibration: Calibration, replies: Sequence[ReplyRow], scores: Sequence[ReplyScore]
) -> list[Judgement]:
    """The scorer's levels and hits beside those of the first rater."""
    rater = calibration.first_rater
    return [
        Judgement(
            language=str(reply.lang),
            given={str(p): int(level) for p, level in score.levels.items()},
            wanted={
                str(p): int(level)
                for p, level in calibration.ratings[rater][reply.id].levels.items()
            },
            found=[(str(hit.category), hit.span) for hit in score.hits],
            marked=[(str(c), span) for c, span in calibration.marked(reply, rater)],
            confidence={str(p): confidence for p, confidence in score.confidence.items()},
        )
        for reply, score in zip(replies, scores, strict=True)
    ]


def between_raters(calibration: Calibration) -> Report | None:
    """The second rater measured against the first; None where nobody else rated."""
    first = calibration.first_rater
    others = sorted(set(calibration.ratings) - {first})
    if not others:
        return None
    second = max(others, key=lambda rater: len(calibration.ratings[rater]))
    both = [one for one in rated(calibration, second) if one.id in calibration.ratings[first]]
    if not both:
        return None
    return report([_of_two(calibration, one, first, second) for one in both], CATEGORIES)


def _of_two(calibration: Calibration, reply: ReplyRow, first: str, second: str) -> Judgement:
    levels = {
        rater: {
            str(p): int(level) for p, level in calibration.ratings[rater][reply.id].levels.items()
        }
        for rater in (first, second)
    }
    marked = {
        rater: [(str(c), span) for c, span in calibration.marked(reply, rater)]
        for rater in (first, second)
    }
    return Judgement(str(reply.lang), levels[second], levels[first], marked[second], marked[first])


def _scores(
    calibration: Calibration, folders: tuple[Path, ...], folds: int | None, engine: Choice
) -> tuple[str, list[ReplyScore]]:
    """The engine's name and the score of each reply of the first rater."""
    replies = rated(calibration, calibration.first_rater)
    if folds is None:
        scorer = build_scorer(SCENARIOS, engine)
        scores = [scorer.score(one.text, calibration.contexts[one.context]) for one in replies]
        return scorer.engine, scores
    name, by_reply = _refitted(folders, folds, engine)
    return name, [by_reply[one.id] for one in replies]


def _refitted(
    folders: tuple[Path, ...], folds: int, engine: Choice
) -> tuple[str, dict[str, ReplyScore]]:
    """The engine's name and the score of each reply in all ``folders`` by its id."""
    scorer = build_scorer(SCENARIOS, engine)
    if scorer.learned is None:
        raise click.UsageError("rules are not fitted; leave out --folds")
    learned = scorer.learned
    workshop = open_workshop(folders, FRESH)
    return scorer.engine, workshop.scores(learned.ear, folds, learned.kinds)


def figures(name: str, folds: int | None, found: Report, raters: Report | None) -> dict[str, Any]:
    """Everything measured, as plain values."""
    return {
        "engine": name,
        "folds": folds,
        "scorer": _plain(found),
        "raters": _plain(raters) if raters else None,
    }


def _plain(found: Report) -> dict[str, Any]:
    return {
        "replies": found.count,
        "levels": {
            language: {
                principle: {
                    "kappa": one.kappa,
                    "exact": one.exact,
                    "within_one": one.within_one,
                    "count": one.count,
                }
                for principle, one in by_principle.items()
            }
            for language, by_principle in found.levels.items()
        },
        "forbidden": {
            category: {
                "precision": one.precision,
                "recall": one.recall,
                "f1": one.f1,
                "marked": one.hits + one.misses,
                "found": one.hits + one.false_alarms,
                "overlap_precision": found.overlaps[category].precision,
                "overlap_recall": found.overlaps[category].recall,
            }
            for category, one in found.categories.items()
        },
        "two_level_errors": {
            principle: {"in_least_confident_third": caught, "all": all_of_them}
            for principle, (caught, all_of_them) in found.doubt.items()
        },
        "principles": [str(principle) for principle in Principle],
    }
