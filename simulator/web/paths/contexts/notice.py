"""What other pages say of paths: what is late or due soon, and how to go on after a step."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext

from simulator.services.paths.due import Urgency
from simulator.services.paths.following import DuePath, OwnPath
from simulator.text.language import Language
from simulator.web.paths import labels
from simulator.web.paths.contexts.steps import next_address


@dataclass(frozen=True, slots=True)
class DueNotice:
    """One path that wants attention: ``paths/_due.html`` shows them."""

    url: str
    title: str
    words: str
    late: bool


def due_notices(paths: Sequence[DuePath], ui: Language) -> tuple[DueNotice, ...]:
    """What to say about these paths."""
    return tuple(
        DueNotice(
            url=url_for("paths.show", path_id=one.path_id),
            title=one.title.in_language(ui),
            words=labels.due_words(one.due),
            late=one.due.urgency is Urgency.LATE,
        )
        for one in paths
    )


@dataclass(frozen=True, slots=True)
class Onward:
    """How to go on with a path after one of its steps: ``paths/_onward.html``."""

    title: str
    words: str
    url: str
    label: str


def onward_from(path: OwnPath | None, ui: Language) -> Onward | None:
    """The next step of ``path``, or its end."""
    if path is None:
        return None
    progress, title = path.progress, path.progress.path.title.in_language(ui)
    here = url_for("paths.show", path_id=progress.path.id)
    step = progress.next
    if step is None:
        done = progress.finished
        words = gettext("All required steps are done.") if done else ""
        return Onward(title, str(words), here, str(gettext("To the path")))
    words = gettext(
        "Step %(number)d: “%(title)s”", number=step.number, title=step.title.in_language(ui)
    )
    return Onward(title, str(words), next_address(step, here), str(labels.ACTIONS[step.kind]))
