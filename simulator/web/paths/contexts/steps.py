"""The steps of a path as rows, with where each leads and why it is still closed."""

from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext

from simulator.content.path import StepKind
from simulator.services.paths.progress import PathProgress, StepProgress, StepState
from simulator.text.language import Language
from simulator.web.paths import labels

# The view on which a step is done, and what its argument is called.
VIEWS = {
    StepKind.LESSON: ("learning.lesson", "lesson_id"),
    StepKind.CHECK: ("learning.check", "lesson_id"),
    StepKind.SCENARIO: ("practice.brief", "scenario_id"),
}


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step; ``state_label`` says why it is closed, ``result`` what was reached so far."""

    id: str
    number: int
    title: str
    kind: str
    kind_label: str
    time: str
    mark: int | None
    optional: bool
    state: str
    state_label: str
    note: str
    result: str
    url: str | None
    action: str
    choices: tuple["StepRow", ...]


def step_rows(progress: PathProgress, ui: Language) -> tuple[StepRow, ...]:
    """All steps of a path, in its order."""
    return tuple(step_row(step, ui) for step in progress.steps)


def step_row(step: StepProgress, ui: Language) -> StepRow:
    """One step, with its choices if it has some."""
    done = step.state is StepState.DONE
    reachable = step.state in (StepState.DONE, StepState.OPEN)
    return StepRow(
        id=step.id,
        number=step.number,
        title=step.title.in_language(ui),
        kind=step.kind.value,
        kind_label=str(labels.KINDS[step.kind]),
        time=labels.time_words(step.minutes) if step.minutes else "",
        mark=step.mark,
        optional=step.optional,
        state=step.state.value,
        state_label=_state_label(step),
        note=_note(step),
        result=_result(step),
        url=step_address(step) if reachable else None,
        action=str((labels.AGAIN if done else labels.ACTIONS)[step.kind]),
        choices=tuple(step_row(one, ui) for one in step.choices),
    )


def step_address(step: StepProgress) -> str | None:
    """The page on which a step is done; None for a choice, which is made on the path's page."""
    if step.kind not in VIEWS:
        return None
    endpoint, argument = VIEWS[step.kind]
    values: dict[str, Any] = {argument: step.aim}
    return url_for(endpoint, **values)


def next_address(step: StepProgress, path_url: str) -> str:
    """Where somebody goes to do ``step``: its own page, else its place on the path's page."""
    return step_address(step) or f"{path_url}#step-{step.id}"


def _state_label(step: StepProgress) -> str:
    if step.state is StepState.DONE:
        return str(gettext("done"))
    if step.state is StepState.OPEN:
        return str(gettext("ready for you"))
    if step.waits_for is not None:
        return str(gettext("opens after step %(number)d", number=step.waits_for.number))
    return str(gettext("not available"))


def _note(step: StepProgress) -> str:
    if step.state is StepState.AWAY:
        return str(gettext("This step cannot be opened at present. Go on with the next one."))
    return ""


def _result(step: StepProgress) -> str:
    if step.points is None:
        return ""
    if step.kind is StepKind.CHECK:
        return str(gettext("best so far %(points)d%%", points=step.points))
    return str(gettext("best so far %(points)s of 100", points=step.points))
