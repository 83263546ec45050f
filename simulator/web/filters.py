"""Jinja filters and globals for people's dates, durations and numbers."""

from datetime import UTC, datetime

from flask import Flask
from flask_babel import format_date, format_decimal, format_time, ngettext
from markupsafe import Markup, escape


def init_filters(app: Flask) -> None:
    """Offer the filters of this module to the templates of ``app``."""
    app.jinja_env.filters.update(
        day=day, moment=moment, number=number, duration=duration, paragraphs=paragraphs
    )


def day(when: datetime | None) -> str:
    """The date of ``when`` in the reader's language; empty for None."""
    return format_date(_aware(when), "medium") if when else ""


def moment(when: datetime | None) -> Markup:
    """Date and time of ``when``, to the minute, as a ``<time>`` element; empty for None."""
    if when is None:
        return Markup("")
    aware = _aware(when)
    text = f"{format_date(aware, 'medium')} {format_time(aware, 'short')}"
    return Markup('<time datetime="{}">{}</time>').format(aware.isoformat(timespec="seconds"), text)


def number(value: float | None, digits: int = 0) -> str:
    """``value`` with ``digits`` decimals as the reader writes numbers; a dash for None."""
    if value is None:
        return "–"
    return str(format_decimal(round(value, digits), f"#,##0.{'0' * digits}" if digits else "#,##0"))


def duration(seconds: float | None) -> str:
    """``seconds`` in words: seconds up to two minutes, then whole minutes; a dash for None."""
    if seconds is None:
        return "–"
    if seconds < 120:
        return str(ngettext("%(num)d second", "%(num)d seconds", round(seconds)))
    return str(ngettext("%(num)d minute", "%(num)d minutes", round(seconds / 60)))


def paragraphs(text: str) -> Markup:
    """``text`` with its line breaks kept, as paragraphs."""
    blocks = [block for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    lines = (Markup("<br>").join(escape(line) for line in block.split("\n")) for block in blocks)
    return Markup("").join(Markup("<p>{}</p>").format(block) for block in lines)


def _aware(when: datetime) -> datetime:
    """``when`` with a time zone; SQLite gives none back, and we store UTC."""
    return when if when.tzinfo else when.replace(tzinfo=UTC)
