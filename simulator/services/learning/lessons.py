"""The lessons: all of them with one's standing, one to read, and having read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from simulator.content.lessons import LoadedLesson
from simulator.services.access import active_user
from simulator.services.errors import NotFound
from simulator.services.learning.standing import NOTHING_YET, LessonStanding, lesson_standings
from simulator.services.materials import Materials
from simulator.store import db, learning, practice, reading, writing
from simulator.store.models import LessonRead
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class LessonOverview:
    """A lesson and how somebody stands with it; ``answered`` counts in a try that is open."""

    loaded: LoadedLesson
    standing: LessonStanding
    answered: int | None = None

    @property
    def changed(self) -> bool:
        """Whether the lesson has changed since it was read."""
        return self.standing.read and self.loaded.hash not in self.standing.versions


def all_lessons(materials: Materials, user_id: int) -> tuple[LessonOverview, ...]:
    """Every lesson in its order.

    :raises NotFound: if there is no such user.
    """
    with reading():
        standings, begun = lesson_standings(user_id), _begun(user_id)
    return tuple(
        LessonOverview(loaded, standings.get(name, NOTHING_YET), begun.get(name))
        for name, loaded in materials.library.lessons.items()
    )


def lesson_overview(materials: Materials, user_id: int, lesson_id: str) -> LessonOverview:
    """One lesson.

    :raises NotFound: if there is no such lesson or user.
    """
    loaded = loaded_lesson(materials, lesson_id)
    with reading():
        standing = lesson_standings(user_id).get(lesson_id, NOTHING_YET)
        return LessonOverview(loaded, standing, _begun(user_id).get(lesson_id))


def mark_read(materials: Materials, user_id: int, lesson_id: str, now: datetime) -> None:
    """Note that the user has read the lesson as it is; a second time changes nothing.

    :raises NotFound: if there is no such lesson or user.
    """
    loaded = loaded_lesson(materials, lesson_id)
    with writing():
        active_user(user_id)
        practice.lock_user(user_id)
        if learning.read(user_id, lesson_id, loaded.hash) is None:
            db.session.add(
                LessonRead(user_id=user_id, lesson_id=lesson_id, hash=loaded.hash, read_at=now)
            )


def loaded_lesson(materials: Materials, lesson_id: str) -> LoadedLesson:
    """The lesson with this id.

    :raises NotFound: if there is none such.
    """
    loaded = materials.library.lessons.get(lesson_id)
    if loaded is None:
        raise NotFound(Text(zh="没有这节课。", en="There is no such lesson."))
    return loaded


def _begun(user_id: int) -> Mapping[str, int]:
    """How many questions are answered in each open try, by lesson."""
    return {one.lesson_id: len(one.answers) for one in learning.open_check_tries(user_id)}
