"""Small pieces of the collection that pages of practice show as well."""

from dataclasses import dataclass

from simulator.web.practice.marks import Stretch


@dataclass(frozen=True, slots=True)
class ShareNote:
    """Below an excellent reply: how it is shared, and the way to change that.

    ``url`` is a page to go to; ``ask_url`` is where a trainer sends a request.
    """

    words: str
    url: str | None = None
    label: str = ""
    ask_url: str | None = None


@dataclass(frozen=True, slots=True)
class ColleagueReply:
    """A pinned reply of a colleague, with the words that did it."""

    lines: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    lang: str
    by: str
