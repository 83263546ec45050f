"""How the model replies of a scenario score: each should be good at all that its node judges."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.content.context import context_of
from simulator.content.play_runner import ReplyScorer
from simulator.content.scenario import Scenario
from simulator.content.yaml_source import KeyPath
from simulator.dialogue.script import Node
from simulator.scoring.finding import ReplyScore
from simulator.scoring.principles import Level, Principle
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class WeakModel:
    """A model reply below the highest level on a principle; ``where`` is its key path."""

    where: KeyPath
    language: Language
    principle: Principle
    level: Level
    score: ReplyScore


def weak_models(scenario: Scenario, scorer: ReplyScorer) -> Iterator[WeakModel]:
    """Every model reply, in each of its languages, that is not good on all that is judged."""
    for place, node in enumerate(scenario.nodes):
        for number, model in enumerate(node.models):
            where = ("nodes", place, "models", number, "reply")
            for key, language in (("zh", Language.SIMPLIFIED), ("en", Language.ENGLISH)):
                reply = getattr(model.reply, key) or ""
                for principle, score in _weak(scenario, node, reply, language, scorer):
                    level = score.levels[principle]
                    yield WeakModel((*where, key), language, principle, level, score)


def _weak(
    scenario: Scenario, node: Node, reply: str, language: Language, scorer: ReplyScorer
) -> Iterator[tuple[Principle, ReplyScore]]:
    if not reply:
        return
    # The last line has no condition: it is what is said there when nothing special went before.
    said = node.say[-1].text.in_language(language)
    score = scorer.score(reply, context_of(scenario, language, [said]))
    for principle in scenario.exercised_at(node):
        if score.levels[principle] < Level.GOOD:
            yield principle, score
