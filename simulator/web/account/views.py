"""Own settings. Language and theme also work for people who have not signed in."""

from flask import Blueprint, abort, flash, request, url_for
from flask_babel import gettext
from flask_security import current_user, login_user
from werkzeug.wrappers import Response

from simulator.dialogue.script import Intensity
from simulator.services import own_account, people
from simulator.services.errors import ServiceError
from simulator.store.models import Theme
from simulator.text.language import Language
from simulator.web.access import open_to_everyone, signed_in
from simulator.web.account.contexts import SettingsContext, settings_of
from simulator.web.account.forms import IntensityForm, NameForm, PasswordForm, PreferencesForm
from simulator.web.htmx import go_to, own_path
from simulator.web.i18n import COOKIE, forget_choice, known
from simulator.web.page import render
from simulator.web.shell import THEME_COOKIE, current_theme

account = Blueprint("account", __name__, url_prefix="/account")

ONE_YEAR = 365 * 24 * 60 * 60


@account.get("/")
@signed_in
def show() -> Response:
    """The settings page."""
    return _page(settings_of(_myself()))


@account.post("/name")
@signed_in
def name_change() -> Response:
    """Take another name."""
    form = NameForm()
    if form.validate_on_submit():
        try:
            own_account.change_own_name(current_user.id, form.name.data or "")
        except ServiceError as error:
            form.refuse(error)
        else:
            return _saved(gettext("Your name is saved."))
    return _page(settings_of(_myself(), name_form=form), 422)


@account.post("/preferences")
@signed_in
def preferences_change() -> Response:
    """Keep language and theme for this person, on every device."""
    form = PreferencesForm()
    if not form.validate_on_submit():
        return _page(settings_of(_myself(), preferences_form=form), 422)
    people.set_preferences(current_user.id, known(form.language.data), Theme(form.theme.data))
    forget_choice()
    return _saved(gettext("Language and appearance are saved."))


@account.post("/intensity")
@signed_in
def intensity_change() -> Response:
    """Keep how harshly customers speak to this person."""
    form = IntensityForm()
    if not form.validate_on_submit():
        return _page(settings_of(_myself(), intensity_form=form), 422)
    people.set_intensity(
        current_user.id,
        Intensity(form.intensity.data),
        without_abuse=bool(form.without_abuse.data),
    )
    return _saved(gettext("Saved. It counts from your next conversation on."))


@account.post("/password")
@signed_in
def password_change() -> Response:
    """Take another password; sessions on other devices end."""
    form = PasswordForm()
    if form.validate_on_submit():
        try:
            own_account.change_own_password(
                current_user.id, form.present.data or "", form.password.data or ""
            )
        except ServiceError as error:
            form.refuse(error)
        else:
            login_user(current_user._get_current_object(), authn_via=["change"])  # noqa: SLF001
            return _saved(gettext("Your password is changed. Other devices are signed out."))
    return _page(settings_of(_myself(), password_form=form), 422)


@account.post("/language")
@open_to_everyone
def language_set() -> Response:
    """Keep the language chosen in the header, and go back to the page."""
    language = known(request.form.get("language"))
    if language is None:
        abort(400)
    return _remember(COOKIE, language, language=language, theme=Theme(current_theme()))


@account.post("/theme")
@open_to_everyone
def theme_set() -> Response:
    """Keep the theme chosen in the header, and go back to the page."""
    theme = next((theme for theme in Theme if theme == request.form.get("theme")), None)
    if theme is None:
        abort(400)
    own = known(getattr(current_user, "language", None))
    return _remember(THEME_COOKIE, theme, language=own, theme=theme)


def _remember(cookie: str, value: str, *, language: Language | None, theme: Theme) -> Response:
    """Keep the choice in a cookie, and with the person if somebody is signed in."""
    if current_user.is_authenticated:
        people.set_preferences(current_user.id, language, theme)
    response = go_to(own_path(request.form.get("next"), url_for("home.start")))
    response.set_cookie(
        cookie, value, max_age=ONE_YEAR, secure=request.is_secure, httponly=True, samesite="Lax"
    )
    return response


def _myself() -> people.Person:
    return people.person(current_user.id, by=current_user.id)


def _saved(message: str) -> Response:
    flash(message, "success")
    return go_to(url_for("account.show"))


def _page(context: SettingsContext, status: int = 200) -> Response:
    return render("account/settings.html", context, status)
