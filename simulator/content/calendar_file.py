"""``calendar.yaml``: the listed holidays, the days worked instead, and the hours of the desks."""

from datetime import date
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from simulator.content.calendar import DAY, Calendar, Holiday, Hours
from simulator.content.diagnostics import Diagnostic
from simulator.content.moment import Clock, Day
from simulator.content.scenario import Channel
from simulator.content.validation import validate
from simulator.content.yaml_source import UnreadableYamlError, read_document
from simulator.dialogue.script import Model
from simulator.paths import SCENARIOS
from simulator.text.bilingual import Text

FILE_NAME = "calendar.yaml"
_SATURDAY = 5
_LONGEST = 31


class HoursEntry(Model):
    """When a desk is open, or the watch is kept."""

    opens: Clock
    closes: Clock

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.opens >= self.closes:
            raise ValueError("it closes before it opens")
        return self

    def hours(self) -> Hours:
        """These hours."""
        return Hours(self.opens, self.closes)


class HolidayEntry(Model):
    """A holiday as it is announced: the days off in a row, and what is worked instead."""

    name: Text
    first: Day
    last: Day
    worked: tuple[Day, ...] = Field(default=(), description="Saturdays and Sundays worked instead")

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if not 0 <= (self.last - self.first).days < _LONGEST:
            raise ValueError("the last day comes before the first, or a month after it")
        for day in self.worked:
            if day.weekday() < _SATURDAY:
                raise ValueError(f"{day} is no Saturday or Sunday, so it is worked anyway")
        return self


class CalendarFile(Model):
    """The calendar by which the deadlines of all cases are reckoned."""

    format: Literal[1]
    years: tuple[int, ...] = Field(min_length=1, description="years whose holidays are all listed")
    usual: HoursEntry = Field(description="the hours of a desk on a working day")
    desks: dict[Channel, HoursEntry] = Field(default={}, description="where they are different")
    watch: HoursEntry = Field(description="when somebody watches online, every day")
    holidays: tuple[HolidayEntry, ...]

    @model_validator(mode="after")
    def _each_day_once(self) -> Self:
        off: dict[date, str] = {}
        for one in self.holidays:
            day = one.first
            while day <= one.last:
                if day in off:
                    raise ValueError(f"{day} is listed twice, with {off[day]} too")
                off[day] = one.name.en or one.name.zh or ""
                day += DAY
        for one in self.holidays:
            for day in one.worked:
                if day in off:
                    raise ValueError(f"{day} is worked and off, with {off[day]}")
        return self

    def calendar(self) -> Calendar:
        """The calendar that the file holds."""
        return Calendar(
            years=frozenset(self.years),
            holidays=tuple(
                Holiday(one.name, one.first, one.last, one.worked) for one in self.holidays
            ),
            desks={channel.value: entry.hours() for channel, entry in self.desks.items()},
            usual=self.usual.hours(),
            watch=self.watch.hours(),
        )


def read_calendar(path: Path) -> tuple[Calendar, tuple[Diagnostic, ...]]:
    """The calendar in the file at ``path``; one that lists no year, with findings, if mistaken."""
    try:
        document = read_document(path)
    except UnreadableYamlError as error:
        return Calendar(), (error.finding,)
    file, findings = validate(CalendarFile, document)
    return (file.calendar() if file else Calendar()), findings


def calendar_for(root: Path) -> tuple[Calendar, tuple[Diagnostic, ...]]:
    """The calendar for the scenarios of ``root``, a folder of them or one scenario's own folder.

    It stands among the scenarios; where there is none, the one that comes with the product holds.
    """
    for folder in (root, root.resolve().parent):
        if (folder / FILE_NAME).is_file():
            return read_calendar(folder / FILE_NAME)
    return read_calendar(SCENARIOS / FILE_NAME)
