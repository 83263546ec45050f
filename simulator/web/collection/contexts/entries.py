"""One reply of a collection as a page shows it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_skeleton
from flask import url_for
from flask_babel import format_date, get_locale, gettext, ngettext, to_user_timezone

from simulator.services.collection.entries import Entry, Origin
from simulator.text.language import Language
from simulator.web.collection.contexts.pieces import ColleagueReply
from simulator.web.practice import labels
from simulator.web.practice.contexts.transcript import marks_of
from simulator.web.practice.marks import Stretch, stretches


@dataclass(frozen=True, slots=True)
class EntryCard:
    """A reply with its situation, and what the reader may do with it.

    Nothing in it leads to the author of a reply without a name: no id, and no day.
    """

    code: str
    title: str
    brief_url: str | None
    situation: tuple[str, ...]
    principles: tuple[str, ...]
    lang: str
    lines: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    by: str
    when: str
    own_url: str | None
    pinned: bool
    pin_url: str | None
    helpful_words: str
    helpful_url: str | None
    marked: bool


@dataclass(frozen=True, slots=True)
class EntryContext:
    """``collection/_entry.html`` on its own; ``here`` is the page that it stands on."""

    entry: EntryCard
    here: str


def entry_card(entry: Entry, ui: Language, known: Collection[str]) -> EntryCard:
    """``entry`` for a reader of ``ui``; ``known`` are the scenarios that can be practised."""
    brief_url = url_for("practice.brief", scenario_id=entry.scenario_id)
    return EntryCard(
        code=entry.code,
        title=entry.title.in_language(ui),
        brief_url=brief_url if entry.scenario_id in known else None,
        situation=(
            str(labels.SECTORS.get(entry.sector, entry.sector)),
            str(labels.CHANNELS.get(entry.channel, entry.channel)),
            *(str(labels.topic(topic)) for topic in entry.topics),
        ),
        principles=tuple(
            str(label) for name, label in labels.PRINCIPLES.items() if name in entry.principles
        ),
        lang=entry.language,
        lines=entry.lines,
        stretches=_stretches(entry),
        by=by_whom(entry),
        when=_when(entry.offered_at, exact=entry.author is not None),
        own_url=offer_url(entry.origin) if entry.origin else None,
        pinned=entry.pinned,
        pin_url=url_for("collection.pin", code=entry.code) if entry.can_pin else None,
        helpful_words=_helpful(entry),
        helpful_url=url_for("collection.mark", code=entry.code) if entry.can_mark else None,
        marked=entry.marked,
    )


def colleague_reply(entry: Entry) -> ColleagueReply:
    """``entry`` as it stands beside a model reply."""
    return ColleagueReply(entry.lines, _stretches(entry), entry.language, by_whom(entry))


def by_whom(entry: Entry) -> str:
    """Whose reply it is, in words; the author alone learns that a nameless one is theirs."""
    if entry.origin is not None:
        return str(gettext("you, with your name") if entry.author else gettext("you, without name"))
    return entry.author or str(gettext("a colleague"))


def offer_url(origin: Origin) -> str:
    """Where the author changes how a reply is shared."""
    return url_for(
        "collection.show_offer",
        attempt_id=origin.attempt_id,
        seq=origin.seq,
        rewrite=origin.rewrite,
    )


def _stretches(entry: Entry) -> tuple[Stretch, ...]:
    return stretches(entry.text, marks_of(entry.credits, ()))


def _when(moment: datetime, *, exact: bool) -> str:
    # The day of a reply without a name could be compared with who practised on it.
    if exact:
        return str(format_date(moment, "medium"))
    return format_skeleton("yMMMM", to_user_timezone(moment), locale=get_locale())


def _helpful(entry: Entry) -> str:
    if not entry.helpful:
        return ""
    return str(ngettext("%(num)s colleague uses it", "%(num)s colleagues use it", entry.helpful))
