"""Sign-in by Flask-Security, with our form, our words and our pages."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, abort
from flask_babel import LazyString, lazy_gettext
from flask_security import Security, SQLAlchemyUserDatastore
from flask_security.forms import LoginForm
from wtforms import BooleanField, Field, StringField, SubmitField
from wtforms.validators import InputRequired

from simulator.store.database import db
from simulator.store.models import Role, User
from simulator.web.access import EVERYONE, SIGNED_IN
from simulator.web.htmx import vary
from simulator.web.page import render

SETTINGS: dict[str, object] = {
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SINGLE_HASH": True,  # argon2 salts by itself
    "SECURITY_PASSWORD_SALT": "",
    "SECURITY_PASSWORD_LENGTH_MIN": 8,
    "SECURITY_TRACKABLE": False,  # no addresses of people in the database
    "SECURITY_RETURN_GENERIC_RESPONSES": True,
    "SECURITY_USER_IDENTITY_ATTRIBUTES": [
        {"email": {"mapper": str, "case_insensitive": True}},
        {"username": {"mapper": str, "case_insensitive": True}},
    ],
    "SECURITY_LOGIN_URL": "/sign-in",
    "SECURITY_LOGOUT_URL": "/sign-out",
    "SECURITY_LOGOUT_METHODS": ["POST"],
    "SECURITY_LOGIN_USER_TEMPLATE": "security/sign_in.html",
    "SECURITY_API_ENABLED_METHODS": ["session"],
    "SECURITY_FLASH_MESSAGES": False,
    "SECURITY_CLI_USERS_NAME": False,
    "SECURITY_CLI_ROLES_NAME": False,
    "SECURITY_STATIC_FOLDER_URL": "/fs-static",
    "REMEMBER_COOKIE_HTTPONLY": True,
    "REMEMBER_COOKIE_SAMESITE": "Lax",
}
ACCESS = {
    "security.login": EVERYONE,
    "security.logout": EVERYONE,
    "security.verify": SIGNED_IN,
    "security.static": EVERYONE,
}
REFUSED = lazy_gettext("That name and password do not go together.")
SWITCHED_OFF = lazy_gettext("This account is switched off. Ask an administrator.")


@dataclass(frozen=True)
class SignInContext:
    """The sign-in page."""

    form: "SignInForm"


class SignInForm(LoginForm):
    """Name (e-mail address or user name) and password; says only that both do not fit."""

    email = StringField(
        lazy_gettext("E-mail or user name"),
        validators=[InputRequired(lazy_gettext("Enter your e-mail address or user name."))],
    )
    remember = BooleanField(lazy_gettext("Stay signed in on this device"))
    submit = SubmitField(lazy_gettext("Sign in"))

    def validate(self, **extra: Any) -> bool:
        """Whether the person may come in; ``user`` is then set."""
        if self.email.data:
            self.ifield = self.email
            self.user = find_person(self.email.data)
        accepted = bool(super().validate(**extra))
        if not accepted and self.email.data:
            self._say_only(SWITCHED_OFF if self.user_authenticated else REFUSED)
        return accepted

    def _say_only(self, message: LazyString) -> None:
        """Replace every message by one that does not tell which half was wrong."""
        for field in (self.email, self.password):
            field.errors = []
        self.form_errors[:] = [message]


def find_person(identity: str) -> User | None:
    """Who has ``identity`` as e-mail address or user name."""
    folded = identity.strip().casefold()
    datastore = db.session
    found = User.email if "@" in folded else User.username
    return datastore.scalar(db.select(User).where(found == folded))


def init_signin(app: Flask) -> None:
    """Give ``app`` sign-in and sign-out."""
    for name, value in SETTINGS.items():
        app.config.setdefault(name, value)
    app.config["REMEMBER_COOKIE_SECURE"] = app.config["SESSION_COOKIE_SECURE"]
    app.config["ACCESS"] = {**app.config.get("ACCESS", {}), **ACCESS}
    security = Security(login_form=SignInForm, render_template=_render)
    security.init_app(app, SQLAlchemyUserDatastore(db, User, Role))
    security.want_json(lambda _request: False)


def _render(template: str, **values: Any) -> Response:
    """Flask-Security's pages through our renderer; an invalid form answers 422."""
    form: Field | None = values.get("login_user_form")
    if form is None:
        abort(404)
    wrong = bool(form.errors)
    return vary(render(template, SignInContext(form), 422 if wrong else 200))
