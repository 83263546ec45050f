"""Where a draft belongs: the reply that is due, the work order, or a rewrite of a turn."""

from simulator.services.errors import Invalid
from simulator.text.bilingual import Text

WORK_ORDER = "work-order"


def reply_place(seq: int) -> str:
    """The place of the reply number ``seq``."""
    return f"turn-{seq}"


def rewrite_place(seq: int) -> str:
    """The place of a new version of turn ``seq``."""
    return f"rewrite-{seq}"


def check_place(place: str, due: int) -> str | None:
    """``place``, or None for a reply that is no longer due: ``due`` is the number of the next one.

    :raises Invalid: if there is no such place.
    """
    kind, _, number = place.rpartition("-")
    if place == WORK_ORDER:
        return place
    if kind not in ("turn", "rewrite") or not number.isascii() or not number.isdigit():
        raise Invalid(Text(zh="没有这个草稿位置。", en="There is no such place for a draft."))
    if kind == "rewrite":
        return place if 1 <= int(number) < due else None
    return place if int(number) == due else None
