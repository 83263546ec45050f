"""Importing a list of people: choose a file, see what it would do, do it. For administrators."""

import secrets
from datetime import UTC, datetime

from flask import Response as FlaskResponse
from flask_security import current_user
from werkzeug.wrappers import Response

from simulator.services import roster as service
from simulator.services.errors import ServiceError
from simulator.services.roster_rows import COLUMNS
from simulator.services.tables import write_table
from simulator.store.models import RoleName
from simulator.web.access import only
from simulator.web.page import render
from simulator.web.people.forms import RosterForm
from simulator.web.people.roster_contexts import (
    RosterDoneContext,
    RosterNewContext,
    roster_preview,
)
from simulator.web.people.views.blueprint import people
from simulator.web.security import takes_up_to

# The list itself has 1 MB at most; the form around it needs some room.
LARGEST_FORM = 3 * 1024 * 1024
SAMPLE = (
    ("李晓明", "li.xiaoming@example.com", "trainee", "热线一组", "zh-Hans"),
    ("Alex Morgan", "alex.morgan@example.com", "trainer", "热线一组; 营业厅", "en"),
)


@people.get("/people/import")
@only(RoleName.ADMIN)
def roster_new() -> Response:
    """The page where a list is chosen."""
    return render("people/roster.html", RosterNewContext(RosterForm(formdata=None)))


@people.get("/people/import/sample.csv")
@only(RoleName.ADMIN)
def roster_sample() -> Response:
    """A list to start from; Excel opens it as it is."""
    headers = {"Content-Disposition": "attachment; filename=people.csv"}
    return FlaskResponse(write_table(COLUMNS, SAMPLE), mimetype="text/csv", headers=headers)


@people.post("/people/import")
@only(RoleName.ADMIN)
@takes_up_to(LARGEST_FORM)
def roster_check() -> Response:
    """Show what importing the list would do; changes nothing."""
    form = RosterForm()
    if not form.validate_on_submit():
        return render("people/roster.html", RosterNewContext(form), 422)
    return _preview(form, _sent(form))


@people.post("/people/import/apply")
@only(RoleName.ADMIN)
@takes_up_to(LARGEST_FORM)
def roster_apply() -> Response:
    """Import the list as the preview showed it."""
    form = RosterForm()
    data = _sent(form)
    try:
        outcome = service.apply_roster(
            data, form.digest.data or "", datetime.now(UTC), secrets.choice, by=current_user.id
        )
    except ServiceError as error:
        form.refuse(error)
        return _preview(form, data, status=409)
    return render("people/roster_done.html", RosterDoneContext(outcome))


def _preview(form: RosterForm, data: bytes, *, status: int = 200) -> Response:
    try:
        plan = service.plan_roster(data, by=current_user.id)
    except ServiceError as error:
        form.refuse(error)
        return render("people/roster.html", RosterNewContext(form), 422)
    # From here on the page carries the list itself: the file need not be chosen again.
    form.text.data = data.decode(plan.encoding).lstrip("\ufeff")
    form.digest.data = plan.digest
    return render("people/roster_preview.html", roster_preview(plan, form), status)


def _sent(form: RosterForm) -> bytes:
    """The bytes of the file, else of the text."""
    if form.file.data:
        return bytes(form.file.data.read())
    return (form.text.data or "").encode()
