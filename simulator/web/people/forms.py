"""The forms of the area of people."""

from flask_babel import lazy_gettext
from flask_wtf.file import FileField
from wtforms import (
    BooleanField,
    HiddenField,
    PasswordField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from simulator.services.folding import LONGEST_NAME
from simulator.services.passwords import LONGEST, SHORTEST
from simulator.store.models import MembershipKind, RoleName
from simulator.web.forms import Form, SelectChoice
from simulator.web.i18n import NAMES
from simulator.web.people.labels import KIND_LABELS, ROLE_LABELS

AS_BROWSER = "auto"


class CheckboxesField(SelectMultipleField):
    """Several of a few choices, each with a box."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class PersonForm(Form):
    """A person's fields, as an administrator sets them."""

    name = StringField(
        lazy_gettext("Name"),
        validators=[InputRequired(lazy_gettext("Enter a name.")), Length(max=LONGEST_NAME)],
    )
    email = StringField(
        lazy_gettext("E-mail"),
        validators=[InputRequired(lazy_gettext("Enter an e-mail address.")), Length(max=254)],
    )
    username = StringField(
        lazy_gettext("User name"),
        description=lazy_gettext("May be empty; the person can then sign in by e-mail only."),
        validators=[Optional(), Length(max=64)],
    )
    roles = CheckboxesField(
        lazy_gettext("Roles"),
        choices=[SelectChoice(role.value, ROLE_LABELS[role]) for role in RoleName],
        validators=[InputRequired(lazy_gettext("Give at least one role."))],
    )
    language = SelectField(
        lazy_gettext("Language of the pages"),
        choices=[
            SelectChoice(AS_BROWSER, lazy_gettext("As the browser asks for")),
            *(SelectChoice(language.value, name) for language, name in NAMES.items()),
        ],
    )
    active = BooleanField(
        lazy_gettext("May sign in"),
        description=lazy_gettext("Without it the account is switched off; its records stay."),
    )


class NewPasswordForm(Form):
    """A password that an administrator gives to somebody."""

    password = PasswordField(
        lazy_gettext("New password"),
        description=lazy_gettext("Leave it empty, and we make one up."),
        validators=[Optional(), Length(min=SHORTEST, max=LONGEST)],
    )


class TeamForm(Form):
    """A team's name."""

    name = StringField(
        lazy_gettext("Name of the team"),
        validators=[InputRequired(lazy_gettext("Enter a name.")), Length(max=LONGEST_NAME)],
    )


class PlaceForm(Form):
    """Somebody's place in a team."""

    person = SelectField(lazy_gettext("Person"), coerce=int)
    kind = SelectField(
        lazy_gettext("As"),
        choices=[SelectChoice(kind.value, KIND_LABELS[kind]) for kind in MembershipKind],
    )


class RosterForm(Form):
    """A list of people: a file, or its text, which a page keeps so that nothing is lost."""

    file = FileField(
        lazy_gettext("CSV file"),
        description=lazy_gettext("Up to 1 MB; as Excel, WPS or any editor saves it."),
    )
    text = TextAreaField(
        lazy_gettext("The list"),
        description=lazy_gettext("You can correct it here and check it again."),
    )
    digest = HiddenField()
