"""Reminders by e-mail: whoever has a path that is late or due soon, once a day at most."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from simulator.services.local_day import local_day
from simulator.services.mail import Letter, MailError, Send
from simulator.services.paths.course import Course
from simulator.services.paths.due import SOON, due
from simulator.services.paths.letters import reminder
from simulator.services.paths.record import records_of
from simulator.services.paths.settling import settle
from simulator.store import db, paths, practice, reading, writing
from simulator.store.models import Enrolment, ReminderSent
from simulator.text.language import Language


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody to be reminded, with the letter for them."""

    user_id: int
    letter: Letter


@dataclass(frozen=True, slots=True)
class Reminded:
    """Whom a letter was sent to, and who got none, with the reason."""

    sent: tuple[Letter, ...]
    failed: tuple[tuple[Letter, str], ...]


def reminders(course: Course, now: datetime, site: str | None) -> tuple[Waiting, ...]:
    """The letters that are due, none to anybody who had one today; ``site`` is for their links."""
    settle(course, now)
    with reading():
        return tuple(_letters(course, local_day(now), site))


def send_reminders(course: Course, now: datetime, site: str | None, send: Send) -> Reminded:
    """Send the letters that are due.

    That somebody is written to is kept before the letter leaves and taken back if it does not:
    two runs at once, or one that is killed, never write to anybody twice.
    """
    sent: list[Letter] = []
    failed: list[tuple[Letter, str]] = []
    for one in reminders(course, now, site):
        if not _claim(one.user_id, now):
            continue
        try:
            send(one.letter)
        except MailError as error:
            with writing():
                paths.forget_reminder(one.user_id, local_day(now))
            failed.append((one.letter, str(error)))
        else:
            sent.append(one.letter)
    return Reminded(tuple(sent), tuple(failed))


def _letters(course: Course, today: date, site: str | None) -> Iterator[Waiting]:
    reminded = paths.reminded_on(today)
    found = [
        one
        for one in paths.open_enrolments(due_by=today + timedelta(days=SOON))
        if one.path_id in course.library.paths and one.user_id not in reminded
    ]
    records = records_of(course, {one.user_id for one in found})
    for user_id, group in groupby(found, key=_user_id):
        enrolments = list(group)
        user, record = enrolments[0].user, records[user_id]
        about = [
            (record.progress(course.library.paths[one.path_id]), due(one.due_on, today))
            for one in enrolments
        ]
        language = Language(user.language) if user.language else Language.SIMPLIFIED
        yield Waiting(user_id, reminder(user.name, user.email, language, about, site))


def _user_id(enrolment: Enrolment) -> int:
    return enrolment.user_id


def _claim(user_id: int, now: datetime) -> bool:
    """Note that this user is written to today; False if they have been."""
    today = local_day(now)
    with writing():
        practice.lock_user(user_id)
        if user_id in paths.reminded_on(today):
            return False
        db.session.add(ReminderSent(user_id=user_id, sent_on=today, sent_at=now))
        return True
