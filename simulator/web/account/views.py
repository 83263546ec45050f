"""Own settings. Language and theme also work for people who have not signed in."""

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response

from simulator.web.access import open_to_everyone
from simulator.web.htmx import go_to, own_path
from simulator.web.i18n import COOKIE, known
from simulator.web.shell import THEME_COOKIE, THEMES

account = Blueprint("account", __name__, url_prefix="/account")

ONE_YEAR = 365 * 24 * 60 * 60


@account.post("/language")
@open_to_everyone
def language_set() -> Response:
    """Keep the chosen language of the interface, and go back to the page."""
    language = known(request.form.get("language"))
    if language is None:
        abort(400)
    return _remember(COOKIE, language)


@account.post("/theme")
@open_to_everyone
def theme_set() -> Response:
    """Keep the chosen theme, and go back to the page."""
    theme = request.form.get("theme")
    if theme not in THEMES:
        abort(400)
    return _remember(THEME_COOKIE, theme)


def _remember(cookie: str, value: str) -> Response:
    response = go_to(own_path(request.form.get("next"), "/"))
    response.set_cookie(
        cookie, value, max_age=ONE_YEAR, secure=request.is_secure, httponly=True, samesite="Lax"
    )
    return response
