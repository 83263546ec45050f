"""Sign-in by Flask-Security, with our form, our words and our pages."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from flask import Flask, Response, abort, request, session
from flask_babel import LazyString, lazy_gettext
from flask_security import Security, SQLAlchemyUserDatastore, user_authenticated
from flask_security.forms import LoginForm
from wtforms import BooleanField, PasswordField, StringField, SubmitField
from wtforms.validators import InputRequired, Length

from simulator.services import sign_in
from simulator.services.passwords import LONGEST
from simulator.store import db
from simulator.store.models import Role, User
from simulator.web.access import EVERYONE, NOBODY
from simulator.web.htmx import own_path, vary
from simulator.web.page import render

SETTINGS: dict[str, object] = {
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SINGLE_HASH": True,  # argon2 salts by itself
    "SECURITY_PASSWORD_NORMALIZE_FORM": None,  # hashed as typed, as services.passwords does
    "SECURITY_TRACKABLE": False,  # no addresses of people in the database
    "SECURITY_RETURN_GENERIC_RESPONSES": True,
    "SECURITY_LOGIN_URL": "/sign-in",
    "SECURITY_LOGOUT_URL": "/sign-out",
    "SECURITY_LOGOUT_METHODS": ["POST"],
    "SECURITY_LOGIN_USER_TEMPLATE": "security/sign_in.html",
    "SECURITY_API_ENABLED_METHODS": ["session"],
    "SECURITY_FLASH_MESSAGES": False,
    "SECURITY_CLI_USERS_NAME": False,
    "SECURITY_CLI_ROLES_NAME": False,
    "REMEMBER_COOKIE_HTTPONLY": True,
    "REMEMBER_COOKIE_SAMESITE": "Lax",
}
ACCESS = {
    "security.login": EVERYONE,
    "security.logout": EVERYONE,
    # Flask-Security always adds these two; nothing of ours leads to them.
    "security.verify": NOBODY,
    "security.static": NOBODY,
}
REFUSED = lazy_gettext("That name and password do not go together.")
SWITCHED_OFF = lazy_gettext("This account is switched off. Ask an administrator.")
TOO_OFTEN = lazy_gettext("Too many tries. Wait a quarter of an hour, then try again.")


@dataclass(frozen=True)
class SignInContext:
    """The sign-in page."""

    form: "SignInForm"


class SignInForm(LoginForm):
    """Name (e-mail address or user name) and password; says only that both do not fit."""

    email = StringField(  # type: ignore[assignment]
        lazy_gettext("E-mail or user name"),
        validators=[
            InputRequired(lazy_gettext("Enter your e-mail address or user name.")),
            Length(max=254),
        ],
    )
    password = PasswordField(
        lazy_gettext("Password"),
        validators=[
            InputRequired(lazy_gettext("Enter your password.")),
            # A longer one is never right, and hashing it would cost time.
            Length(max=LONGEST),
        ],
    )
    remember = BooleanField(lazy_gettext("Stay signed in on this device"))
    submit = SubmitField(lazy_gettext("Sign in"))
    too_often = False

    def validate(self, **extra: Any) -> bool:
        """Whether the person may come in; ``user`` is then set."""
        # A page of another site is forgotten, not held against the person.
        self.next.data = own_path(self.next.data, "")
        name, address = self.email.data or "", request.remote_addr or ""
        if not name or not self.password.data:
            return bool(super().validate(**extra))
        if not sign_in.may_try(name, address, datetime.now(UTC)):
            self.too_often = True
            return self._refuse(TOO_OFTEN)
        self.ifield, self.user = self.email, sign_in.user_named(name)
        if not super().validate(**extra):
            return self._refuse(SWITCHED_OFF if self.user_authenticated else REFUSED)
        sign_in.forget_tries(name, address)
        return True

    def _refuse(self, message: LazyString) -> bool:
        """Say ``message`` alone: the fields' own messages would tell which half was wrong."""
        self.email.errors = self.password.errors = []
        self.form_errors = [message]
        return False


def init_signin(app: Flask) -> None:
    """Give ``app`` sign-in and sign-out."""
    for name, value in SETTINGS.items():
        app.config.setdefault(name, value)
    app.config["REMEMBER_COOKIE_SECURE"] = app.config["SESSION_COOKIE_SECURE"]
    app.config["ACCESS"] = {**app.config.get("ACCESS", {}), **ACCESS}
    security = Security(login_form=SignInForm, render_template=_render)  # type: ignore[arg-type]
    security.init_app(app, SQLAlchemyUserDatastore(db, User, Role))
    security.want_json(lambda _request: False)
    user_authenticated.connect(_keep_session, app)


def _keep_session(_app: Flask, **_details: object) -> None:
    """Let the session last over a closed browser, up to the configured hours without a visit."""
    session.permanent = True


def _render(template: str, **values: Any) -> Response:
    """Flask-Security's pages through our renderer; a form that is not accepted answers 422."""
    form = values.get("login_user_form")
    if not isinstance(form, SignInForm):
        abort(404)
    status = 429 if form.too_often else 422 if form.errors else 200
    return vary(render(template, SignInContext(form), status))
