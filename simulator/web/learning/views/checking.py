"""The check of a lesson: starting it, one question at a time, and its result."""

from secrets import randbelow

from flask import request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from simulator.services import learning as service
from simulator.services.errors import Conflict, Invalid
from simulator.services.paths.following import onward
from simulator.web.access import signed_in
from simulator.web.htmx import go_to, respond, wants_fragment
from simulator.web.i18n import interface_language
from simulator.web.learning.contexts.door import door_page
from simulator.web.learning.contexts.question import Entered, question_page
from simulator.web.learning.contexts.result import result_page
from simulator.web.learning.forms import arranged, given_answer
from simulator.web.learning.views.blueprint import learning
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.paths.contexts.notice import onward_from
from simulator.web.paths.course import course
from simulator.web.practice.contexts.conversation import DraftState
from simulator.web.practice.forms import chosen_language
from simulator.web.practice.who import now, user_id

SEEDS = 2**31


@learning.get("/lessons/<lesson_id>/check")
@signed_in
def check(lesson_id: str) -> Response:
    """What the check asks, and its start; a check that is open goes on where it stands."""
    found = service.check_door(materials(), user_id(), lesson_id)
    if found.open_try_id is not None:
        return go_to(_address(lesson_id, found.open_try_id, found.open_place))
    language = chosen_language(request.args.get("language"), interface_language())
    return render("learning/door.html", door_page(found, language))


@learning.post("/lessons/<lesson_id>/check")
@signed_in
def start_check(lesson_id: str) -> Response:
    """Draw the questions, or go on with a check that is open."""
    language = chosen_language(request.form.get("language"), interface_language())
    seed = randbelow(SEEDS)
    service.start_check(materials(), user_id(), lesson_id, language, seed, now())
    return go_to(url_for("learning.check", lesson_id=lesson_id))


@learning.get("/lessons/<lesson_id>/check/<int:try_id>/<int:place>")
@signed_in
def question(lesson_id: str, try_id: int, place: int) -> Response:
    """One question of a check: to be answered, or with its answer and why."""
    found = service.asked_question(materials(), user_id(), lesson_id, try_id, place)
    if found.place != place:
        return go_to(_address(lesson_id, try_id, found.place))
    return _page(lesson_id, try_id, place, Entered(order=arranged(request.args)))


@learning.post("/lessons/<lesson_id>/check/<int:try_id>/<int:place>")
@signed_in
def answer(lesson_id: str, try_id: int, place: int) -> Response:
    """Store the answer to a question; what is said to it follows at once."""
    given = given_answer(request.form)
    language = chosen_language(request.form.get("language"), interface_language())
    try:
        service.answer_question(
            materials(), user_id(), lesson_id, try_id, place, given, language, now()
        )
    except Invalid as error:
        words = error.message.in_language(interface_language())
        return _page(lesson_id, try_id, place, Entered(given, error=words), status=422)
    if not wants_fragment():
        return go_to(_address(lesson_id, try_id, place))
    return _page(lesson_id, try_id, place, Entered())


@learning.post("/lessons/<lesson_id>/check/<int:try_id>/<int:place>/draft")
@signed_in
def save_draft(lesson_id: str, try_id: int, place: int) -> Response:
    """Keep a half-written rewrite."""
    text = request.form.get("text", "")
    kept = service.save_check_draft(user_id(), lesson_id, try_id, place, text)
    return render("practice/_draft_state.html", DraftState(gettext("Draft saved") if kept else ""))


@learning.get("/lessons/<lesson_id>/check/<int:try_id>")
@signed_in
def result(lesson_id: str, try_id: int) -> Response:
    """What a check came to, question by question; one that is open goes on."""
    try:
        found = service.check_result(materials(), user_id(), lesson_id, try_id)
    except Conflict:
        return go_to(url_for("learning.check", lesson_id=lesson_id))
    ui = interface_language()
    path = onward_from(onward(course(), user_id(), lesson_id, now()), ui)
    return render("learning/result.html", result_page(found, ui, path))


def _page(lesson_id: str, try_id: int, place: int, entered: Entered, status: int = 200) -> Response:
    found = service.asked_question(materials(), user_id(), lesson_id, try_id, place)
    return respond(
        page="learning/check.html",
        fragment="learning/_check.html",
        context=question_page(found, entered, interface_language()),
        status=status,
    )


def _address(lesson_id: str, try_id: int, place: int | None) -> str:
    return url_for("learning.question", lesson_id=lesson_id, try_id=try_id, place=place or 1)
