"""Content Security Policy and the other security headers, CSRF token, and the origin check."""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, request
from flask_wtf.csrf import CSRFProtect

from simulator.web.nonce import csp_nonce

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITE = frozenset({"same-origin", "none"})

csrf = CSRFProtect()
_LARGEST_BODY = "largest_body"

View = TypeVar("View", bound=Callable[..., object])


def takes_up_to(size: int) -> Callable[[View], View]:
    """Let the view take a request body of ``size`` bytes, where the usual limit is too small."""

    def mark(view: View) -> View:
        setattr(view, _LARGEST_BODY, size)
        return view

    return mark


def init_security(app: Flask) -> None:
    """Protect every request of ``app``, and mark every response."""
    # Before Flask-WTF adds its own check: a foreign page is refused whatever token it sends.
    app.before_request(refuse_foreign_writes)
    app.before_request(allow_larger_body)
    csrf.init_app(app)
    app.after_request(add_security_headers)
    app.jinja_env.globals["csp_nonce"] = csp_nonce


def allow_larger_body() -> None:
    """Raise the limits for a view that says so, before anything reads the body."""
    view = current_app.view_functions.get(request.endpoint or "")
    size = getattr(view, _LARGEST_BODY, None)
    if size is not None:
        request.max_content_length = request.max_form_memory_size = size


def refuse_foreign_writes() -> None:
    """Answer 403 to a write that another site's page sends.

    Browsers state the sender in ``Sec-Fetch-Site``, older ones in ``Origin`` only; a client that
    sends neither is not a browser and has no cookies to abuse.
    """
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        if site not in OWN_SITE:
            abort(403)
        return
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        abort(403)


def add_security_headers(response: Response) -> Response:
    """Set the headers that every response carries."""
    headers = response.headers
    headers.setdefault("Content-Security-Policy", content_security_policy(csp_nonce()))
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("X-Frame-Options", "DENY")
    headers.setdefault("Referrer-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
    if current_app.config["HTTPS"]:
        headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint != "static" and "Cache-Control" not in headers:
        # Pages show people's own work; a shared computer must not keep them.
        headers["Cache-Control"] = "no-store"
    return response


def content_security_policy(nonce: str) -> str:
    """The policy of a response whose scripts carry ``nonce``.

    The one Trusted Types policy, ``htmx``, belongs to the extension hx-csp, which lets only
    elements with the nonce of the page send requests.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types htmx",
        )
    )
