"""The one home of error answers: a page for people, a notice for htmx, never a 200."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, current_app, request
from flask_babel import LazyString, lazy_gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response

from simulator.services.errors import ServiceError
from simulator.web.htmx import vary, wants_fragment
from simulator.web.i18n import interface_language
from simulator.web.page import render

NOTICES = "#notices"


@dataclass(frozen=True)
class ErrorContext:
    """What went wrong, and what the reader can do about it."""

    status: int
    title: LazyString | str
    remedy: LazyString
    error_id: str | None
    sign_in: bool


@dataclass(frozen=True)
class _Wording:
    title: LazyString | str
    remedy: LazyString


WORDINGS = {
    400: _Wording(
        lazy_gettext("We could not read that request"),
        lazy_gettext("Reload the page and try again. What you had sent before is kept."),
    ),
    401: _Wording(
        lazy_gettext("You are signed out"),
        lazy_gettext("Sign in again, best in a new tab: what you were writing stays on this page."),
    ),
    403: _Wording(
        lazy_gettext("This page is not open to you"),
        lazy_gettext("If you need it for your work, ask your trainer or an administrator."),
    ),
    404: _Wording(
        lazy_gettext("There is no such page"),
        lazy_gettext("Check the address, or start again from the home page."),
    ),
    405: _Wording(
        lazy_gettext("This address cannot do that"),
        lazy_gettext("Go back and use the buttons on the page."),
    ),
    409: _Wording(
        lazy_gettext("Somebody was faster, or you have two tabs open"),
        lazy_gettext("Reload the page to see where things stand. Nothing saved has been lost."),
    ),
    413: _Wording(
        lazy_gettext("That is too much at once"),
        lazy_gettext("Send a smaller file or a shorter text."),
    ),
    422: _Wording(
        lazy_gettext("Something in the form is not right"),
        lazy_gettext("Go back, correct the marked fields, and send it again."),
    ),
    429: _Wording(
        lazy_gettext("Too many tries in a short time"),
        lazy_gettext("Wait a few minutes, then try again."),
    ),
    500: _Wording(
        lazy_gettext("Something broke on our side"),
        lazy_gettext(
            "Everything you had sent is saved. Try again; if it happens once more, tell your"
            " administrator the number below."
        ),
    ),
}
EXPIRED = _Wording(
    lazy_gettext("This page is too old to be sent"),
    lazy_gettext("Copy what you wrote, reload the page, and send it again."),
)


def init_errors(app: Flask, domain: Mapping[type[ServiceError], int] | None = None) -> None:
    """Answer the errors of ``app``; ``domain`` gives the status for errors of the services."""
    app.register_error_handler(HTTPException, answer_http)
    app.register_error_handler(CSRFError, answer_csrf)
    app.register_error_handler(InternalServerError, answer_bug)
    for kind, status in (domain or {}).items():
        app.register_error_handler(kind, _answer_with(status))


def answer_http(error: HTTPException) -> Response:
    """Answer an aborted request with its own status."""
    if error.code is None or error.code < 400:
        return error.get_response()
    response = _answer(error.code, WORDINGS.get(error.code, WORDINGS[400]))
    for name, value in error.get_headers():
        if name in {"Allow", "Retry-After"}:
            response.headers[name] = value
    return response


def answer_csrf(_error: CSRFError) -> Response:
    """Answer a form whose token is missing, forged, or from a session that ended."""
    return _answer(400, EXPIRED)


def answer_bug(error: InternalServerError) -> Response:
    """Answer a bug with an id that leads to its traceback in the log."""
    error_id = secrets.token_hex(4)
    current_app.logger.error(
        "error %s at %s %s",
        error_id,
        request.method,
        request.path,
        exc_info=error.original_exception,
    )
    return _answer(500, WORDINGS[500], error_id)


def _answer_with(status: int) -> Callable[[ServiceError], Response]:
    def answer(error: ServiceError) -> Response:
        said = error.message.in_language(interface_language())
        return _answer(status, _Wording(said, WORDINGS[status].remedy))

    return answer


def _answer(status: int, wording: _Wording, error_id: str | None = None) -> Response:
    signed_out = status == HTTPStatus.UNAUTHORIZED
    context = ErrorContext(status, wording.title, wording.remedy, error_id, sign_in=signed_out)
    if not wants_fragment():
        return vary(render("errors/error.html", context, status))
    response = vary(render("errors/_error.html", context, status))
    # The part that asked keeps what it shows, above all a half-written reply.
    response.headers["HX-Retarget"] = NOTICES
    response.headers["HX-Reswap"] = "innerHTML"
    return response
