"""Column types of our own: moments in UTC, and JSON whose stored text keeps its order."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

type_json = JSON(none_as_null=True)
JsonObject = dict[str, Any]
JsonObjects = list[dict[str, Any]]
JsonTexts = list[str]
JsonLines = list[Any]
"""Lines as services write them; older records hold plain texts."""


class Moment(TypeDecorator[datetime]):
    """A moment, stored in UTC; SQLite has no time zones, so they are put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """``value`` in UTC.

        :raises ValueError: if ``value`` has no time zone: its moment would be a guess.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """The stored moment, in UTC."""
        if value is None or value.tzinfo is not None:
            return value and value.astimezone(UTC)
        return value.replace(tzinfo=UTC)
