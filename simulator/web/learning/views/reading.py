"""Reading: the list of lessons, one lesson, and having read it."""

from flask import request, url_for
from werkzeug.wrappers import Response

from simulator.services import learning as service
from simulator.web.access import signed_in
from simulator.web.htmx import go_to
from simulator.web.i18n import interface_language
from simulator.web.learning.contexts.lessons import lesson_list, lesson_page
from simulator.web.learning.views.blueprint import learning
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.practice.forms import chosen_language
from simulator.web.practice.who import now, user_id


@learning.get("/lessons")
@signed_in
def lessons() -> Response:
    """All lessons, with how one stands."""
    found = service.all_lessons(materials(), user_id())
    return render("learning/lessons.html", lesson_list(found, interface_language()))


@learning.get("/lessons/<lesson_id>")
@signed_in
def lesson(lesson_id: str) -> Response:
    """One lesson to read, in the language asked for."""
    found = service.lesson_overview(materials(), user_id(), lesson_id)
    language = chosen_language(request.args.get("language"), interface_language())
    return render("learning/lesson.html", lesson_page(found, language))


@learning.post("/lessons/<lesson_id>/read")
@signed_in
def mark_read(lesson_id: str) -> Response:
    """Note that the lesson is read, and go on to its check."""
    service.mark_read(materials(), user_id(), lesson_id, now())
    language = chosen_language(request.form.get("language"), interface_language())
    return go_to(url_for("learning.check", lesson_id=lesson_id, language=language.value))
