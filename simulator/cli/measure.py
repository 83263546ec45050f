"""``simulator measure``: all published figures of scoring, in one go; needs the extra ``train``."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

import click

from simulator.cli.evaluate import CATEGORIES, between_raters, figures, judgements, rated
from simulator.cli.train import CALIBRATION, FRESH
from simulator.cli.workshop import open_workshop
from simulator.content.calibration import Calibration, CalibrationError, read_calibration
from simulator.content.encoder import EncoderMissingError
from simulator.content.quality_file import (
    FILE,
    Harmless,
    MissFigures,
    Quality,
    SetFigures,
    Variant,
    quality_bytes,
)
from simulator.content.rubric_file import RubricError
from simulator.content.scorer import Choice, build_scorer
from simulator.content.weights_file import WeightsError
from simulator.measurement.misses import misses_in
from simulator.measurement.report import ALL, Judgement, all_categories, report
from simulator.paths import SCENARIOS
from simulator.scoring.engine import Scorer
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import ReplyScore
from simulator.scoring.hits import PROMISE_RULE

if TYPE_CHECKING:
    from simulator.training.workshop import Workshop

UNSEEN: Final = SCENARIOS / "calibration-unseen"
FURTHER: Final = (SCENARIOS / "calibration-subtle", SCENARIOS / "calibration-polite")
ENGINES: Final[tuple[Choice, ...]] = ("rules", "ngrams", "encoder")
WITHOUT: Final = ("without promises", "without rules")
FOLDS: Final = 6
EXAMPLES: Final = 4
"""Examples of each kind of error."""

Scores = Mapping[str, ReplyScore]


@dataclass(frozen=True, slots=True)
class _Set:
    """Rated replies with the figures of their raters."""

    name: str
    calibration: Calibration

    @property
    def judged(self) -> Any:
        """The replies that the first rater rated."""
        return rated(self.calibration, self.calibration.first_rater)

    def judgements(self, scores: Scores) -> list[Judgement]:
        """``scores`` beside the first rater's."""
        return judgements(self.calibration, self.judged, [scores[one.id] for one in self.judged])


@click.command()
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=SCENARIOS / FILE,
    help="Where the figures go; by default where the quality page reads them.",
)
def measure(output: Path) -> None:
    """Measure every engine and variant and write the figures that the quality page shows.

    On scenarios/calibration what judges is fitted anew in each of six folds, whole contexts left
    out; to scenarios/calibration-unseen, -subtle and -polite nothing is fitted. Takes minutes.
    """
    try:
        quality = _measured()
    except (CalibrationError, RubricError, WeightsError, EncoderMissingError) as error:
        raise click.ClickException(str(error)) from error
    output.write_bytes(quality_bytes(quality))
    click.echo(f"{output}")


def _measured() -> Quality:
    unseen = _Set(UNSEEN.name, read_calibration(UNSEEN))
    further = [_Set(folder.name, read_calibration(folder)) for folder in FURTHER]
    first = _Set(CALIBRATION[0].name, read_calibration(CALIBRATION[0]))
    workshop = open_workshop(CALIBRATION, FRESH)
    sets, variants, harmless = [], [], []
    examples: list[Judgement] = []
    for engine in ENGINES:
        click.echo(engine)
        scorer = build_scorer(SCENARIOS, engine)
        scores = _scores(scorer, unseen)
        sets.append(_figures(unseen, engine, None, scores))
        sets += [_figures(one, engine, None, _scores(scorer, one)) for one in further]
        variants.append(_variant(engine, unseen, scores))
        harmless.append(_harmless(scorer, unseen.calibration.harmless))
        if scorer.learned is None:
            sets.append(_figures(first, engine, None, _scores(scorer, first)))
            continue
        by_folds = workshop.scores(scorer.learned.ear, FOLDS, scorer.learned.kinds)
        sets.append(_figures(first, engine, FOLDS, by_folds))
        examples = first.judgements(by_folds)
    variants += [_without(scorer, workshop, unseen, part) for part in WITHOUT]
    return Quality(
        format=1,
        sets=tuple(sets),
        variants=tuple(variants),
        harmless=tuple(harmless),
        misses=tuple(_examples(first, examples)),
    )


def _scores(scorer: Scorer, of: _Set) -> Scores:
    """The scores of the weights in use."""
    contexts = of.calibration.contexts
    return {one.id: scorer.score(one.text, contexts[one.context]) for one in of.judged}


def _figures(of: _Set, engine: str, folds: int | None, scores: Scores) -> SetFigures:
    found = report(of.judgements(scores), CATEGORIES)
    plain = figures(engine, folds, found, between_raters(of.calibration))
    return SetFigures.model_validate({"name": of.name, **_rounded(plain)})


def _variant(name: str, of: _Set, scores: Scores) -> Variant:
    found = report(of.judgements(scores), CATEGORIES)
    kappas = [one.kappa for one in found.levels[ALL].values() if one.kappa is not None]
    return Variant(
        name=name,
        mean_kappa=round(fmean(kappas), 3),
        forbidden_f1=round(all_categories(found.categories).f1, 3),
    )


def _without(scorer: Scorer, workshop: "Workshop", of: _Set, part: str) -> Variant:
    """The engine of ``scorer``, fitted and measured as if it lacked ``part``."""
    name = f"{scorer.engine} {part}"
    click.echo(name)
    if scorer.learned is None:
        return _variant(name, of, _scores(scorer, of))
    lacking = replace(
        workshop,
        items=tuple(
            replace(item, evidence=_stripped(item.evidence, part)) for item in workshop.items
        ),
        harmless=tuple(_stripped(one, part) for one in workshop.harmless),
    )
    judge = replace(scorer, learned=lacking.fitted(scorer.learned.ear))
    contexts = of.calibration.contexts
    scores = {
        one.id: judge.judge(_stripped(judge.read(one.text, contexts[one.context]), part))
        for one in of.judged
    }
    return _variant(name, of, scores)


def _stripped(evidence: Evidence, part: str) -> Evidence:
    if part == "without rules":
        return replace(evidence, hits=(), read_acts=(), promises=())
    kept = tuple(hit for hit in evidence.hits if hit.rule != PROMISE_RULE)
    return replace(evidence, hits=kept, promises=())


def _harmless(scorer: Scorer, texts: Sequence[str]) -> Harmless:
    hits = [scorer.score(text).hits for text in texts]
    rules = Counter(hit.rule for found in hits for hit in found)
    return Harmless(
        engine=scorer.engine,
        replies=len(texts),
        flagged=sum(map(bool, hits)),
        rules=dict(sorted(rules.items())),
    )


def _examples(of: _Set, judged: Sequence[Judgement]) -> Iterator[MissFigures]:
    for miss in misses_in(judged, EXAMPLES):
        reply = of.judged[miss.place]
        about = {"language": str(reply.lang), "text": reply.text, "kind": miss.kind}
        if miss.kind == "level":
            about |= {"principle": miss.name, "given": miss.given, "wanted": miss.wanted}
        else:
            about |= {"category": miss.name, "quote": reply.text[miss.start : miss.end]}
        yield MissFigures.model_validate(about)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {name: _rounded(one) for name, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list) else value
