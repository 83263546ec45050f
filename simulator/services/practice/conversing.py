"""Puts together what the conversation page shows."""

from simulator.content.context import notes_of
from simulator.content.scenario import HEARD_ONLY, Scenario
from simulator.dialogue.script import Node
from simulator.dialogue.state import State
from simulator.services.materials import Materials
from simulator.services.practice.conversation import Conversation, OpenHint
from simulator.services.practice.places import reply_place
from simulator.services.practice.records import from_lines
from simulator.services.practice.scenarios import scenario_of
from simulator.services.practice.showing import end_of, turn_views
from simulator.store import practice
from simulator.store.models import Attempt, AttemptStatus
from simulator.text.bilingual import Text
from simulator.text.language import Language


def conversation_of(materials: Materials, attempt: Attempt) -> Conversation:
    """``attempt`` as its owner sees it."""
    scenario, state = scenario_of(materials, attempt), State.from_json(attempt.state)
    node = scenario.node_at(state.node)
    due = attempt.turn_count + 1
    draft = practice.draft(attempt.id, reply_place(due))
    return Conversation(
        attempt_id=attempt.id,
        scenario=scenario,
        language=Language(attempt.language),
        status=AttemptStatus(attempt.status),
        opening=from_lines(attempt.opening),
        opening_mood=scenario.customer.mood,
        turns=turn_views(scenario, attempt),
        mood=state.mood,
        node_id=state.node,
        next_seq=due,
        draft=draft.text if draft is not None else "",
        asked_at=attempt.asked_at,
        target_seconds=node.target_seconds,
        hint=None if state.ended else _hint(node, state),
        hint_cost=state.hint_cost,
        can_hold=scenario.channel in HEARD_ONLY and not (state.ended or state.on_hold),
        on_hold=state.on_hold and not state.ended,
        notes=_notes(scenario, state),
        steps_done=state.steps,
        end=end_of(scenario, state),
        work_order_done=bool(attempt.work_order),
        started_at=attempt.started_at,
    )


def _hint(node: Node, state: State) -> OpenHint | None:
    if node.hint is None:
        return None
    taken = any(hint.node == node.id for hint in state.hints)
    return OpenHint(cost=node.hint.cost, text=node.hint.text if taken else None)


def _notes(scenario: Scenario, state: State) -> tuple[Text, ...]:
    asked = (one.fact for one in state.revealed)
    return notes_of(scenario, asked, (*state.answered, state.node))
