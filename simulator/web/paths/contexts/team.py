"""How the members of a team come on, with the forms to give paths and to move due dates."""

from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import gettext, ngettext

from simulator.content.path import LearningPath
from simulator.services.paths.codes import shown_code
from simulator.services.paths.team_progress import MemberProgress, TeamPath, TeamProgress
from simulator.text.language import Language
from simulator.web.forms import SelectChoice
from simulator.web.paths.contexts.mine import DueWords, due_words
from simulator.web.paths.forms import DueForm, EnrolForm
from simulator.web.paths.labels import day_words


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member on one path."""

    person_id: int
    person: str
    path_id: str
    title: str
    done: int
    required: int
    percent: int
    next: str
    due: DueWords | None
    finished_at: datetime | None
    code: str | None
    form: DueForm
    asked: bool


@dataclass(frozen=True, slots=True)
class StandingPath:
    """A path for whoever joins."""

    path_id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class TeamPathsPage:
    """``paths/team.html``."""

    team_id: int
    name: str
    members: int
    rows: tuple[MemberRow, ...]
    standing: tuple[StandingPath, ...]
    form: EnrolForm


def team_paths_page(
    team: TeamProgress,
    paths: tuple[LearningPath, ...],
    ui: Language,
    *,
    form: EnrolForm | None = None,
    due_form: tuple[int, str, DueForm] | None = None,
) -> TeamPathsPage:
    """The page of a team; a form that was sent is shown as it was sent."""
    sent = {due_form[:2]: due_form[2]} if due_form else {}
    return TeamPathsPage(
        team_id=team.team_id,
        name=team.name,
        members=len(team.members),
        rows=tuple(
            _row(row, ui, sent.get((row.person_id, row.progress.path.id))) for row in team.rows
        ),
        standing=tuple(_standing(one, ui) for one in team.standing),
        form=offer(form or EnrolForm(formdata=None), team, paths, ui),
    )


def offer(
    form: EnrolForm, team: TeamProgress, paths: tuple[LearningPath, ...], ui: Language
) -> EnrolForm:
    """``form`` with the paths and members that can be chosen in it."""
    form.path.choices = [SelectChoice(one.id, one.title.in_language(ui)) for one in paths]
    form.members.choices = [SelectChoice(person_id, name) for person_id, name in team.members]
    return form


def _row(row: MemberProgress, ui: Language, sent: DueForm | None) -> MemberRow:
    progress = row.progress
    return MemberRow(
        person_id=row.person_id,
        person=row.person,
        path_id=progress.path.id,
        title=progress.path.title.in_language(ui),
        done=progress.done,
        required=len(progress.required),
        percent=100 if row.finished_at else progress.percent,
        next=progress.next.title.in_language(ui) if progress.next else "–",
        due=due_words(row.due, row.finished_at),
        finished_at=row.finished_at,
        code=shown_code(row.code) if row.code else None,
        form=sent or DueForm.of(row.person_id, progress.path.id, due_on=row.due.on),
        asked=sent is not None,
    )


def _standing(one: TeamPath, ui: Language) -> StandingPath:
    return StandingPath(one.path_id, one.title.in_language(ui), _until(one.due_in_days, one.due_on))


def _until(days: int | None, on: date | None) -> str:
    if days is not None:
        return str(
            ngettext("due %(num)d day after joining", "due %(num)d days after joining", days)
        )
    if on is not None:
        return str(gettext("due on %(day)s", day=day_words(on)))
    return str(gettext("without a due date"))
