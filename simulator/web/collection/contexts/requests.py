"""What trainers ask of somebody: to let good replies into the team's collection."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext

from simulator.services.collection.asking import OpenRequest
from simulator.services.collection.entries import Origin
from simulator.text.language import Language
from simulator.web.collection.contexts.entries import offer_url


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A trainer's request, and where to answer it."""

    words: str
    text: str
    url: str
    when: datetime


def request_rows(requests: Iterable[OpenRequest], ui: Language) -> tuple[RequestRow, ...]:
    """The rows of ``collection/_requests.html``."""
    return tuple(_row(one, ui) for one in requests)


def _row(request: OpenRequest, ui: Language) -> RequestRow:
    place = request.place
    words = gettext(
        "%(name)s asks whether your reply in “%(case)s” may enter the team's collection.",
        name=request.trainer,
        case=request.title.in_language(ui),
    )
    url = offer_url(Origin(place.attempt_id, place.seq, place.rewrite))
    return RequestRow(words, request.text, url, request.asked_at)
