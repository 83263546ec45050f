"""Dates and times as authors write them: local, to the minute, never guessed from other forms."""

from datetime import date, datetime, time
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema


def _moment(value: object) -> datetime:
    return _read(value, "%Y-%m-%dT%H:%M", "2026-09-30T16:50")


def _day(value: object) -> date:
    return _read(value, "%Y-%m-%d", "2026-09-30").date()


def _clock(value: object) -> time:
    return _read(value, "%H:%M", "08:30").time()


def _read(value: object, form: str, like: str) -> datetime:
    if isinstance(value, str) and len(value) == len(like):
        try:
            return datetime.strptime(value, form)  # noqa: DTZ007 cases happen in local time
        except ValueError:
            pass
    raise ValueError(f"“{value}” is not written like {like}, or there is no such time")


def _schema(pattern: str, like: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": [like]})


Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    _schema(r"^\d{4}-\d\d-\d\dT\d\d:\d\d$", "2026-09-30T16:50"),
]
Day = Annotated[date, BeforeValidator(_day), _schema(r"^\d{4}-\d\d-\d\d$", "2026-09-30")]
Clock = Annotated[time, BeforeValidator(_clock), _schema(r"^\d\d:\d\d$", "08:30")]


def written(moment: datetime) -> str:
    """``moment`` as an author writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M")
