"""People: list and search, create, change, give a password. For administrators."""

import secrets
from datetime import UTC, datetime

from flask import flash, request, url_for
from flask_babel import gettext
from flask_security import current_user
from werkzeug.wrappers import Response

from simulator.services import people as service
from simulator.services.errors import ServiceError
from simulator.services.passwords import new_password
from simulator.store.models import RoleName
from simulator.web.access import only
from simulator.web.htmx import go_to, respond
from simulator.web.i18n import known
from simulator.web.page import render
from simulator.web.people.contexts import (
    PasswordGivenContext,
    PersonContext,
    people_list,
    person_page,
)
from simulator.web.people.forms import NewPasswordForm, PersonForm
from simulator.web.people.views.blueprint import people


@people.get("/people")
@only(RoleName.ADMIN)
def list_people() -> Response:
    """Everybody, or those that a search finds."""
    everybody = service.all_people(by=current_user.id)
    search, role = request.args.get("q", ""), request.args.get("role", "")
    return respond(
        page="people/list.html",
        fragment="people/_list.html",
        context=people_list(everybody, search, role),
    )


@people.get("/people/new")
@only(RoleName.ADMIN)
def person_new() -> Response:
    """An empty form."""
    return _page(person_page(None))


@people.post("/people/new")
@only(RoleName.ADMIN)
def person_create() -> Response:
    """Create somebody, with a password to hand over."""
    form = PersonForm()
    if form.validate_on_submit():
        password = new_password(secrets.choice)
        try:
            person_id = service.create_person(
                form.name.data or "",
                form.email.data or "",
                _roles(form),
                datetime.now(UTC),
                by=current_user.id,
                username=form.username.data or None,
                password=password,
                language=known(form.language.data),
            )
        except ServiceError as error:
            form.refuse(error)
        else:
            return _hand_over(person_id, password)
    return _page(person_page(None, form=form), 422)


@people.get("/people/<int:person_id>")
@only(RoleName.ADMIN)
def person_show(person_id: int) -> Response:
    """One person's form."""
    return _page(person_page(service.person(person_id, by=current_user.id)))


@people.post("/people/<int:person_id>")
@only(RoleName.ADMIN)
def person_change(person_id: int) -> Response:
    """Change somebody's fields and roles, or switch the account off."""
    form = PersonForm()
    if form.validate_on_submit():
        try:
            service.change_person(
                person_id,
                form.name.data or "",
                form.email.data or "",
                _roles(form),
                by=current_user.id,
                username=form.username.data or None,
                active=bool(form.active.data),
                language=known(form.language.data),
            )
        except ServiceError as error:
            form.refuse(error)
        else:
            flash(gettext("%(name)s is saved.", name=form.name.data), "success")
            return go_to(url_for("people.list_people"))
    return _page(person_page(service.person(person_id, by=current_user.id), form=form), 422)


@people.post("/people/<int:person_id>/password")
@only(RoleName.ADMIN)
def password_give(person_id: int) -> Response:
    """Give somebody a password; all their sessions end."""
    form = NewPasswordForm()
    if form.validate_on_submit():
        password = form.password.data or new_password(secrets.choice)
        try:
            service.set_password(person_id, password, by=current_user.id)
        except ServiceError as error:
            form.refuse(error)
        else:
            return _hand_over(person_id, password)
    person = service.person(person_id, by=current_user.id)
    return _page(person_page(person, password_form=form), 422)


def _hand_over(person_id: int, password: str) -> Response:
    """Show a password once: it is stored as a hash only, so no address can show it again."""
    person = service.person(person_id, by=current_user.id)
    return render("people/password.html", PasswordGivenContext(person, password))


def _roles(form: PersonForm) -> list[RoleName]:
    return [RoleName(role) for role in form.roles.data or ()]


def _page(context: PersonContext, status: int = 200) -> Response:
    return render("people/person.html", context, status)
