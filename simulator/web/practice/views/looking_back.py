"""Looking back: one's own attempts, and those handed in to a trainer."""

from werkzeug.wrappers import Response

from simulator.services.practice import handed_in as attempts_handed_in
from simulator.services.practice import history as own_attempts
from simulator.store.models import RoleName
from simulator.web.access import only, signed_in
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.practice.contexts.history import handed_in_page, history_page
from simulator.web.practice.views import practice
from simulator.web.practice.who import user_id


@practice.get("/record")
@signed_in
def history() -> Response:
    """One's own attempts and their trend."""
    attempts = own_attempts(materials(), user_id())
    return render("practice/history.html", history_page(attempts, interface_language()))


@practice.get("/handed-in")
@only(RoleName.TRAINER)
def handed_in() -> Response:
    """What members of one's teams have handed in."""
    attempts = attempts_handed_in(materials(), user_id())
    return render("practice/handed_in.html", handed_in_page(attempts, interface_language()))
