"""Practising alone: conversation, work order, result, rewrites, and the records of it all."""

from simulator.services.practice.attempts import (
    ask_hint,
    break_off,
    conversation,
    draft_at,
    manner_of,
    save_draft,
    start_attempt,
)
from simulator.services.practice.history import handed_in, history, progress
from simulator.services.practice.places import WORK_ORDER, reply_place, rewrite_place
from simulator.services.practice.recommending import recommend
from simulator.services.practice.results import result
from simulator.services.practice.rewriting import give_up_turn, rewrite_turn
from simulator.services.practice.sharing import hand_in, withdraw
from simulator.services.practice.turns import submit_turn
from simulator.services.practice.work_orders import submit_work_order, work_order_form

__all__ = [
    "WORK_ORDER",
    "ask_hint",
    "break_off",
    "conversation",
    "draft_at",
    "give_up_turn",
    "hand_in",
    "handed_in",
    "history",
    "manner_of",
    "progress",
    "recommend",
    "reply_place",
    "result",
    "rewrite_place",
    "rewrite_turn",
    "save_draft",
    "start_attempt",
    "submit_turn",
    "submit_work_order",
    "withdraw",
    "work_order_form",
]
