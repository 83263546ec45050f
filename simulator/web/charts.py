"""Geometry of the small SVG charts: numbers in, coordinates out. Templates draw them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

RADIUS = 90.0


@dataclass(frozen=True, slots=True)
class Point:
    """A place in an SVG, rounded so that pages stay small."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Spoke:
    """One axis of a radar: its end, and where its label stands and how it is anchored."""

    label: str
    end: Point
    text: Point
    anchor: str


@dataclass(frozen=True, slots=True)
class Series:
    """One polygon of a radar; a value of None is drawn at the centre and told in the table."""

    id: str
    label: str
    values: tuple[float | None, ...]
    points: str


@dataclass(frozen=True, slots=True)
class Radar:
    """A radar of values from 0 to 100, and the same numbers for the table beside it."""

    spokes: tuple[Spoke, ...]
    rings: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """A line of values from 0 to 100 over equal steps, in a box of ``width`` × ``height``."""

    width: float
    height: float
    points: tuple[Point, ...]
    line: str
    pass_y: float | None


def radar(
    labels: Sequence[str], series: Sequence[tuple[str, str, Sequence[float | None]]]
) -> Radar:
    """The radar of ``series`` (id, label, one value for each label).

    :raises ValueError: if a series does not have one value for each label.
    """
    count = len(labels)
    return Radar(
        spokes=tuple(_spoke(label, index, count) for index, label in enumerate(labels)),
        rings=tuple(_polygon([share] * count) for share in (100, 200 / 3, 100 / 3)),
        series=tuple(_series(name, label, values, count) for name, label, values in series),
    )


def trend(
    values: Sequence[float], *, width: float, height: float, pass_mark: float | None = None
) -> Trend:
    """The line through ``values``, the first at the left border and the last at the right one."""
    step = width / (len(values) - 1) if len(values) > 1 else 0.0
    first = 0.0 if len(values) > 1 else width / 2
    points = tuple(
        Point(round(first + index * step, 1), _height(value, height))
        for index, value in enumerate(values)
    )
    line = " ".join(f"{point.x},{point.y}" for point in points)
    return Trend(
        width, height, points, line, None if pass_mark is None else _height(pass_mark, height)
    )


def _height(value: float, height: float) -> float:
    return round(height * (1 - max(0.0, min(100.0, value)) / 100), 1)


def _series(name: str, label: str, values: Sequence[float | None], count: int) -> Series:
    if len(values) != count:
        raise ValueError(f"{len(values)} values for {count} axes")
    return Series(name, label, tuple(values), _polygon([value or 0.0 for value in values]))


def _spoke(label: str, index: int, count: int) -> Spoke:
    text = _at(index, count, RADIUS + 14)
    anchor = "middle" if abs(text.x) < 1 else ("start" if text.x > 0 else "end")
    return Spoke(label, _at(index, count, RADIUS), text, anchor)


def _polygon(values: Sequence[float]) -> str:
    places = [
        _at(index, len(values), RADIUS * max(0.0, min(100.0, value)) / 100)
        for index, value in enumerate(values)
    ]
    return " ".join(f"{place.x},{place.y}" for place in places)


def _at(index: int, count: int, distance: float) -> Point:
    angle = 2 * pi * index / count - pi / 2
    return Point(round(distance * cos(angle), 1), round(distance * sin(angle), 1))
