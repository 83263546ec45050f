"""The conversation: lines, replies, drafts, hints, and breaking it off."""

from flask import request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from simulator.services.errors import Conflict, Invalid
from simulator.services.practice.attempts import (
    ask_hint,
    ask_to_hold,
    break_off,
    conversation,
    save_draft,
)
from simulator.services.practice.conversation import Conversation
from simulator.services.practice.places import reply_place
from simulator.services.practice.turns import submit_turn as store_turn
from simulator.web.access import signed_in
from simulator.web.htmx import go_to, respond, wants_fragment
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.practice.contexts.conversation import (
    DraftState,
    Entered,
    conversation_page,
)
from simulator.web.practice.contexts.leaving import leaving_page
from simulator.web.practice.forms import ReplyForm
from simulator.web.practice.views import practice
from simulator.web.practice.who import fresh_key, now, user_id


@practice.get("/practice/<int:attempt_id>")
@signed_in
def converse(attempt_id: int) -> Response:
    """The conversation as it stands."""
    return _room(conversation(materials(), user_id(), attempt_id))


@practice.post("/practice/<int:attempt_id>/turns")
@signed_in
def submit_turn(attempt_id: int) -> Response:
    """Store a reply; the answer shows what it did and what the customer says."""
    form = ReplyForm.read(request.form)
    try:
        sent = store_turn(
            materials(),
            user_id(),
            attempt_id,
            form.key,
            form.text,
            form.seconds,
            now(),
            seq=form.turn,
        )
    except (Invalid, Conflict) as error:
        status = 422 if isinstance(error, Invalid) else 409
        talk = conversation(materials(), user_id(), attempt_id)
        words = error.message.in_language(interface_language())
        return _room(talk, Entered(fresh_key(), now(), form.text, words), status)
    if not wants_fragment():
        return go_to(_address(attempt_id) + f"#turn-{sent.seq}")
    return _room(sent.conversation, Entered(fresh_key(), now(), fresh=not sent.repeated))


@practice.post("/practice/<int:attempt_id>/drafts/<place>")
@signed_in
def save_draft_at(attempt_id: int, place: str) -> Response:
    """Keep a half-written text."""
    kept = save_draft(user_id(), attempt_id, place, request.form.get("text", ""), now())
    state = gettext("Draft saved") if kept else ""
    return render("practice/_draft_state.html", DraftState(state))


@practice.post("/practice/<int:attempt_id>/hint")
@signed_in
def take_hint(attempt_id: int) -> Response:
    """Show the hint of the present line and book its cost; the reply begun is kept."""
    text = _keep_begun(attempt_id)
    return _back_to(ask_hint(materials(), user_id(), attempt_id), text, "hint")


@practice.post("/practice/<int:attempt_id>/hold")
@signed_in
def hold_the_line(attempt_id: int) -> Response:
    """Ask the customer to hold; the reply begun is kept."""
    text = _keep_begun(attempt_id)
    return _back_to(ask_to_hold(materials(), user_id(), attempt_id), text, "reply")


@practice.get("/practice/<int:attempt_id>/give-up")
@signed_in
def ask_give_up(attempt_id: int) -> Response:
    """Ask whether the conversation is to end here."""
    talk = conversation(materials(), user_id(), attempt_id)
    return render("practice/give_up.html", leaving_page(talk))


@practice.post("/practice/<int:attempt_id>/give-up")
@signed_in
def give_up(attempt_id: int) -> Response:
    """End the conversation before its time."""
    break_off(materials(), user_id(), attempt_id, now())
    return go_to(_address(attempt_id))


def _keep_begun(attempt_id: int) -> str | None:
    """Save the text that came along with another button; gives it back as typed."""
    form = ReplyForm.read(request.form)
    if form.turn is not None:
        save_draft(user_id(), attempt_id, reply_place(form.turn), form.text, now())
    return form.text


def _back_to(talk: Conversation, text: str | None, place: str) -> Response:
    """The conversation again, with the reply begun; without htmx, by its address."""
    if not wants_fragment():
        return go_to(f"{_address(talk.attempt_id)}#{place}")
    return _room(talk, Entered(fresh_key(), now(), text))


def _room(talk: Conversation, entered: Entered | None = None, status: int = 200) -> Response:
    context = conversation_page(talk, interface_language(), entered or Entered(fresh_key(), now()))
    return respond(
        page="practice/conversation.html",
        fragment="practice/_room.html",
        context=context,
        status=status,
    )


def _address(attempt_id: int) -> str:
    return url_for("practice.converse", attempt_id=attempt_id)
