"""A team's paths: giving them, moving due dates, and seeing who is late."""

from flask import flash, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from simulator.services.errors import ServiceError
from simulator.services.paths import assigning
from simulator.services.paths.team_progress import team_progress
from simulator.store.models import RoleName
from simulator.web.access import only
from simulator.web.htmx import go_to
from simulator.web.i18n import interface_language
from simulator.web.page import render
from simulator.web.paths.contexts.team import offer, team_paths_page
from simulator.web.paths.course import course
from simulator.web.paths.forms import DueForm, EnrolForm, Whom, prefix_of
from simulator.web.paths.views.blueprint import paths
from simulator.web.practice.who import now, user_id

LEADERS = (RoleName.ADMIN, RoleName.TRAINER)


@paths.get("/teams/<int:team_id>/paths")
@only(*LEADERS)
def team(team_id: int) -> Response:
    """How the members come on, the late ones first."""
    return _page(team_id)


@paths.post("/teams/<int:team_id>/paths")
@only(*LEADERS)
def team_enrol(team_id: int) -> Response:
    """Give a path to the team or to some of its members."""
    form = offer(
        EnrolForm(),
        team_progress(course(), team_id, now(), by=user_id()),
        tuple(course().library.paths.values()),
        interface_language(),
    )
    if form.validate_on_submit():
        try:
            count = _enrol(team_id, form)
        except ServiceError as error:
            form.refuse(error)
        else:
            flash(
                ngettext(
                    "%(num)d person has this path now.",
                    "%(num)d people have this path now.",
                    count,
                ),
                "success",
            )
            return go_to(url_for("paths.team", team_id=team_id))
    return _page(team_id, form=form, status=422)


@paths.post("/teams/<int:team_id>/paths/<path_id>/end")
@only(*LEADERS)
def team_end(team_id: int, path_id: str) -> Response:
    """Let whoever joins later be without this path."""
    assigning.end_team_enrolment(team_id, path_id, by=user_id())
    flash(gettext("New members no longer get this path. Those who have it go on."), "success")
    return go_to(url_for("paths.team", team_id=team_id))


@paths.post("/teams/<int:team_id>/paths/<path_id>/people/<int:person_id>/due")
@only(*LEADERS)
def member_due(team_id: int, path_id: str, person_id: int) -> Response:
    """Move a member's due date, or take it away."""
    form = DueForm(prefix=prefix_of(person_id, path_id))
    if form.validate_on_submit():
        try:
            assigning.set_due(team_id, person_id, path_id, form.due_on.data, now(), by=user_id())
        except ServiceError as error:
            form.refuse(error)
        else:
            flash(gettext("The due date is changed."), "success")
            return go_to(url_for("paths.team", team_id=team_id))
    return _page(team_id, due_form=(person_id, path_id, form), status=422)


@paths.post("/teams/<int:team_id>/paths/<path_id>/people/<int:person_id>/withdraw")
@only(*LEADERS)
def member_withdraw(team_id: int, path_id: str, person_id: int) -> Response:
    """Take a path back from a member."""
    assigning.withdraw(team_id, person_id, path_id, now(), by=user_id())
    flash(gettext("The path is taken back. What was done of it stays in the record."), "success")
    return go_to(url_for("paths.team", team_id=team_id))


def _enrol(team_id: int, form: EnrolForm) -> int:
    path_id, deadline = form.path.data, form.deadline()
    if form.whom.data == Whom.TEAM:
        return assigning.enrol_team(course(), team_id, path_id, deadline, now(), by=user_id())
    members = tuple(form.members.data or ())
    return assigning.enrol_members(
        course(), team_id, path_id, members, deadline, now(), by=user_id()
    )


def _page(
    team_id: int,
    *,
    form: EnrolForm | None = None,
    due_form: tuple[int, str, DueForm] | None = None,
    status: int = 200,
) -> Response:
    context = team_paths_page(
        team_progress(course(), team_id, now(), by=user_id()),
        tuple(course().library.paths.values()),
        interface_language(),
        form=form,
        due_form=due_form,
    )
    return render("paths/team.html", context, status)
