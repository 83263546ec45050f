"""One reply at one point of a conversation: its score, and what the customer makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.content.context import context_of
from simulator.content.observe import observe
from simulator.content.play_runner import said_in
from simulator.content.questions import facts_asked
from simulator.content.scenario import Scenario
from simulator.dialogue.effects import StepDone
from simulator.dialogue.machine import step
from simulator.dialogue.script import Node
from simulator.dialogue.state import State
from simulator.scoring.principles import Principle
from simulator.services.materials import Materials
from simulator.services.practice.records import ScoredReply, with_notes
from simulator.store import practice
from simulator.store.models import Attempt


@dataclass(frozen=True, slots=True)
class Judged:
    """A reply's score, the state that it leads to, and the customer's answer."""

    scored: ScoredReply
    before: State
    after: State
    said: tuple[str, ...]
    steps: tuple[str, ...]


def judge(
    materials: Materials,
    scenario: Scenario,
    before: State,
    customer: Sequence[str],
    earlier: Sequence[str],
    text: str,
) -> Judged:
    """What comes of answering ``text`` in the state ``before`` to the lines ``customer``.

    ``earlier`` are the replies given before, by which repeated apologies are known.
    """
    context = context_of(
        scenario,
        before.language,
        customer,
        revealed=[revealed.fact for revealed in before.revealed],
        earlier_replies=earlier,
    )
    score = materials.scorer.score(text, context)
    observation = observe(text, score, facts_asked(scenario, text))
    after, effects = step(scenario, before, observation)
    steps = tuple(effect.step.value for effect in effects if isinstance(effect, StepDone))
    return Judged(with_notes(materials, score), before, after, said_in(effects), steps)


def exercised(scenario: Scenario, node: Node) -> tuple[Principle, ...]:
    """The principles that a reply at ``node`` is judged by."""
    named = [Principle(name) for name in node.exercises]
    return tuple(named or scenario.principles)


def lines_before(attempt: Attempt, seq: int) -> Sequence[str]:
    """What the customer said just before the turn ``seq``."""
    previous = practice.turn(attempt.id, seq - 1)
    return previous.said if previous is not None else attempt.opening
