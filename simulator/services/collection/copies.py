"""The copy of a reply that a collection keeps, and what is left of it once it is taken back."""

from dataclasses import replace
from datetime import datetime

from simulator.services.collection.excellence import shown_principles
from simulator.services.collection.places import FoundReply, customer_lines
from simulator.services.practice.records import ScoredReply, to_record
from simulator.store.models import SharedReply, SharedReplyTag, TagKind
from simulator.text.folded import fold


def copy_for(
    found: FoundReply, team_id: int, code: str, now: datetime, *, named: bool
) -> SharedReply:
    """A copy of ``found`` for the collection of a team, with the situation it was said in."""
    turn, scenario, lines = found.turn, found.scenario, customer_lines(found)
    return SharedReply(
        code=code,
        team_id=team_id,
        author_id=found.attempt.user_id,
        named=named,
        turn_id=turn.id,
        rewrite_id=found.rewrite_id,
        version_id=found.attempt.version_id,
        scenario_id=scenario.id,
        node_id=turn.node_id,
        title=scenario.title.model_dump(exclude_none=True),
        sector=scenario.sector.value,
        channel=scenario.channel.value,
        language=found.attempt.language,
        customer_lines=lines,
        text=found.text,
        score=to_record(_score_to_share(found.scored)),
        searchable="\n".join(fold(text).folded for text in (*lines, found.text)),
        offered_at=now,
        tags=_tags(found),
    )


def _score_to_share(scored: ScoredReply) -> ScoredReply:
    # What the author wrote elsewhere is nobody's business.
    return replace(scored, score=replace(scored.score, reused=()))


def _tags(found: FoundReply) -> list[SharedReplyTag]:
    scenario = found.scenario
    exercised = scenario.exercised_at(scenario.node_at(found.turn.node_id))
    return [
        *(SharedReplyTag(kind=TagKind.TOPIC.value, value=one) for one in scenario.topics),
        *(
            SharedReplyTag(kind=TagKind.PRINCIPLE.value, value=one.value)
            for one in shown_principles(found.scored.score, exercised)
        ),
    ]


def forget(shared: SharedReply, now: datetime) -> None:
    """Keep of a reply that is taken back only that it was shared, and until when."""
    shared.withdrawn_at = now
    shared.pinned_by = shared.pinned_at = None
    shared.text = shared.searchable = ""
    shared.customer_lines, shared.score = [], {}
    shared.tags, shared.helpful = [], []
