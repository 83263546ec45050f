"""Teams: administrators manage them, trainers read their own."""

from datetime import UTC, datetime

from flask import abort, flash, request, url_for
from flask_babel import gettext
from flask_security import current_user
from werkzeug.wrappers import Response

from simulator.services import people as people_service
from simulator.services import teams as service
from simulator.services.errors import ServiceError
from simulator.services.teams import TeamOverview
from simulator.store.models import MembershipKind, RoleName
from simulator.web.access import only, roles_of
from simulator.web.forms import SelectChoice
from simulator.web.htmx import go_to
from simulator.web.page import render
from simulator.web.people.contexts import TeamListContext, team_page
from simulator.web.people.forms import PlaceForm, TeamForm
from simulator.web.people.views.blueprint import people


@people.get("/teams")
@only(RoleName.ADMIN, RoleName.TRAINER)
def list_teams() -> Response:
    """All teams for an administrator, the trainer's own for a trainer."""
    return _list(TeamForm(formdata=None))


@people.post("/teams")
@only(RoleName.ADMIN)
def team_create() -> Response:
    """Create a team."""
    form = TeamForm()
    if form.validate_on_submit():
        try:
            team_id = service.create_team(
                form.name.data or "", datetime.now(UTC), by=current_user.id
            )
        except ServiceError as error:
            form.refuse(error)
        else:
            return go_to(url_for("people.team_show", team_id=team_id))
    return _list(form, 422)


@people.get("/teams/<int:team_id>")
@only(RoleName.ADMIN, RoleName.TRAINER)
def team_show(team_id: int) -> Response:
    """One team with its people."""
    return _team_page(team_id)


@people.post("/teams/<int:team_id>")
@only(RoleName.ADMIN)
def team_rename(team_id: int) -> Response:
    """Give a team another name."""
    form = TeamForm()
    if form.validate_on_submit():
        try:
            service.rename_team(team_id, form.name.data or "", by=current_user.id)
        except ServiceError as error:
            form.refuse(error)
        else:
            flash(gettext("The team is now called %(name)s.", name=form.name.data), "success")
            return go_to(url_for("people.team_show", team_id=team_id))
    return _team_page(team_id, form=form, status=422)


@people.post("/teams/<int:team_id>/delete")
@only(RoleName.ADMIN)
def team_delete(team_id: int) -> Response:
    """Dissolve a team; its people stay."""
    service.delete_team(team_id, by=current_user.id)
    flash(gettext("The team is dissolved. Its people keep their accounts."), "success")
    return go_to(url_for("people.list_teams"))


@people.post("/teams/<int:team_id>/people")
@only(RoleName.ADMIN)
def place_give(team_id: int) -> Response:
    """Add somebody to a team."""
    form = PlaceForm()
    form.person.choices = [
        SelectChoice(person.id, person.name)
        for person in people_service.all_people(by=current_user.id)
    ]
    if form.validate_on_submit():
        try:
            service.join_team(
                form.person.data, team_id, MembershipKind(form.kind.data), by=current_user.id
            )
        except ServiceError as error:
            form.refuse(error)
        else:
            return go_to(url_for("people.team_show", team_id=team_id))
    return _team_page(team_id, place_form=form, status=422)


@people.post("/teams/<int:team_id>/people/<int:person_id>/leave")
@only(RoleName.ADMIN)
def place_take(team_id: int, person_id: int) -> Response:
    """Take somebody out of a team."""
    kind = request.form.get("kind")
    if kind not in list(MembershipKind):
        abort(400)
    service.leave_team(person_id, team_id, MembershipKind(kind), by=current_user.id)
    return go_to(url_for("people.team_show", team_id=team_id))


def _list(form: TeamForm, status: int = 200) -> Response:
    return render("people/teams.html", TeamListContext(_teams(), _manages(), form), status)


def _team_page(
    team_id: int,
    *,
    form: TeamForm | None = None,
    place_form: PlaceForm | None = None,
    status: int = 200,
) -> Response:
    team = next((team for team in _teams() if team.id == team_id), None)
    if team is None:  # somebody else's team is as good as none
        abort(404)
    everybody = people_service.all_people(by=current_user.id) if _manages() else ()
    context = team_page(team, everybody, manages=_manages(), form=form, place_form=place_form)
    return render("people/team.html", context, status)


def _teams() -> tuple[TeamOverview, ...]:
    if _manages():
        return service.all_teams(by=current_user.id)
    return service.trained_teams(current_user.id)


def _manages() -> bool:
    return RoleName.ADMIN in roles_of(current_user)
