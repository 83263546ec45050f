"""The base of all forms: our translations, and refusals of the services shown at their field."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]
from wtforms.i18n import DefaultTranslations, get_translations

from simulator.services.errors import Invalid, ServiceError
from simulator.text.language import Language
from simulator.web.i18n import interface_language

__all__ = ["Form", "SelectChoice"]

# WTForms brings its own messages; it calls the catalogues by these names.
_WTFORMS_LOCALES = {
    Language.ENGLISH: "en",
    Language.SIMPLIFIED: "zh",
    Language.TRADITIONAL: "zh_TW",
}


class Form(FlaskForm):  # type: ignore[misc]
    """A form of ours."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        """How WTForms' own messages are translated."""

        def get_translations(self, _form: FlaskForm) -> DefaultTranslations | Any:
            """WTForms' messages in the language of the interface."""
            return get_translations([_WTFORMS_LOCALES[interface_language()]])

    form_errors: list[str]

    def refuse(self, error: ServiceError) -> None:
        """Show why a service refused the form: at the field it names, else above the form."""
        message = error.message.in_language(interface_language())
        field = self._fields.get(error.field) if isinstance(error, Invalid) else None
        if field is None:
            self.form_errors = [*self.form_errors, message]
        else:
            field.errors = [*field.errors, message]
