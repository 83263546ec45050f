"""One's own paths, and one path with all its steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from simulator.content.scenario import Scenario
from simulator.services.paths.due import Due
from simulator.services.paths.following import OwnPath
from simulator.services.paths.progress import PathProgress
from simulator.text.language import Language
from simulator.web.paths import labels
from simulator.web.paths.contexts.steps import StepRow, next_address, step_row, step_rows


@dataclass(frozen=True, slots=True)
class DueWords:
    """A due date in words; ``urgency`` gives it its look."""

    words: str
    day: str
    urgency: str


@dataclass(frozen=True, slots=True)
class PathCard:
    """A path in short, as its reader stands with it."""

    id: str
    url: str
    title: str
    goal: str
    role: str
    done: int
    required: int
    percent: int
    time: str
    time_left: str
    followed: bool
    finished_at: datetime | None
    due: DueWords | None
    next: StepRow | None
    next_url: str
    certificate_url: str
    has_certificate: bool


@dataclass(frozen=True, slots=True)
class OtherField:
    """A scenario from another field of work, to look over the fence."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class MinePage:
    """``paths/mine.html``."""

    followed: tuple[PathCard, ...]
    finished: tuple[PathCard, ...]
    others: tuple[PathCard, ...]
    other_field: OtherField | None


@dataclass(frozen=True, slots=True)
class PathPage:
    """``paths/path.html``."""

    path: PathCard
    steps: tuple[StepRow, ...]
    private: bool
    may_leave: bool


def mine_page(paths: Sequence[OwnPath], other_field: Scenario | None, ui: Language) -> MinePage:
    """All paths, sorted into those followed, finished, and not taken up."""
    cards = [_card(one, ui) for one in paths]
    return MinePage(
        followed=tuple(one for one in cards if one.followed and not one.finished_at),
        finished=tuple(one for one in cards if one.finished_at),
        others=tuple(one for one in cards if not one.followed),
        other_field=_other_field(other_field, ui),
    )


def path_page(path: OwnPath, ui: Language) -> PathPage:
    """One path with its steps."""
    following = path.following
    return PathPage(
        path=_card(path, ui),
        steps=step_rows(path.progress, ui),
        private=following is not None and following.private,
        may_leave=following is not None and following.may_leave,
    )


def due_words(due: Due, finished_at: datetime | None) -> DueWords | None:
    """When a path is due, while it still matters."""
    if finished_at is not None or due.on is None:
        return None
    return DueWords(labels.due_words(due), labels.day_words(due.on), due.urgency.value)


def _card(one: OwnPath, ui: Language) -> PathCard:
    progress, following = one.progress, one.following
    path = progress.path
    url = url_for("paths.show", path_id=path.id)
    return PathCard(
        id=path.id,
        url=url,
        title=path.title.in_language(ui),
        goal=path.goal.in_language(ui),
        role=str(labels.ROLES[path.role]),
        done=progress.done,
        required=len(progress.required),
        percent=progress.percent,
        time=labels.time_words(progress.minutes),
        time_left=_time_left(progress),
        followed=following is not None,
        finished_at=following.finished_at if following else None,
        due=due_words(following.due, following.finished_at) if following else None,
        next=step_row(progress.next, ui) if progress.next else None,
        next_url=next_address(progress.next, url) if progress.next else url,
        certificate_url=url_for("paths.certificate", path_id=path.id),
        has_certificate=following is not None and following.code is not None,
    )


def _time_left(progress: PathProgress) -> str:
    return labels.time_words(progress.minutes_left) if progress.minutes_left else ""


def _other_field(scenario: Scenario | None, ui: Language) -> OtherField | None:
    if scenario is None:
        return None
    url = url_for("practice.brief", scenario_id=scenario.id)
    return OtherField(url, scenario.title.in_language(ui))
