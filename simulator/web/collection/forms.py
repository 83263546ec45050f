"""The forms of the collection: what is looked for, and how a reply is shared."""

from collections.abc import Mapping

from flask_babel import lazy_gettext
from wtforms import RadioField

from simulator.services.collection import Search
from simulator.services.practice.replies import clean_text
from simulator.web.forms import Form, SelectChoice
from simulator.web.people.forms import CheckboxesField

FILTERS = ("topic", "sector", "channel", "scenario", "principle", "language")
WITH_NAME, WITHOUT_NAME = "with", "without"


def search_in(arguments: Mapping[str, str]) -> Search:
    """What an address looks for; empty values do not narrow."""
    narrowed = {name: clean_text(arguments.get(name, "")) or None for name in FILTERS}
    return Search(words=clean_text(arguments.get("q", "")).strip(), **narrowed)


class OfferForm(Form):
    """The author's consent: to which teams, and with the name or without."""

    teams = CheckboxesField(lazy_gettext("Who may read it"), coerce=int)
    name = RadioField(
        lazy_gettext("Your name"),
        choices=[
            SelectChoice(WITHOUT_NAME, lazy_gettext("Without my name: it says “a colleague”")),
            SelectChoice(WITH_NAME, lazy_gettext("With my name")),
        ],
    )

    def offer_to(self, teams: Mapping[int, str]) -> "OfferForm":
        """This form with ``teams`` to choose from."""
        self.teams.choices = [SelectChoice(team_id, name) for team_id, name in teams.items()]
        return self
