"""The notice about paths that are late or due soon."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from simulator.services.paths.due import Urgency
from simulator.services.paths.following import DuePath
from simulator.text.language import Language
from simulator.web.paths import labels


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
