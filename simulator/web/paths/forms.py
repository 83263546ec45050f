"""The forms with which paths are given and due dates moved."""

from datetime import date
from enum import StrEnum

from flask_babel import lazy_gettext
from wtforms import DateField, IntegerField, RadioField, SelectField
from wtforms.validators import Optional

from simulator.services.paths.due import Deadline
from simulator.web.forms import Form, SelectChoice
from simulator.web.people.forms import CheckboxesField


class Whom(StrEnum):
    """Whom a path is given to."""

    TEAM = "team"
    SOME = "some"


class EnrolForm(Form):
    """A path for a team, or for some of its members, until some day."""

    path = SelectField(lazy_gettext("Path"))
    whom = RadioField(
        lazy_gettext("For whom"),
        choices=[
            SelectChoice(
                Whom.TEAM.value, lazy_gettext("Everybody in the team, and whoever joins later")
            ),
            SelectChoice(Whom.SOME.value, lazy_gettext("Only those ticked here")),
        ],
        default=Whom.TEAM.value,
    )
    members = CheckboxesField(lazy_gettext("Members"), coerce=int, validate_choice=False)
    due_in_days = IntegerField(
        lazy_gettext("Due so many days from now"),
        description=lazy_gettext("For whoever joins later the days count from joining."),
        validators=[Optional()],
    )
    due_on = DateField(
        lazy_gettext("Or due on a day"),
        description=lazy_gettext("Leave both empty for no due date."),
        validators=[Optional()],
    )

    def deadline(self) -> Deadline:
        """The due date asked for.

        :raises Invalid: if there are two of them, or the days are out of range.
        """
        return Deadline(self.due_on.data, self.due_in_days.data)


class DueForm(Form):
    """Another due date for one member on one path; empty for none."""

    due_on = DateField(lazy_gettext("Due on"), validators=[Optional()])

    @classmethod
    def of(cls, person_id: int, path_id: str, **values: date | None) -> "DueForm":
        """An unsent form; its fields are named after the row, for there is one in each."""
        return cls(formdata=None, prefix=prefix_of(person_id, path_id), **values)


def prefix_of(person_id: int, path_id: str) -> str:
    """What the fields of a row's form begin with."""
    return f"row-{person_id}-{path_id}"
