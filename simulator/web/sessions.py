"""The session cookie: renewed by pages, never sent along with files that caches may share."""

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin


class PageSessions(SecureCookieSessionInterface):
    """Flask's signed cookie, left out of the answers for static files.

    A permanent session is renewed with every answer; on a file that any cache may keep, the
    cookie of one person would reach another.
    """

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Whether this answer carries the cookie."""
        return request.endpoint != "static" and super().should_set_cookie(app, session)


def init_sessions(app: Flask) -> None:
    """Let ``app`` keep its sessions this way."""
    app.session_interface = PageSessions()
