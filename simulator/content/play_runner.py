"""Replies through scoring and the simulated customer, compared with what a play expects."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from simulator.content.addressing import people_addressed
from simulator.content.conclusion import Answered, Conclusion, conclude
from simulator.content.context import context_of
from simulator.content.details import details_in
from simulator.content.observe import observe
from simulator.content.play_file import Expectation, Play
from simulator.content.questions import facts_asked
from simulator.content.scenario import Scenario
from simulator.content.silence import minds_the_wait
from simulator.dialogue.effects import Effects, Heard, Revealed, heard_in, words_to_answer
from simulator.dialogue.machine import begin, step
from simulator.dialogue.observation import Observation
from simulator.dialogue.state import State
from simulator.scoring.context import Context, EarlierReply
from simulator.scoring.finding import ReplyScore
from simulator.text.language import Language


class ReplyScorer(Protocol):
    """What scores a reply in its context."""

    def score(self, text: str, context: Context) -> ReplyScore:
        """The score of ``text``."""


@dataclass(frozen=True, slots=True)
class PlayedTurn:
    """A reply, how it scored, what the customer noticed, and what came of it."""

    node: str
    reply: str
    score: ReplyScore
    observation: Observation
    effects: Effects
    state: State

    @property
    def heard(self) -> tuple[Heard, ...]:
        """What was answered, and what happened."""
        return heard_in(self.effects)


@dataclass(frozen=True, slots=True)
class Unmet:
    """An expectation that a play did not meet; ``turn`` counts from 1, 0 is the play itself."""

    turn: int
    reason: str


class Conversation:
    """A conversation that is being held: each reply is scored and answered."""

    def __init__(self, scenario: Scenario, language: Language, scorer: ReplyScorer) -> None:
        self.scenario, self.language = scenario, language
        self._scorer = scorer
        self.state, self.opening = begin(scenario, language)
        self.turns: list[PlayedTurn] = []

    @property
    def heard(self) -> tuple[Heard, ...]:
        """What was said last, and what happened before it."""
        return heard_in(self.turns[-1].effects if self.turns else self.opening)

    def answer(self, reply: str) -> PlayedTurn:
        """Score ``reply``, let the customer react, and remember both.

        :raises ConversationEndedError: if the conversation is over.
        """
        context = context_of(
            self.scenario,
            self.language,
            words_to_answer(self.heard),
            revealed=[fact.fact for fact in self.state.revealed],
            visited=(*self.state.answered, self.state.node),
            earlier_replies=[
                EarlierReply(turn.reply, number) for number, turn in enumerate(self.turns, 1)
            ][::-1],
        )
        score = self._scorer.score(reply, context)
        observation = observe(
            reply,
            score,
            facts_asked(self.scenario, reply),
            people_addressed(self.scenario, reply),
            details_in(self.scenario, reply),
            back_without_a_word=self.state.on_hold and not minds_the_wait(reply),
        )
        node = self.state.node
        self.state, effects = step(self.scenario, self.state, observation)
        turn = PlayedTurn(node, reply, score, observation, effects, self.state)
        self.turns.append(turn)
        return turn

    def in_time(self) -> Conclusion:
        """How the attempt comes out as far as it has got, each reply typed within its target."""
        answers = [Answered(turn.node, turn.score, 0) for turn in self.turns]
        return conclude(self.scenario, self.state, answers)


def run_play(scenario: Scenario, play: Play, scorer: ReplyScorer) -> Conversation:
    """The conversation of ``play``, up to its last reply or the first ending."""
    conversation = Conversation(scenario, play.language, scorer)
    for turn in play.turns:
        if conversation.state.ended:
            break
        conversation.answer(turn.say)
    return conversation


def unmet_expectations(play: Play, conversation: Conversation) -> tuple[Unmet, ...]:
    """Everything in which ``conversation`` went otherwise than ``play`` expects."""
    found: list[Unmet] = []
    for number, (turn, played) in enumerate(
        zip(play.turns, conversation.turns, strict=False), start=1
    ):
        if turn.expect is not None:
            found += [Unmet(number, reason) for reason in _unmet(turn.expect, played)]
    state = conversation.state
    if len(conversation.turns) < len(play.turns):
        found.append(Unmet(len(conversation.turns), f"it ended here already, in {state.ending}"))
    if state.ending != play.ending:
        where = f"ended in {state.ending}" if state.ended else f"is still at {state.node}"
        found.append(Unmet(0, f"the play {where}, not in {play.ending}"))
    elif play.ending_kind not in (None, state.ending_kind):
        found.append(Unmet(0, f"the play ended {state.ending_kind}, not {play.ending_kind}"))
    passed = conversation.in_time().passed
    if play.passes not in (None, passed):
        found.append(Unmet(0, f"the attempt is {'passed' if passed else 'not passed'}"))
    return tuple(found)


def _unmet(expect: Expectation, turn: PlayedTurn) -> Iterator[str]:
    state = turn.state
    here = state.ending or state.node
    if expect.node not in (None, here):
        yield f"leads to {here}, not to {expect.node}"
    for principle, level in expect.at_least.items():
        if turn.score.levels[principle] < level:
            yield f"{principle} is {int(turn.score.levels[principle])}, not at least {level}"
    for principle, level in expect.at_most.items():
        if turn.score.levels[principle] > level:
            yield f"{principle} is {int(turn.score.levels[principle])}, not at most {level}"
    if expect.mood_at_least is not None and state.mood < expect.mood_at_least:
        yield f"the mood is {state.mood}, not at least {expect.mood_at_least}"
    if expect.mood_at_most is not None and state.mood > expect.mood_at_most:
        yield f"the mood is {state.mood}, not at most {expect.mood_at_most}"
    if expect.says is not None and expect.says not in "\n".join(one.text for one in turn.heard):
        yield f"the customer does not say “{expect.says}”"
    yield from _unmet_findings(expect, turn)


def _unmet_findings(expect: Expectation, turn: PlayedTurn) -> Iterator[str]:
    observation = turn.observation
    hits = [f"{hit.name} “{hit.quote}”" for hit in observation.hits]
    revealed = [one.fact for one in turn.effects if isinstance(one, Revealed)]
    for kind, wanted, found in (
        ("act", expect.acts, [act.name for act in observation.acts]),
        ("hit", expect.hits, [hit.name for hit in observation.hits]),
        ("promise", expect.promises, [promise.kind for promise in observation.promises]),
        ("hidden fact", expect.reveals, revealed),
        ("step", expect.steps, turn.state.steps),
    ):
        yield from _lacking(kind, wanted, found)
    if expect.no_hits is not None and expect.no_hits is bool(hits):
        yield f"has hits: {', '.join(hits) or 'none'}"
    over = any(promise.over for promise in observation.promises)
    if expect.overpromises is not None and expect.overpromises is not over:
        yield "promises too much" if over else "does not promise too much"


def _lacking(kind: str, wanted: Iterable[str], found: Sequence[str]) -> Iterator[str]:
    for one in wanted:
        if one not in found:
            yield f"no {kind} {one}; found: {', '.join(found) or 'none'}"
