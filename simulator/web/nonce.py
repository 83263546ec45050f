"""The nonce of this response: one for its scripts and its htmx elements."""

import secrets

from flask import g


def csp_nonce() -> str:
    """The nonce of the response being made.

    Made on first use, because an early abort (CSRF) reaches the error page before any
    ``before_request`` of ours has run.
    """
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(18)
    return str(g.csp_nonce)
