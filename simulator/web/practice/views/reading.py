"""Reading a result, rewriting a turn of it, and handing it in."""

from flask import abort, request, url_for
from werkzeug.wrappers import Response

from simulator.services.collection import colleagues_beside, sharing_of
from simulator.services.errors import Invalid
from simulator.services.paths.following import onward
from simulator.services.practice.attempts import draft_at, save_draft
from simulator.services.practice.places import rewrite_place
from simulator.services.practice.result import Result
from simulator.services.practice.results import result as read_result
from simulator.services.practice.rewriting import give_up_turn as unlock_turn
from simulator.services.practice.rewriting import rewrite_turn
from simulator.services.practice.sharing import hand_in as share
from simulator.services.practice.sharing import withdraw
from simulator.services.practice.transcript import TurnView
from simulator.store.models import RoleName
from simulator.web.access import only, signed_in
from simulator.web.collection.contexts.beside import Beside, result_with, rewrite_with
from simulator.web.htmx import go_to, own_path, respond, wants_fragment
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.paths.contexts.notice import onward_from
from simulator.web.paths.course import course
from simulator.web.practice.contexts import result as result_contexts
from simulator.web.practice.contexts.rewriting import RewriteEntered, rewrite_page
from simulator.web.practice.forms import ReplyForm
from simulator.web.practice.views import practice
from simulator.web.practice.who import fresh_key, now, user_id


@practice.get("/practice/<int:attempt_id>/result")
@signed_in
def show_result(attempt_id: int) -> Response:
    """What an attempt of one's own came to, and why."""
    return _result_page(_own_result(attempt_id))


@practice.get("/pause")
@signed_in
def pause() -> Response:
    """Two minutes to breathe, then back to where one was."""
    back = own_path(request.args.get("next"), url_for("practice.library"))
    return render("practice/pause.html", result_contexts.PausePage(back))


@practice.get("/handed-in/<int:attempt_id>")
@only(RoleName.TRAINER)
def read_handed_in(attempt_id: int) -> Response:
    """An attempt that a trainee has handed in, to read."""
    return _result_page(read_result(materials(), user_id(), attempt_id))


@practice.post("/practice/<int:attempt_id>/hand-in")
@signed_in
def hand_in(attempt_id: int) -> Response:
    """Show the attempt to one's trainers, or take it back."""
    if request.form.get("wanted") == "yes":
        share(user_id(), attempt_id, now())
    else:
        withdraw(user_id(), attempt_id)
    if not wants_fragment():
        return go_to(url_for("practice.show_result", attempt_id=attempt_id) + "#hand-in")
    since = _own_result(attempt_id).handed_in_at
    card = result_contexts.HandInCard(result_contexts.hand_in(attempt_id, since))
    return render("practice/_hand_in.html", card)


@practice.get("/practice/<int:attempt_id>/turns/<int:seq>/rewrite")
@signed_in
def rewrite(attempt_id: int, seq: int) -> Response:
    """One turn again, with its draft."""
    result, turn = _turn(attempt_id, seq)
    draft = draft_at(user_id(), attempt_id, rewrite_place(seq))
    return _rewrite_page(result, turn, RewriteEntered(fresh_key(), draft))


@practice.post("/practice/<int:attempt_id>/turns/<int:seq>/rewrite")
@signed_in
def submit_rewrite(attempt_id: int, seq: int) -> Response:
    """Store a new version and show what it changed."""
    form = ReplyForm.read(request.form)
    try:
        rewrite_turn(materials(), user_id(), attempt_id, seq, form.key, form.text, now())
    except Invalid as error:
        words = error.message.in_language(interface_language())
        entered = RewriteEntered(fresh_key(), form.text, words)
        return _rewrite_page(*_turn(attempt_id, seq), entered, status=422)
    if not wants_fragment():
        address = url_for("practice.rewrite", attempt_id=attempt_id, seq=seq)
        return go_to(f"{address}#rewrite-outcome")
    return _rewrite_page(*_turn(attempt_id, seq), RewriteEntered(fresh_key(), ""))


@practice.post("/practice/<int:attempt_id>/turns/<int:seq>/give-up")
@signed_in
def give_up_turn(attempt_id: int, seq: int) -> Response:
    """Show the model replies without a rewrite; what was begun is kept."""
    form = ReplyForm.read(request.form)
    save_draft(user_id(), attempt_id, rewrite_place(seq), form.text, now())
    unlock_turn(user_id(), attempt_id, seq, now())
    if not wants_fragment():
        return go_to(url_for("practice.rewrite", attempt_id=attempt_id, seq=seq))
    return _rewrite_page(*_turn(attempt_id, seq), RewriteEntered(fresh_key(), form.text))


def _own_result(attempt_id: int) -> Result:
    found = read_result(materials(), user_id(), attempt_id)
    if not found.own:
        # A trainer reads it at its own address; this one is for the person who practised.
        abort(404)
    return found


def _turn(attempt_id: int, seq: int) -> tuple[Result, TurnView]:
    found = _own_result(attempt_id)
    turn = next((turn for turn in found.turns if turn.seq == seq), None)
    if turn is None:
        abort(404)
    return found, turn


def _beside(found: Result) -> Beside:
    """What the team's collection has to say about the attempt."""
    return Beside(
        sharing=sharing_of(materials(), user_id(), found.attempt_id),
        colleagues=colleagues_beside(user_id(), found),
        own=found.own,
    )


def _result_page(found: Result) -> Response:
    ui = interface_language()
    own = onward(course(), user_id(), found.scenario.id, now()) if found.own else None
    path = onward_from(own, ui)
    page = result_contexts.result_page(found, ui, path)
    return render("practice/result.html", result_with(page, _beside(found)))


def _rewrite_page(
    found: Result, turn: TurnView, entered: RewriteEntered, status: int = 200
) -> Response:
    return respond(
        page="practice/rewrite.html",
        fragment="practice/_rewrite.html",
        context=rewrite_with(
            rewrite_page(found, turn, interface_language(), entered), _beside(found)
        ),
        status=status,
    )
