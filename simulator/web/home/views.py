"""The start page of each role."""

from flask import Blueprint
from werkzeug.wrappers import Response

from simulator.web.access import open_to_everyone
from simulator.web.home.contexts import WelcomeContext
from simulator.web.page import render

home = Blueprint("home", __name__)


@home.get("/")
@open_to_everyone
def start() -> Response:
    """Where somebody begins."""
    return render("home/welcome.html", WelcomeContext())
