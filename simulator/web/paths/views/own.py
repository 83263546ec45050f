"""One's own paths: what to do next, one path in full, taking one up and leaving it."""

from flask import flash, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from simulator.services.paths.enrolling import leave as leave_path
from simulator.services.paths.enrolling import take_up as take_up_path
from simulator.services.paths.following import OwnPath, another_field, own_path, own_paths
from simulator.web.access import signed_in
from simulator.web.htmx import go_to
from simulator.web.i18n import interface_language
from simulator.web.page import render
from simulator.web.paths.contexts.mine import mine_page, path_page
from simulator.web.paths.course import course
from simulator.web.paths.views.blueprint import paths
from simulator.web.practice.who import now, user_id


@paths.get("/paths")
@signed_in
def mine() -> Response:
    """The paths somebody follows, with the next step of each; then all others."""
    found = own_paths(course(), user_id(), now())
    other = _other_field(found)
    scenario = course().library.scenarios[other].scenario if other else None
    return render("paths/mine.html", mine_page(found, scenario, interface_language()))


@paths.get("/paths/<path_id>")
@signed_in
def show(path_id: str) -> Response:
    """One path with all its steps."""
    found = own_path(course(), user_id(), path_id, now())
    return render("paths/path.html", path_page(found, interface_language()))


@paths.post("/paths/<path_id>/enrolment")
@signed_in
def take_up(path_id: str) -> Response:
    """Take up a path by oneself."""
    take_up_path(course(), user_id(), path_id, now())
    flash(gettext("The path is yours. Begin with the first step."), "success")
    return go_to(url_for("paths.show", path_id=path_id))


@paths.post("/paths/<path_id>/leave")
@signed_in
def leave(path_id: str) -> Response:
    """Leave a path that one took up by oneself."""
    leave_path(user_id(), path_id, now())
    flash(gettext("You have left the path. What you have done stays in your record."), "success")
    return go_to(url_for("paths.mine"))


def _other_field(found: tuple[OwnPath, ...]) -> str | None:
    """A scenario from another field than the first path's."""
    return another_field(course(), user_id(), found[0].progress.path) if found else None
