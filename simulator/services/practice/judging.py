"""One reply at one point of a conversation: its score, and what the customer makes of it."""

from dataclasses import dataclass
from datetime import datetime

from simulator.content.addressing import people_addressed
from simulator.content.context import context_of
from simulator.content.details import details_in
from simulator.content.observe import observe
from simulator.content.questions import facts_asked
from simulator.content.scenario import Scenario
from simulator.content.silence import is_after_silence, minds_the_wait
from simulator.dialogue.effects import Heard, StepDone, heard_in, words_to_answer
from simulator.dialogue.machine import step
from simulator.dialogue.state import State
from simulator.scoring.context import EarlierReply
from simulator.services.materials import Materials
from simulator.services.practice.records import ScoredReply, from_lines, with_notes
from simulator.store import practice
from simulator.store.models import Attempt
from simulator.text.bilingual import Text

EARLIER_REPLIES = 40
"""How many replies at other scenarios can show that an apology is canned."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A reply's score, the state that it leads to, and the customer's answer."""

    scored: ScoredReply
    before: State
    after: State
    said: tuple[Heard, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The point at which a reply is given, free of the database: scoring takes long.

    ``customer`` are the lines to be answered; ``earlier`` are the replies given before, by which
    repeated apologies are known; ``seconds`` is how long the customer has waited, if that counts.
    """

    scenario: Scenario
    state: State
    customer: tuple[Heard, ...]
    earlier: tuple[EarlierReply, ...]
    seconds: float | None = None

    @property
    def said_before(self) -> str | None:
        """The reply before this one, in this attempt."""
        return next((one.text for one in self.earlier if one.case is None), None)


def judge(materials: Materials, scene: Scene, text: str) -> Judged:
    """What comes of answering ``text``."""
    before = scene.state
    context = context_of(
        scene.scenario,
        before.language,
        words_to_answer(scene.customer),
        revealed=[revealed.fact for revealed in before.revealed],
        visited=(*before.answered, before.node),
        earlier_replies=scene.earlier,
    )
    score = materials.scorer.score(text, context)
    asked = facts_asked(scene.scenario, text)
    silent = is_after_silence(
        scene.scenario, before.node, scene.seconds, scene.said_before, on_hold=before.on_hold
    )
    addressed = people_addressed(scene.scenario, text)
    observation = observe(
        text,
        score,
        asked,
        addressed,
        details_in(scene.scenario, text),
        after_silence=silent,
        back_without_a_word=before.on_hold and not minds_the_wait(text),
    )
    after, effects = step(scene.scenario, before, observation)
    steps = tuple(effect.step.value for effect in effects if isinstance(effect, StepDone))
    return Judged(with_notes(materials, score), before, after, heard_in(effects), steps)


def earlier_replies(
    materials: Materials, attempt: Attempt, seq: int, written: datetime | None = None
) -> tuple[EarlierReply, ...]:
    """What the trainee wrote before the turn ``seq``: in this attempt, then in other cases.

    ``written`` is when the turn was written, if it was.
    """
    here = [EarlierReply(one.text, one.seq) for one in attempt.turns if one.seq < seq]
    known = materials.library.scenarios
    titles = {name: one.scenario.title for name, one in known.items()}
    elsewhere = practice.replies_elsewhere(attempt, written, EARLIER_REPLIES)
    others = (
        EarlierReply(text, turn, titles.get(scenario, Text(zh=scenario, en=scenario)))
        for text, turn, scenario in elsewhere
    )
    return (*reversed(here), *others)


def lines_before(attempt: Attempt, seq: int) -> tuple[Heard, ...]:
    """What was said and what happened just before the turn ``seq``."""
    previous = practice.turn(attempt.id, seq - 1)
    return from_lines(previous.said if previous is not None else attempt.opening)
