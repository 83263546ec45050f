"""A test client that checks every HTML answer it gets."""

import re
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.helpers.html_rules import Answer, problems

NONCE = re.compile(r"'nonce-([^']+)'")
TOKEN = re.compile(r'"X-CSRFToken": "([^"]+)"')
HTMX = {"HX-Request": "true", "HX-Request-Type": "partial"}


class WebClient(FlaskClient):
    """Opens pages as a browser does, and fails on an answer that breaks our rules for HTML."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """The answer to a request, checked."""
        # Read at once, so that no file of static/ stays open.
        response = super().open(*args, **{"buffered": True, **kwargs})
        redirected = 300 <= response.status_code < 400
        if response.mimetype == "text/html" and response.data and not redirected:
            check(response)
        return response

    def fragment(self, address: str, **kwargs: Any) -> TestResponse:
        """What htmx gets from ``address``."""
        return self.get(address, headers=HTMX, **kwargs)

    def submit(
        self, address: str, data: dict[str, Any] | None = None, *, htmx: bool = False, **kwargs: Any
    ) -> TestResponse:
        """Send a form with the CSRF token of this session."""
        fields = {**(data or {}), "csrf_token": self.token()}
        return self.post(address, data=fields, headers=HTMX if htmx else None, **kwargs)

    def token(self) -> str:
        """The CSRF token that pages of this session carry."""
        found = TOKEN.search(self.get("/no-such-page").text)
        assert found, "the page carries no CSRF token"
        return found[1]

    def sign_in_as(self, uniquifier: str) -> None:
        """Let the session be that of the user with this session identity; hashes nothing."""
        with self.session_transaction() as session:
            session["_user_id"] = uniquifier
            session["_fresh"] = True


def check(response: TestResponse) -> None:
    """Fail unless ``response`` keeps the rules for HTML."""
    found = NONCE.search(response.headers.get("Content-Security-Policy", ""))
    assert found, "the answer has no Content-Security-Policy with a nonce"
    text = response.text
    answer = Answer(text, found[1], is_page=text.lstrip().lower().startswith("<!doctype"))
    wrong = problems(answer)
    assert not wrong, f"{response.request.path}:\n" + "\n".join(wrong)
