"""The pages of the drill: start, one line at a time, the end. All of it is one's own."""

from secrets import randbelow

from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from simulator.services import drill as drills
from simulator.services.errors import Conflict, Invalid
from simulator.web.access import signed_in
from simulator.web.drill.contexts.done import done_page
from simulator.web.drill.contexts.line import Entered, line_page
from simulator.web.drill.contexts.start import start_page
from simulator.web.drill.forms import AnswerForm
from simulator.web.htmx import go_to, respond, wants_fragment
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.practice.forms import chosen_language
from simulator.web.practice.who import fresh_key, local_now, now, user_id

drill = Blueprint("drill", __name__, url_prefix="/drill")

SEEDS = 2**31


@drill.get("")
@signed_in
def start() -> Response:
    """What is due, and the way in."""
    moment = local_now()
    found = drills.today(materials(), user_id(), moment)
    return render("drill/start.html", start_page(found, interface_language(), moment))


@drill.post("")
@signed_in
def begin() -> Response:
    """Begin a drill, or go on with the one of today."""
    drill_id = drills.start_drill(
        materials(),
        user_id(),
        chosen_language(request.form.get("language"), interface_language()),
        randbelow(SEEDS),
        local_now(),
    )
    return go_to(url_for("drill.show", drill_id=drill_id))


@drill.get("/<int:drill_id>")
@signed_in
def show(drill_id: int) -> Response:
    """The line that is next; the last one once all are answered."""
    return _line(drill_id, None)


@drill.get("/<int:drill_id>/lines/<int:place>")
@signed_in
def show_line(drill_id: int, place: int) -> Response:
    """One line: to answer, or with what the answer did. One too far on leads to the next."""
    try:
        return _line(drill_id, place)
    except Conflict:
        return go_to(url_for("drill.show", drill_id=drill_id))


@drill.post("/<int:drill_id>/lines/<int:place>")
@signed_in
def answer(drill_id: int, place: int) -> Response:
    """Store a reply; the answer shows what it did."""
    form = AnswerForm.read(request.form)
    try:
        drills.answer_line(materials(), user_id(), drill_id, form.to(place), now())
    except (Invalid, Conflict) as error:
        words = error.message.in_language(interface_language())
        entered = Entered(fresh_key(), form.reply.text, words)
        if isinstance(error, Invalid):
            return _line(drill_id, place, entered, status=422)
        # The line may not be open yet: then the text belongs to the one that is.
        shown = drills.line(materials(), user_id(), drill_id).place
        return _line(drill_id, min(place, shown), entered, status=409)
    if not wants_fragment():
        address = url_for("drill.show_line", drill_id=drill_id, place=place)
        return go_to(f"{address}#feedback")
    return _line(drill_id, place)


@drill.get("/<int:drill_id>/done")
@signed_in
def done(drill_id: int) -> Response:
    """What a finished drill came to; one that is not finished leads to its next line."""
    try:
        found = drills.summary(materials(), user_id(), drill_id)
    except Conflict:
        return go_to(url_for("drill.show", drill_id=drill_id))
    moment = local_now()
    waiting = drills.today(materials(), user_id(), moment)
    return render("drill/done.html", done_page(found, waiting, interface_language(), moment))


def _line(
    drill_id: int, place: int | None, entered: Entered | None = None, status: int = 200
) -> Response:
    view = drills.line(materials(), user_id(), drill_id, place)
    return respond(
        page="drill/line.html",
        fragment="drill/_line.html",
        context=line_page(view, interface_language(), entered or Entered(fresh_key())),
        status=status,
    )
