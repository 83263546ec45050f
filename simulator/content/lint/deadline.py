"""Whether the marked deadline of a case is the one that the calendar gives."""

from collections.abc import Iterator

from simulator.content.calendar import Calendar, UnlistedYearError
from simulator.content.deadline import Due, due_of
from simulator.content.diagnostics import Diagnostic
from simulator.content.moment import written
from simulator.content.scenario_file import ScenarioFile

_WHERE = ("work_order", "deadline")


def check_deadline(file: ScenarioFile, calendar: Calendar) -> Iterator[Diagnostic]:
    """Dates that do not come out, or stand where nothing says when the complaint came in."""
    try:
        due = due_of(file.scenario, calendar)
    except UnlistedYearError as error:
        yield file.document.finding("unlisted-year", "work_order", "received", year=error.year)
        return
    if due is None:
        yield from _without_receipt(file)
    else:
        yield from _marked(file, due)


def _without_receipt(file: ScenarioFile) -> Iterator[Diagnostic]:
    asked = file.scenario.work_order.deadline
    for index, choice in enumerate(asked.choices):
        if choice.due is not None:
            yield file.document.finding("due-without-receipt", *_WHERE, "choices", index, "due")
    if asked.within is not None:
        yield file.document.finding("due-without-receipt", *_WHERE, "within", on_key=True)


def _marked(file: ScenarioFile, due: Due) -> Iterator[Diagnostic]:
    asked = file.scenario.work_order.deadline
    right = written(due.at)
    for index, choice in enumerate(asked.choices):
        where = (*_WHERE, "choices", index)
        if choice.id != asked.answer:
            if choice.due == due.at:
                yield file.document.finding("due-twice", *where, "due", id=choice.id)
        elif choice.due is None:
            yield file.document.finding(
                "answer-without-due", *where, id=choice.id, due=right, why=due.why.en
            )
        elif choice.due != due.at:
            found = written(choice.due)
            yield file.document.finding(
                "wrong-due", *where, "due", found=found, due=right, why=due.why.en
            )
