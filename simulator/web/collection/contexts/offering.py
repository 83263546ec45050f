"""The page on which the author decides how a reply is shared."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext

from simulator.services.collection import ReplyPlace
from simulator.services.collection.offering import Offer
from simulator.text.language import Language
from simulator.web.collection.forms import WITH_NAME, WITHOUT_NAME, OfferForm


@dataclass(frozen=True, slots=True)
class OfferPage:
    """``collection/offer.html``; without ``form`` the reply cannot be shared as it is."""

    title: str
    lang: str
    lines: tuple[str, ...]
    text: str
    back_url: str
    rewrite_url: str
    state: str
    asked: str
    obstacle: str
    form: OfferForm | None
    action: str
    button: str
    withdraw_url: str | None
    decline_url: str | None
    collection_url: str


def offer_page(offer: Offer, ui: Language, sent: OfferForm | None = None) -> OfferPage:
    """The page of ``offer``; a form that was sent is shown as it was sent."""
    place = offer.place
    shared = offer.named is not None
    return OfferPage(
        title=offer.title.in_language(ui),
        lang=offer.language,
        lines=offer.lines,
        text=offer.text,
        back_url=url_for("practice.show_result", attempt_id=place.attempt_id)
        + f"#turn-{place.seq}",
        rewrite_url=url_for("practice.rewrite", attempt_id=place.attempt_id, seq=place.seq),
        state=_state(offer),
        asked=_asked(offer),
        obstacle=_obstacle(offer, ui),
        form=_form(offer, sent) if offer.teams and not offer.in_the_way else None,
        action=place_url("submit_offer", place),
        button=gettext("Save") if shared else gettext("Yes, share it"),
        withdraw_url=place_url("withdraw", place) if shared else None,
        decline_url=place_url("decline", place) if offer.asked_by else None,
        collection_url=url_for("collection.browse"),
    )


def place_url(view: str, place: ReplyPlace) -> str:
    """The address of ``view`` for the reply at ``place``."""
    return url_for(
        f"collection.{view}",
        attempt_id=place.attempt_id,
        seq=place.seq,
        rewrite=place.rewrite,
    )


def _form(offer: Offer, sent: OfferForm | None) -> OfferForm:
    if sent is not None:
        return sent
    form = OfferForm(
        formdata=None,
        teams=list(offer.shared_with) or (list(offer.teams) if len(offer.teams) == 1 else []),
        name=WITH_NAME if offer.named else WITHOUT_NAME,
    )
    return form.offer_to(offer.teams)


def _state(offer: Offer) -> str:
    if offer.named is None:
        return ""
    teams = str(gettext(", ")).join(
        name for team_id, name in offer.teams.items() if team_id in offer.shared_with
    )
    if not teams:
        return str(gettext("You shared it with a team that you have left. Nobody sees it now."))
    if offer.named:
        return str(gettext("Shared with %(teams)s, with your name. Thank you!", teams=teams))
    return str(gettext("Shared with %(teams)s, without your name. Thank you!", teams=teams))


def _asked(offer: Offer) -> str:
    if not offer.asked_by:
        return ""
    names = str(gettext(", ")).join(offer.asked_by)
    return str(
        gettext(
            "%(name)s has read this reply and asks whether others may learn from it. You are free"
            " to say no: your trainer sees only that you have answered.",
            name=names,
        )
    )


def _obstacle(offer: Offer, ui: Language) -> str:
    if offer.in_the_way is not None:
        return offer.in_the_way.in_language(ui)
    if not offer.teams:
        return str(gettext("You are in no team, so there is nobody to share it with."))
    return ""
