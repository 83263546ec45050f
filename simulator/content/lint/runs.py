"""What only running shows: plays that go elsewhere, and model replies that are not good."""

from collections.abc import Iterator, Sequence

from simulator.content.coverage import Coverage, coverage_of
from simulator.content.diagnostics import Diagnostic
from simulator.content.model_replies import weak_models
from simulator.content.play_file import LoadedPlay
from simulator.content.play_runner import ReplyScorer, run_play, unmet_expectations
from simulator.content.scenario_file import ScenarioFile
from simulator.text.language import Language


def check_runs(
    file: ScenarioFile, plays: Sequence[LoadedPlay], scorer: ReplyScorer
) -> Iterator[Diagnostic]:
    """Plays that do not go as they expect, what none comes to, and weak model replies."""
    played = []
    for loaded in plays:
        conversation = run_play(file.scenario, loaded.play, scorer)
        played.append((loaded.name, conversation))
        for unmet in unmet_expectations(loaded.play, conversation):
            where = ("turns", unmet.turn - 1) if unmet.turn else ("ending",)
            yield loaded.document.finding(
                "play-went-elsewhere", *where, turn=unmet.turn or "the end", reason=unmet.reason
            )
    yield from _never_played(file, coverage_of(file.scenario, played))
    for weak in weak_models(file.scenario, scorer):
        reason = weak.score.reasons.get(weak.principle)
        yield file.document.finding(
            "weak-model-reply",
            *weak.where,
            level=int(weak.level),
            principle=weak.principle.value,
            reason=reason.in_language(Language.ENGLISH) if reason else "no reason was given",
        )


def _never_played(file: ScenarioFile, found: Coverage) -> Iterator[Diagnostic]:
    """Nodes and hidden facts that no play comes to; endings are known without running."""
    for key, counts in (("nodes", found.nodes), ("hidden_facts", found.facts)):
        for index, (identifier, plays) in enumerate(counts.items()):
            if not plays:
                yield file.document.finding("never-played", key, index, "id", id=identifier)
