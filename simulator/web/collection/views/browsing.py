"""Reading a collection, pinning for the team, marking what one will use."""

from flask import request, url_for
from werkzeug.wrappers import Response

from simulator.services import collection as service
from simulator.services.collection.entries import Entry
from simulator.store.models import RoleName
from simulator.web.access import only, signed_in
from simulator.web.collection.contexts.browsing import collection_page
from simulator.web.collection.contexts.entries import EntryContext, entry_card
from simulator.web.collection.forms import search_in
from simulator.web.collection.views.blueprint import collection
from simulator.web.htmx import go_to, own_path, respond, vary, wants_fragment
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.practice.who import now, user_id


@collection.get("/collection")
@signed_in
def browse() -> Response:
    """The collection of a team, searched and narrowed by the address."""
    search = search_in(request.args)
    view = service.browse(
        user_id(),
        request.args.get("team", type=int),
        search,
        request.args.get("page", 1, type=int),
    )
    requests = service.open_requests(materials(), user_id())
    return respond(
        page="collection/browse.html",
        fragment="collection/_entries.html",
        context=collection_page(view, requests, search, materials().library, interface_language()),
    )


@collection.post("/collection/<code>/pin")
@only(RoleName.TRAINER)
def pin(code: str) -> Response:
    """Pin a reply to its scenario for the whole team, or unpin it."""
    return _entry(service.pin(user_id(), code, now(), wanted=_wanted()))


@collection.post("/collection/<code>/helpful")
@signed_in
def mark(code: str) -> Response:
    """Say that one will use a reply, or no longer."""
    return _entry(service.mark_helpful(user_id(), code, now(), wanted=_wanted()))


def _wanted() -> bool:
    return request.form.get("wanted") != "no"


def _entry(entry: Entry) -> Response:
    here = own_path(request.form.get("next"), url_for("collection.browse"))
    if not wants_fragment():
        return go_to(f"{here}#entry-{entry.code}")
    card = entry_card(entry, interface_language(), materials().library.scenarios)
    return vary(render("collection/_entry.html", EntryContext(card, here)))
