"""Whether the plays of a scenario speak of what it has, and come to each of its endings."""

from collections.abc import Iterator, Sequence

from simulator.content.diagnostics import Diagnostic
from simulator.content.lint.walk import places
from simulator.content.play_file import LoadedPlay
from simulator.content.scenario_file import ScenarioFile


def check_plays(file: ScenarioFile, plays: Sequence[LoadedPlay]) -> Iterator[Diagnostic]:
    """Names in plays that the scenario does not have, and endings without a play."""
    for play in plays:
        yield from _unknown(file, play)
    reached = {play.play.ending for play in plays}
    for index, ending in enumerate(file.scenario.endings):
        if ending.id not in reached:
            yield file.document.finding("ending-without-play", "endings", index, "id", id=ending.id)


def _unknown(file: ScenarioFile, loaded: LoadedPlay) -> Iterator[Diagnostic]:
    endings = [ending.id for ending in file.scenario.endings]
    facts = [fact.id for fact in file.scenario.hidden_facts]
    if loaded.play.ending not in endings:
        yield _finding(loaded, ("ending",), "ending", loaded.play.ending, endings)
    for number, turn in enumerate(loaded.play.turns):
        if turn.expect is None:
            continue
        where = ("turns", number, "expect")
        if turn.expect.node is not None and turn.expect.node not in places(file.scenario):
            known = places(file.scenario)
            yield _finding(loaded, (*where, "node"), "node", turn.expect.node, known)
        for index, fact in enumerate(turn.expect.reveals):
            if fact not in facts:
                yield _finding(loaded, (*where, "reveals", index), "hidden fact", fact, facts)


def _finding(
    loaded: LoadedPlay, where: tuple[str | int, ...], kind: str, word: str, known: Sequence[str]
) -> Diagnostic:
    allowed = ", ".join(known) or "none"
    return loaded.document.finding("unknown-word", *where, kind=kind, word=word, allowed=allowed)
