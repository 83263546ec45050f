"""The one place that reads ``HX-…`` headers: page or fragment, and redirects."""

from http import HTTPStatus

from flask import Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from simulator.web.page import Context, render

DECIDING_HEADERS = ("HX-Request", "HX-Request-Type", "HX-History-Restore-Request")


def wants_fragment() -> bool:
    """Whether htmx asks for a part of a page.

    Going back in the history, and a swap of the whole body, need the whole page.
    """
    headers = request.headers
    return (
        headers.get("HX-Request") == "true"
        and headers.get("HX-History-Restore-Request") != "true"
        and headers.get("HX-Request-Type") != "full"
    )


def respond(*, page: str, fragment: str, context: Context, status: int = 200) -> Response:
    """``fragment`` for htmx, else ``page``; both are filled from the same ``context``."""
    response = render(fragment if wants_fragment() else page, context, status)
    return vary(response)


def vary(response: Response) -> Response:
    """Tell caches that ``response`` depends on who asks; keeps what ``Vary`` already names."""
    response.vary.update(DECIDING_HEADERS)
    return response


def go_to(address: str) -> BaseResponse:
    """Send the browser to the page at ``address``: 303, or ``HX-Redirect`` where htmx asks.

    A fetch follows a 303 by itself, and htmx would put the whole page into the target.
    """
    if not wants_fragment():
        return redirect(address, code=303)
    return vary(Response(status=204, headers={"HX-Redirect": address}))


def see_other(response: Response) -> Response:
    """Turn the 302 with which a library answers a POST into the 303 that is meant."""
    if response.status_code == HTTPStatus.FOUND and request.method == "POST":
        response.status_code = HTTPStatus.SEE_OTHER
    return response


def own_path(address: str | None, otherwise: str) -> str:
    """``address`` if it is a path on this site, else ``otherwise`` (no open redirect)."""
    if not address or not address.startswith("/") or address.startswith(("//", "/\\")):
        return otherwise
    if any(character in address for character in "\\\r\n\t"):
        return otherwise
    return address
