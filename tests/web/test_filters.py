"""How dates, durations and numbers are written."""

from datetime import UTC, datetime

import pytest
from flask import Flask

from simulator.web import filters

WHEN = datetime(2026, 3, 2, 4, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def reader(web_app: Flask, request: pytest.FixtureRequest):
    """A request in English, or in the language that the test names."""
    marker = getattr(request, "param", "en")
    with web_app.test_request_context(headers={"Accept-Language": marker}):
        yield


def test_a_moment_is_machine_readable_and_in_local_time() -> None:
    text = filters.moment(WHEN)
    assert 'datetime="2026-03-02T04:05:00+00:00"' in text
    assert "12:05" in text


def test_no_moment_is_nothing() -> None:
    assert filters.moment(None) == filters.day(None) == ""


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(1, "1 second"), (119, "119 seconds"), (120, "2 minutes"), (3600, "60 minutes"), (None, "–")],
)
def test_a_duration_is_in_words(seconds: float | None, text: str) -> None:
    assert filters.duration(seconds) == text


@pytest.mark.parametrize("reader", ["zh-CN"], indirect=True)
def test_a_duration_is_in_the_readers_words(reader: None) -> None:
    assert filters.duration(45) == "45 秒"


@pytest.mark.parametrize(
    ("value", "digits", "text"), [(1234.6, 0, "1,235"), (0.456, 2, "0.46"), (None, 0, "–")]
)
def test_a_number_has_the_asked_digits(value: float | None, digits: int, text: str) -> None:
    assert filters.number(value, digits) == text


def test_lines_stay_lines_and_markup_is_text() -> None:
    text = "one\ntwo\r\n\r\n<b>three"
    assert filters.paragraphs(text) == "<p>one<br>two</p><p>&lt;b&gt;three</p>"
