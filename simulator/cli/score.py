"""``simulator score``: replies as JSON lines in, levels, hits and findings as JSON lines out."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from simulator.content.calibration import CalibrationError, read_contexts
from simulator.content.context import context_of
from simulator.content.encoder import EncoderMissingError
from simulator.content.library import load_library
from simulator.content.rubric_file import RubricError
from simulator.content.scorer import Choice, build_scorer
from simulator.content.weights_file import WeightsError
from simulator.paths import SCENARIOS
from simulator.scoring.context import Context
from simulator.scoring.engine import Scorer
from simulator.scoring.finding import Present, ReplyScore
from simulator.text.language import Language, language_of

ENGINES = ("auto", "rules", "ngrams", "encoder")
BAD_LINES = 2


class BadLineError(ValueError):
    """A line of the input cannot be scored."""


@dataclass(frozen=True, slots=True)
class Contexts:
    """The contexts a line may name, and the one for lines that name none, by language."""

    named: Mapping[str, Context]
    unnamed: Mapping[Language, Context]

    def of(self, name: object, language: Language) -> Context:
        """The context called ``name``.

        :raises BadLineError: if there is none of that name.
        """
        if name is None:
            return self.unnamed.get(language, Context())
        if not isinstance(name, str) or name not in self.named:
            raise BadLineError(f"no context {name!r}; give its file with --contexts")
        return self.named[name]


@click.command()
@click.option(
    "--contexts",
    "path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A contexts.jsonl with the contexts that the lines name.",
)
@click.option("--scenario", help="Score against this scenario (with --node).")
@click.option("--node", help="The customer's line that is answered.")
@click.option("--engine", type=click.Choice(ENGINES), default="auto", show_default=True)
def score(path: Path | None, scenario: str | None, node: str | None, engine: Choice) -> None:
    """Score the replies on standard input, one JSON object a line.

    Each line is {"id", "context"?, "lang"?, "text"}; each gives one JSON line. A line that cannot
    be scored gives an error with its number, and exit status 2 once the others are done.
    """
    try:
        contexts = _contexts(path, scenario, node)
        scorer = build_scorer(SCENARIOS, engine)
    except (CalibrationError, RubricError, WeightsError, EncoderMissingError) as error:
        raise click.ClickException(str(error)) from error
    if _score_lines(scorer, contexts):
        sys.exit(BAD_LINES)


def _score_lines(scorer: Scorer, contexts: Contexts) -> int:
    """Scores every line of standard input; gives how many could not be scored."""
    bad = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            result = _scored(scorer, contexts, line)
        except BadLineError as error:
            click.echo(f"line {number}: {error}", err=True)
            bad += 1
            continue
        click.echo(json.dumps(result, ensure_ascii=False))
        sys.stdout.flush()
    return bad


def _scored(scorer: Scorer, contexts: Contexts, line: bytes) -> dict[str, Any]:
    row = _row(line)
    text = row["text"]
    language = Language(row["lang"]) if row.get("lang") else language_of(text)
    result = scorer.score(text, contexts.of(row.get("context"), language))
    return as_json(row["id"], result)


def _row(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except UnicodeDecodeError as error:
        raise BadLineError("not UTF-8 text") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadLineError(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise BadLineError("not a JSON object")
    for key in ("id", "text"):
        if key not in row:
            raise BadLineError(f"{key!r} is missing")
    if not isinstance(row["text"], str):
        raise BadLineError("'text' is not a text")
    if not _is_whole(row["text"]) or not _is_whole(json.dumps(row["id"], ensure_ascii=False)):
        raise BadLineError("half a character (a lone surrogate)")
    if row.get("lang") and row["lang"] not in list(Language):
        raise BadLineError(f"'lang' must be one of {', '.join(Language)}")
    return row


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def as_json(identity: object, result: ReplyScore) -> dict[str, Any]:
    """The score of one reply in the form of the interface."""
    return {
        "id": identity,
        "levels": {str(principle): int(level) for principle, level in result.levels.items()},
        "forbidden": [
            {"category": str(hit.category), **_place(hit), "rule": hit.rule} for hit in result.hits
        ],
        "findings": [_finding(one) for one in result.findings if isinstance(one, Present)],
        "confidence": {str(p): confidence for p, confidence in result.confidence.items()},
    }


def _finding(one: Present) -> dict[str, Any]:
    named = {"act": str(one.act)} if one.act else {"rule": one.rule}
    return {
        "principle": str(one.principle), **named, **_place(one), "effect": str(one.effect)
    }  # fmt: skip


def _place(one: Any) -> dict[str, Any]:
    return {"start": one.span.start, "end": one.span.end, "quote": one.quote}


def _contexts(path: Path | None, scenario: str | None, node: str | None) -> Contexts:
    named = read_contexts(path) if path else {}
    if scenario is None and node is None:
        return Contexts(named, {})
    if scenario is None or node is None:
        raise click.UsageError("--scenario and --node belong together")
    return Contexts(named, {one: _at_node(scenario, node, one) for one in Language})


def _at_node(scenario: str, node: str, language: Language) -> Context:
    loaded = load_library(SCENARIOS).scenarios.get(scenario)
    if loaded is None:
        raise click.BadParameter(f"there is no scenario {scenario}", param_hint="--scenario")
    found = loaded.scenario.node(node)
    if found is None:
        raise click.BadParameter(f"{scenario} has no node {node}", param_hint="--node")
    said = [line.text.in_language(language) for line in found.say[-1:]]
    return context_of(loaded.scenario, language, said)
