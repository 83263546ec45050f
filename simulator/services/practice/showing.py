"""A stored turn as it is shown: its evidence, mood, answer, rewrites, and what is still locked."""

from collections.abc import Iterable, Mapping

from simulator.content.context import notes_of
from simulator.content.scenario import Scenario
from simulator.dialogue.script import Node
from simulator.dialogue.state import LedgerEntry, State
from simulator.scoring.finding import Effect, Hit, Present
from simulator.services.materials import RuleNote
from simulator.services.practice.comparing import from_comparison
from simulator.services.practice.records import ScoredReply, from_lines, from_record
from simulator.services.practice.transcript import (
    ConversationEnd,
    Evidence,
    ForbiddenHit,
    PromiseView,
    RewriteView,
    TurnView,
)
from simulator.store.models import Attempt, Rewrite, Turn
from simulator.text.bilingual import Text


def turn_views(scenario: Scenario, attempt: Attempt) -> tuple[TurnView, ...]:
    """All turns of ``attempt``, in order."""
    state = State.from_json(attempt.state)
    return tuple(_turn_view(scenario, turn, state) for turn in attempt.turns)


def rewrite_view(turn: Turn, rewrite: Rewrite) -> RewriteView:
    """One later version of ``turn``."""
    scored = from_record(rewrite.score)
    before, after = State.from_json(turn.state_before), State.from_json(rewrite.state_after)
    return RewriteView(
        number=rewrite.number,
        text=rewrite.text,
        levels=scored.score.levels,
        evidence=evidence_in(turn.seq, scored),
        hits=hits_in(turn.seq, scored, unlocked=True),
        comparison=from_comparison(rewrite.comparison),
        reaction=from_lines(rewrite.said),
        mood_before=before.mood,
        mood_after=after.mood,
        ledger=ledger_of(after.ledger, turn.seq),
        created_at=rewrite.created_at,
    )


def evidence_in(seq: int, scored: ScoredReply) -> tuple[Evidence, ...]:
    """What in the reply speaks for or against a principle, in the order of the text."""
    found = (one for one in scored.score.findings if isinstance(one, Present))
    chips = (
        Evidence(seq, one.span, one.quote, one.effect, one.principle, one.act, one.rule)
        for one in found
    )
    return tuple(sorted(chips, key=lambda chip: (chip.span, chip.effect is Effect.CREDIT)))


def hits_in(seq: int, scored: ScoredReply, *, unlocked: bool) -> tuple[ForbiddenHit, ...]:
    """The forbidden expressions of the reply; better wording only if ``unlocked``."""
    return tuple(forbidden(seq, hit, scored.rules, unlocked=unlocked) for hit in scored.score.hits)


def forbidden(seq: int, hit: Hit, rules: Mapping[str, RuleNote], *, unlocked: bool) -> ForbiddenHit:
    """``hit`` with what its rule says about it."""
    note = rules.get(hit.rule)
    return ForbiddenHit(
        seq=seq,
        span=hit.span,
        quote=hit.quote,
        category=hit.category,
        severity=hit.severity,
        rule=hit.rule,
        because=note.because if note else None,
        instead=note.instead if note and unlocked else None,
    )


def ledger_of(ledger: Iterable[LedgerEntry], seq: int) -> tuple[LedgerEntry, ...]:
    """The changes of mood that turn ``seq`` caused."""
    return tuple(entry for entry in ledger if entry.turn == seq)


def end_of(scenario: Scenario, state: State) -> ConversationEnd | None:
    """How the conversation ended; None while it goes on."""
    ending = scenario.ending(state.ending) if state.ending else None
    if ending is None:
        return None
    return ConversationEnd(ending.id, ending.kind, state.given_up, ending.outcome)


def _turn_view(scenario: Scenario, turn: Turn, state: State) -> TurnView:
    scored, node = from_record(turn.score), scenario.node_at(turn.node_id)
    before = State.from_json(turn.state_before).mood
    ledger = ledger_of(state.ledger, turn.seq)
    unlocked = turn.given_up_at is not None or bool(turn.rewrites)
    return TurnView(
        seq=turn.seq,
        node_id=turn.node_id,
        text=turn.text,
        seconds=turn.seconds,
        target_seconds=node.target_seconds,
        levels=scored.score.levels,
        confidence=scored.score.confidence,
        reasons=scored.score.reasons,
        evidence=evidence_in(turn.seq, scored),
        hits=hits_in(turn.seq, scored, unlocked=unlocked),
        promises=_promises(turn.seq, scored),
        mood_before=before,
        mood_after=ledger[-1].mood if ledger else before,
        ledger=ledger,
        reused=scored.score.reused,
        answer=from_lines(turn.said),
        revealed=_notes(scenario, state, turn.seq),
        hint=_hint(node, state, turn.seq),
        unlocked=unlocked,
        model_replies=node.models if unlocked else (),
        rewrites=tuple(rewrite_view(turn, rewrite) for rewrite in turn.rewrites),
    )


def _promises(seq: int, scored: ScoredReply) -> tuple[PromiseView, ...]:
    return tuple(
        PromiseView(seq, one.span, one.quote, one.kind, one.verdict, one.within_minutes)
        for one in scored.score.promises
    )


def _notes(scenario: Scenario, state: State, seq: int) -> tuple[Text, ...]:
    found = [one.fact for one in state.revealed if one.turn == seq]
    arrived = (*state.answered, state.node)[seq : seq + 1]
    earlier = (*state.answered, state.node)[:seq]
    return notes_of(scenario, found, [node for node in arrived if node not in earlier])


def _hint(node: Node, state: State, seq: int) -> Text | None:
    taken = any(hint.turn == seq and hint.node == node.id for hint in state.hints)
    return node.hint.text if node.hint and taken else None
