"""Reading calendar.yaml: what it holds, and what is wrong with it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from simulator.content.calendar_file import calendar_for, read_calendar
from simulator.content.library import load_library
from simulator.content.linter import lint
from simulator.paths import SCENARIOS
from tests.factories.documents import GOOD_CASE

GOOD = """
format: 1
years: [2031]
usual: { opens: "08:30", closes: "17:30" }
desks: { counter: { opens: "09:00", closes: "20:00" } }
watch: { opens: "08:00", closes: "22:00" }
holidays:
  - { name: { zh: 店庆, en: Founding Day }, first: 2031-03-05, last: 2031-03-07, worked: [2031-03-08] }
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "calendar.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_days_of_an_organisation_can_be_listed(tmp_path: Path) -> None:
    calendar, findings = read_calendar(write(tmp_path, GOOD))
    assert findings == ()
    assert not calendar.is_working(date(2031, 3, 6))
    assert calendar.is_working(date(2031, 3, 8))
    assert calendar.hours_of("counter").closes.hour == 20


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("first: 2031-03-05", "first: 2031-02-30", 8, "not written like"),
        ("first: 2031-03-05", 'first: "5 March"', 8, "not written like"),
        ("last: 2031-03-07", "last: 2031-03-04", 8, "before the first"),
        ("worked: [2031-03-08]", "worked: [2031-03-10]", 8, "no Saturday or Sunday"),
        ('closes: "20:00"', 'closes: "08:00"', 5, "closes before it opens"),
        ("worked: [2031-03-08]", "worked: [2031-03-08], wrked: []", 8, "unknown key"),
    ],
)
def test_a_mistake_is_found_at_its_place(
    tmp_path: Path, old: str, new: str, line: int, says: str
) -> None:
    calendar, findings = read_calendar(write(tmp_path, GOOD.replace(old, new)))
    assert calendar.years == frozenset()
    assert [(one.line, says in one.message) for one in findings] == [(line, True)]


def test_a_day_is_not_listed_twice_nor_both_off_and_worked(tmp_path: Path) -> None:
    again = "  - { name: { zh: 雨, en: Rain }, first: 2031-03-07, last: 2031-03-08 }\n"
    _, findings = read_calendar(write(tmp_path, GOOD + again))
    assert "2031-03-07 is listed twice" in findings[0].message
    _, findings = read_calendar(write(tmp_path, GOOD + again.replace("03-07", "03-08")))
    assert "2031-03-08 is worked and off" in findings[0].message


def test_the_calendar_stands_among_the_scenarios_or_comes_with_the_product(tmp_path: Path) -> None:
    case = shutil.copytree(GOOD_CASE, tmp_path / "good-case")
    assert 2026 in calendar_for(tmp_path)[0].years
    write(tmp_path, GOOD)
    assert calendar_for(tmp_path)[0].years == {2031}
    assert calendar_for(case)[0].years == {2031}


def test_a_broken_calendar_is_told_and_the_scenarios_still_load(tmp_path: Path) -> None:
    shutil.copytree(GOOD_CASE, tmp_path / "good-case")
    path = write(tmp_path, GOOD.replace("format: 1", "format: 7"))
    library = load_library(tmp_path)
    assert list(library.scenarios) == ["good-case"]
    assert [(one.path, one.name) for one in library.diagnostics] == [(str(path), "wrong-format")]
    assert "wrong-format" in [one.name for one in lint(tmp_path)]
    assert [one.name for one in lint(path)] == ["wrong-format"]


def test_the_calendar_of_the_product_is_sound() -> None:
    calendar, findings = read_calendar(SCENARIOS / "calendar.yaml")
    assert findings == ()
    assert calendar.years
