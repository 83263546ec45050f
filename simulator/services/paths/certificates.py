"""Certificates: issued once for a finished path, and verified by whoever has the code."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from simulator.content.path import StepKind
from simulator.services.access import active_user
from simulator.services.errors import Conflict, NotFound
from simulator.services.passwords import Choose
from simulator.services.paths.codes import new_code, tidy_code
from simulator.services.paths.course import Course, path_in
from simulator.services.paths.progress import PathProgress, StepProgress, StepState
from simulator.services.paths.record import records_of
from simulator.services.paths.settling import settle
from simulator.store import db, paths, practice, reading, writing
from simulator.store.models import Certificate
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class CertifiedStep:
    """A step as it was when the certificate was issued."""

    title: Text
    kind: StepKind
    points: int | None


@dataclass(frozen=True, slots=True)
class CertificateView:
    """A certificate as it was issued."""

    code: str
    path_id: str
    name: str
    title: Text
    steps: tuple[CertifiedStep, ...]
    finished_at: datetime
    issued_at: datetime


def issue_certificate(
    course: Course, user_id: int, path_id: str, now: datetime, choose: Choose
) -> CertificateView:
    """The certificate of a finished path: the one there is, else a new one.

    :raises NotFound: if there is no such user or path, or the user does not follow it.
    :raises Conflict: if the path is not finished.
    """
    path = path_in(course, path_id)
    settle(course, now, (user_id,))
    with writing():
        practice.lock_user(user_id)
        user = active_user(user_id)
        found = _own(user_id, path_id)
        if found is not None:
            return _view(found)
        enrolment = paths.enrolment(user_id, path_id)
        if enrolment is None or enrolment.withdrawn_at is not None:
            raise NotFound(Text(zh="你没有走这条路径。", en="You do not follow this path."))
        if enrolment.finished_at is None:
            raise Conflict(
                Text(
                    zh="走完全部必修步骤，才有证书。",
                    en="The certificate comes when all required steps are done.",
                )
            )
        progress = records_of(course, (user_id,))[user_id].progress(path)
        issued = Certificate(
            code=new_code(choose),
            user_id=user_id,
            path_id=path_id,
            name=user.name,
            title=path.title.model_dump(exclude_none=True),
            steps={"steps": [_record(step) for step in _certified(progress)]},
            finished_at=enrolment.finished_at,
            issued_at=now,
        )
        db.session.add(issued)
        return _view(issued)


def own_certificate(user_id: int, path_id: str) -> CertificateView | None:
    """The user's certificate of this path, if it was issued."""
    with reading():
        found = _own(user_id, path_id)
        return _view(found) if found is not None else None


def verified_certificate(typed: str) -> CertificateView | None:
    """The certificate with the code that was ``typed``, however it was set; None if there is none.

    Whoever has a code may see the certificate: nobody needs to sign in.
    """
    code = tidy_code(typed)
    if code is None:
        return None
    with reading():
        found = paths.certificate(code)
        return _view(found) if found is not None else None


def _own(user_id: int, path_id: str) -> Certificate | None:
    return next((one for one in paths.certificates_of((user_id,)) if one.path_id == path_id), None)


def _certified(progress: PathProgress) -> Iterator[StepProgress]:
    """What was done: of a choice, what was chosen."""
    for step in progress.steps:
        for one in step.choices or (step,):
            if one.state is StepState.DONE:
                yield one


def _record(step: StepProgress) -> dict[str, Any]:
    return {
        "title": step.title.model_dump(exclude_none=True),
        "kind": step.kind.value,
        "points": step.points,
    }


def _view(stored: Certificate) -> CertificateView:
    steps = tuple(
        CertifiedStep(
            Text.model_validate(step["title"]), StepKind(step["kind"]), step.get("points")
        )
        for step in stored.steps["steps"]
    )
    return CertificateView(
        code=stored.code,
        path_id=stored.path_id,
        name=stored.name,
        title=Text.model_validate(stored.title),
        steps=steps,
        finished_at=stored.finished_at,
        issued_at=stored.issued_at,
    )
