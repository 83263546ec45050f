"""The forms of the settings page."""

from flask_babel import lazy_gettext
from wtforms import BooleanField, PasswordField, RadioField, StringField
from wtforms.validators import EqualTo, InputRequired, Length

from simulator.dialogue.script import Intensity
from simulator.services.folding import LONGEST_NAME
from simulator.services.passwords import LONGEST, SHORTEST
from simulator.store.models import Theme
from simulator.web.forms import Form, SelectChoice
from simulator.web.i18n import NAMES

AS_BROWSER = "auto"


class NameForm(Form):
    """The name others see."""

    name = StringField(
        lazy_gettext("Name"),
        description=lazy_gettext("Trainers and administrators see you under this name."),
        validators=[
            InputRequired(lazy_gettext("Enter your name.")),
            Length(max=LONGEST_NAME),
        ],
    )


class PreferencesForm(Form):
    """Language and theme of the pages."""

    language = RadioField(
        lazy_gettext("Language of the pages"),
        description=lazy_gettext("You choose the language of a conversation when you begin it."),
        choices=[
            SelectChoice(AS_BROWSER, lazy_gettext("As the browser asks for")),
            *(SelectChoice(language.value, name) for language, name in NAMES.items()),
        ],
    )
    theme = RadioField(
        lazy_gettext("Appearance"),
        choices=[
            SelectChoice(Theme.AUTO.value, lazy_gettext("As the device")),
            SelectChoice(Theme.LIGHT.value, lazy_gettext("Light")),
            SelectChoice(Theme.DARK.value, lazy_gettext("Dark")),
        ],
    )


class IntensityForm(Form):
    """How harshly customers speak."""

    intensity = RadioField(
        lazy_gettext("How customers speak to you"),
        description=lazy_gettext(
            "From your next conversation on. What makes a good reply stays the same."
        ),
        choices=[
            SelectChoice(Intensity.GENTLE.value, lazy_gettext("Gently: slower to anger")),
            SelectChoice(Intensity.NORMAL.value, lazy_gettext("As in real life")),
            SelectChoice(Intensity.FIERCE.value, lazy_gettext("Fiercely: quick to anger")),
        ],
    )
    without_abuse = BooleanField(
        lazy_gettext("Leave out insults"),
        description=lazy_gettext("They stay angry, but do not call you names."),
    )


class PasswordForm(Form):
    """Another password."""

    present = PasswordField(
        lazy_gettext("Present password"),
        validators=[
            InputRequired(lazy_gettext("Enter your present password.")),
            Length(max=LONGEST),
        ],
    )
    password = PasswordField(
        lazy_gettext("New password"),
        description=lazy_gettext(
            "At least 8 characters; 15 or more are better. A sentence of your own is easy to keep"
            " in mind."
        ),
        validators=[
            InputRequired(lazy_gettext("Enter a new password.")),
            Length(min=SHORTEST, max=LONGEST),
        ],
    )
    again = PasswordField(
        lazy_gettext("New password once more"),
        validators=[
            InputRequired(lazy_gettext("Enter the new password once more.")),
            EqualTo("password", lazy_gettext("The two new passwords differ.")),
        ],
    )
