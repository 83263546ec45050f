"""Which nodes, endings and hidden facts of a scenario its plays come to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simulator.content.play_file import LoadedPlay
from simulator.content.play_runner import Conversation, ReplyScorer, run_play
from simulator.content.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Coverage:
    """For each node (by its id), ending and hidden fact: replies given there, by play.

    An ending or a fact counts 1 in each play that comes to it. What no play comes to has an
    empty mapping.
    """

    nodes: Mapping[str, Mapping[str, int]]
    endings: Mapping[str, Mapping[str, int]]
    facts: Mapping[str, Mapping[str, int]]

    @property
    def missed(self) -> tuple[str, ...]:
        """The ids that no play comes to: nodes, then endings, then facts."""
        every = (*self.nodes.items(), *self.endings.items(), *self.facts.items())
        return tuple(identifier for identifier, plays in every if not plays)


def coverage(scenario: Scenario, plays: Iterable[LoadedPlay], scorer: ReplyScorer) -> Coverage:
    """What ``plays`` come to when they are run."""
    played = [(one.name, run_play(scenario, one.play, scorer)) for one in plays]
    return coverage_of(scenario, played)


def coverage_of(scenario: Scenario, played: Iterable[tuple[str, Conversation]]) -> Coverage:
    """What conversations that were held came to, each under the name of its play."""
    nodes: dict[str, dict[str, int]] = {node.id: {} for node in scenario.nodes}
    endings: dict[str, dict[str, int]] = {ending.id: {} for ending in scenario.endings}
    facts: dict[str, dict[str, int]] = {fact.id: {} for fact in scenario.hidden_facts}
    for name, conversation in played:
        state = conversation.state
        for node in state.answered:
            nodes[node][name] = nodes[node].get(name, 0) + 1
        for revealed in state.revealed:
            facts[revealed.fact][name] = 1
        if state.ending is not None:
            endings[state.ending][name] = 1
    return Coverage(nodes, endings, facts)
