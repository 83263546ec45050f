"""Sharing a reply of one's own, taking it back, and requests of trainers."""

from flask import flash, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from simulator.services import collection as service
from simulator.services.collection import ReplyPlace
from simulator.services.errors import Invalid
from simulator.store.models import RoleName
from simulator.web.access import only, signed_in
from simulator.web.collection.contexts.offering import offer_page, place_url
from simulator.web.collection.forms import WITH_NAME, OfferForm
from simulator.web.collection.views.blueprint import collection
from simulator.web.htmx import go_to
from simulator.web.i18n import interface_language
from simulator.web.materials import materials
from simulator.web.page import render
from simulator.web.practice.who import fresh_key, now, user_id

AT = "/collection/replies/<int:attempt_id>/<int:seq>/<int:rewrite>"


@collection.get(AT)
@signed_in
def show_offer(attempt_id: int, seq: int, rewrite: int) -> Response:
    """A reply of one's own, what sharing it means, and how it is shared."""
    return _page(ReplyPlace(attempt_id, seq, rewrite))


@collection.post(AT)
@signed_in
def submit_offer(attempt_id: int, seq: int, rewrite: int) -> Response:
    """Share it as the form says."""
    place = ReplyPlace(attempt_id, seq, rewrite)
    offered = service.offer_of(materials(), user_id(), place)
    form = OfferForm().offer_to(offered.teams)
    if form.validate_on_submit():
        try:
            service.offer(
                materials(),
                user_id(),
                place,
                form.teams.data or (),
                now(),
                fresh_key,
                named=form.name.data == WITH_NAME,
            )
        except Invalid as error:
            form.refuse(error)
        else:
            return go_to(place_url("show_offer", place))
    return _page(place, form, 422)


@collection.post(f"{AT}/withdraw")
@signed_in
def withdraw(attempt_id: int, seq: int, rewrite: int) -> Response:
    """Take it back from every team."""
    place = ReplyPlace(attempt_id, seq, rewrite)
    service.withdraw(materials(), user_id(), place, now())
    flash(gettext("Taken back. Nobody sees this reply any more."), "success")
    return go_to(place_url("show_offer", place))


@collection.post(f"{AT}/decline")
@signed_in
def decline(attempt_id: int, seq: int, rewrite: int) -> Response:
    """Say no to the trainers who ask for it."""
    place = ReplyPlace(attempt_id, seq, rewrite)
    service.decline(materials(), user_id(), place, now())
    flash(gettext("Answered. Nothing changes, and nobody asks again for this reply."), "success")
    return go_to(url_for("collection.browse"))


@collection.post(f"{AT}/ask")
@only(RoleName.TRAINER)
def ask(attempt_id: int, seq: int, rewrite: int) -> Response:
    """Ask the author of a reply that was handed in to share it."""
    service.ask(materials(), user_id(), ReplyPlace(attempt_id, seq, rewrite), now())
    flash(gettext("Asked. The answer is free, and you see only that it was given."), "success")
    return go_to(url_for("practice.read_handed_in", attempt_id=attempt_id) + f"#turn-{seq}-sharing")


def _page(place: ReplyPlace, form: OfferForm | None = None, status: int = 200) -> Response:
    offered = service.offer_of(materials(), user_id(), place)
    return render("collection/offer.html", offer_page(offered, interface_language(), form), status)
