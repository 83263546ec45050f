"""Who may open which view: declared on each view, refused where nothing is declared."""

from collections.abc import Callable
from typing import TypeVar

from flask import Flask, abort, current_app, redirect, request, url_for
from flask_security import current_user
from werkzeug.wrappers import Response

from simulator.store.models import RoleName
from simulator.web.htmx import wants_fragment

EVERYONE = frozenset({"everyone"})
SIGNED_IN = frozenset(RoleName)
NOBODY = frozenset({"nobody"})
_ATTRIBUTE = "allowed_roles"

View = TypeVar("View", bound=Callable[..., object])


def open_to_everyone(view: View) -> View:
    """Let people use ``view`` without signing in."""
    setattr(view, _ATTRIBUTE, EVERYONE)
    return view


def signed_in(view: View) -> View:
    """Let every signed-in person use ``view``."""
    setattr(view, _ATTRIBUTE, SIGNED_IN)
    return view


def only(*roles: RoleName) -> Callable[[View], View]:
    """Let only people with one of ``roles`` use the view."""

    def mark(view: View) -> View:
        setattr(view, _ATTRIBUTE, frozenset(roles))
        return view

    return mark


def allowed_roles(app: Flask, endpoint: str) -> frozenset[str] | None:
    """Who may use ``endpoint``: roles, ``EVERYONE``, or None where the view does not say."""
    declared: dict[str, frozenset[str]] = app.config["ACCESS"]
    view = app.view_functions.get(endpoint)
    return declared.get(endpoint) or getattr(view, _ATTRIBUTE, None)


def roles_of(user: object) -> frozenset[str]:
    """The names of the roles of ``user``; none for somebody who has not signed in."""
    if not getattr(user, "is_authenticated", False):
        return frozenset()
    return frozenset(role.name for role in getattr(user, "roles", ()))


def init_access(app: Flask) -> None:
    """Check every request of ``app`` before its view runs.

    ``ACCESS`` in the configuration declares the endpoints that are not our own views.
    """
    app.config["ACCESS"] = {"static": EVERYONE, **app.config.get("ACCESS", {})}
    app.before_request(check_access)


def check_access() -> Response | None:
    """Refuse the request, or send its sender to sign in, unless its view allows it."""
    endpoint = request.endpoint
    if endpoint is None:  # an unknown address; the 404 follows
        return None
    allowed = allowed_roles(current_app, endpoint)
    if allowed is None:
        raise RuntimeError(f"the view {endpoint!r} does not declare who may use it")
    if allowed == NOBODY:
        abort(404)
    if allowed == EVERYONE or allowed & roles_of(current_user):
        return None
    if current_user.is_authenticated:
        abort(403)
    return _ask_to_sign_in()


def _ask_to_sign_in() -> Response | None:
    # A fragment cannot show the sign-in page, and a POST cannot be repeated after it.
    if wants_fragment() or request.method not in {"GET", "HEAD"}:
        abort(401)
    return redirect(url_for("security.login", next=request.full_path.rstrip("?")), code=303)
