"""Which day it is where the product is used: what is due on a day is due by its end there."""

from datetime import date, datetime

from babel.dates import get_timezone

TIME_ZONE = "Asia/Shanghai"


def local_day(moment: datetime) -> date:
    """The day of ``moment``, which has a time zone."""
    return moment.astimezone(get_timezone(TIME_ZONE)).date()
