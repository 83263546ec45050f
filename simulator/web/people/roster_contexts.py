"""What the pages of importing a list of people show."""

from dataclasses import dataclass

from flask_babel import LazyString

from simulator.services.roster import Action, Change, PlannedRow, RosterOutcome, RosterPlan
from simulator.store.models import RoleName
from simulator.text.language import Language
from simulator.web.i18n import NAMES, interface_language
from simulator.web.people.forms import RosterForm
from simulator.web.people.labels import ACTION_LABELS, COLUMN_LABELS, ROLE_LABELS


@dataclass(frozen=True)
class RosterNewContext:
    """The page where a list is chosen."""

    form: RosterForm


@dataclass(frozen=True)
class ShownChange:
    """One change in the reader's words; ``before`` is empty where nothing was."""

    label: LazyString
    before: str
    after: str


@dataclass(frozen=True)
class ShownRow:
    """One line of the preview in the reader's words."""

    line: int
    action: Action
    name: str
    email: str
    changes: tuple[ShownChange, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class RosterPreviewContext:
    """What an import would do, with the list itself to be corrected."""

    form: RosterForm
    rows: tuple[ShownRow, ...]
    counts: tuple[tuple[Action, LazyString, int], ...]
    action_labels: dict[Action, LazyString]
    new_teams: tuple[str, ...]
    encoding: str
    can_be_applied: bool
    has_problems: bool


@dataclass(frozen=True)
class RosterDoneContext:
    """What an import did, with first passwords that are shown this once."""

    outcome: RosterOutcome


def roster_preview(plan: RosterPlan, form: RosterForm) -> RosterPreviewContext:
    """The preview of ``plan``; lines with a problem come first."""
    rows = sorted(plan.rows, key=lambda row: row.action is not Action.PROBLEM)
    order = (Action.PROBLEM, Action.CREATE, Action.UPDATE, Action.NOTHING)
    return RosterPreviewContext(
        form=form,
        rows=tuple(_shown(row) for row in rows),
        counts=tuple((action, ACTION_LABELS[action], plan.count(action)) for action in order),
        action_labels=ACTION_LABELS,
        new_teams=plan.new_teams,
        encoding=plan.encoding,
        can_be_applied=plan.can_be_applied,
        has_problems=plan.count(Action.PROBLEM) > 0,
    )


def _shown(row: PlannedRow) -> ShownRow:
    language = interface_language()
    return ShownRow(
        line=row.line,
        action=row.action,
        name=row.name,
        email=row.email,
        changes=tuple(_change(change) for change in row.changes),
        problems=tuple(problem.in_language(language) for problem in row.problems),
    )


def _change(change: Change) -> ShownChange:
    label = COLUMN_LABELS[change.field]
    return ShownChange(
        label, _words(change.field, change.before), _words(change.field, change.after)
    )


def _words(column: str, value: str) -> str:
    """``value`` as people read it: roles and languages by their names."""
    if column == "language" and value:
        return NAMES[Language(value)]
    if column == "role" and value:
        return " · ".join(str(ROLE_LABELS[RoleName(role)]) for role in value.split(", "))
    return value
