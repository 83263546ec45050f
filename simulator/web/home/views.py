"""The start page: a welcome for guests, and for others the place where their work begins."""

from flask import Blueprint, current_app, url_for
from flask_security import current_user
from werkzeug.wrappers import Response

from simulator.services.paths.following import has_open_path
from simulator.store.models import RoleName
from simulator.web.access import open_to_everyone, roles_of
from simulator.web.home.contexts import WelcomeContext
from simulator.web.htmx import go_to
from simulator.web.page import render
from simulator.web.paths.course import course
from simulator.web.practice.who import now, user_id

home = Blueprint("home", __name__)

# Whoever has a path to walk starts on it. Else whoever practises starts there, whatever else they
# do; the first role that fits decides.
STARTS = (
    (RoleName.TRAINEE, "practice.library"),
    (RoleName.TRAINER, "people.list_teams"),
    (RoleName.AUTHOR, "practice.library"),
    (RoleName.ADMIN, "people.list_people"),
)


@home.get("/")
@open_to_everyone
def start() -> Response:
    """Where somebody begins."""
    roles = roles_of(current_user)
    if RoleName.TRAINEE in roles and has_open_path(course(), user_id(), now()):
        return go_to(url_for("paths.mine"))
    for role, endpoint in STARTS:
        if role in roles and endpoint in current_app.view_functions:
            return go_to(url_for(endpoint))
    if roles:
        return go_to(url_for("account.show"))
    return render("home/welcome.html", WelcomeContext())
