"""What the settings page shows."""

from dataclasses import dataclass

from simulator.services.people import Person
from simulator.web.account.forms import (
    AS_BROWSER,
    IntensityForm,
    NameForm,
    PasswordForm,
    PreferencesForm,
)


@dataclass(frozen=True)
class SettingsContext:
    """The settings page: the person and one form for each part."""

    person: Person
    name_form: NameForm
    preferences_form: PreferencesForm
    intensity_form: IntensityForm
    password_form: PasswordForm


def settings_of(
    person: Person,
    *,
    name_form: NameForm | None = None,
    preferences_form: PreferencesForm | None = None,
    intensity_form: IntensityForm | None = None,
    password_form: PasswordForm | None = None,
) -> SettingsContext:
    """The settings of ``person``; a form that was sent is shown as it was sent."""
    return SettingsContext(
        person=person,
        name_form=name_form or NameForm(formdata=None, name=person.name),
        preferences_form=preferences_form
        or PreferencesForm(
            formdata=None,
            language=person.language.value if person.language else AS_BROWSER,
            theme=person.theme.value,
        ),
        intensity_form=intensity_form
        or IntensityForm(
            formdata=None,
            intensity=person.intensity.value,
            without_abuse=person.without_abuse,
        ),
        password_form=password_form or PasswordForm(formdata=None),
    )
