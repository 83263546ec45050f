"""How an attempt at a scenario comes out: its points, what was left out, whether it is passed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from simulator.content.scenario import Scenario
from simulator.dialogue.script import EndingKind, Step
from simulator.dialogue.state import State
from simulator.scoring.attempt import STEP_COST, AttemptResult, JudgedTurn, attempt_result
from simulator.scoring.finding import ReplyScore

PASSABLE: Final = frozenset({EndingKind.SETTLED, EndingKind.PARTLY_SETTLED})
"""The endings with which an attempt can be passed."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply at a node: how it scored, and the seconds it took to type."""

    node: str
    score: ReplyScore
    seconds: float


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The points of an attempt, whether the case was settled, and the required steps left out."""

    result: AttemptResult
    settled: bool
    left_out: tuple[Step, ...]

    @property
    def passed(self) -> bool:
        """Whether the attempt is passed.

        Fine words do not help a customer who left, or went over the agent's head.
        """
        return self.result.passed and self.settled

    @property
    def step_cost(self) -> int:
        """The points that the steps left out cost."""
        return STEP_COST * len(self.left_out)


def conclude(scenario: Scenario, state: State, answers: Iterable[Answered]) -> Conclusion:
    """What an attempt that has come to ``state`` by ``answers`` is worth.

    :raises LookupError: if an answer was given at a node that ``scenario`` has not.
    """
    left_out = tuple(step for step in scenario.steps if step not in state.steps)
    result = attempt_result(
        [_judged(scenario, one) for one in answers],
        scenario.principles,
        scenario.pass_mark,
        state.hint_cost,
        steps_left_out=len(left_out),
    )
    settled = state.ending_kind in PASSABLE and not state.given_up
    return Conclusion(result, settled, left_out)


def _judged(scenario: Scenario, answer: Answered) -> JudgedTurn:
    node = scenario.node_at(answer.node)
    exercised = scenario.exercised_at(node)
    return JudgedTurn(answer.score, exercised, answer.seconds, node.target_seconds)
