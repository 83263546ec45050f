"""Adds to the pages of practice what belongs to the collection: share notes and pinned replies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flask_babel import gettext

from simulator.services.collection.beside import Sharing
from simulator.services.collection.entries import Entry
from simulator.web.collection.contexts.entries import colleague_reply
from simulator.web.collection.contexts.offering import place_url
from simulator.web.collection.contexts.pieces import ShareNote
from simulator.web.practice.contexts.result import ResultPage
from simulator.web.practice.contexts.rewriting import RewritePage
from simulator.web.practice.contexts.turns import TurnTools


@dataclass(frozen=True, slots=True)
class Beside:
    """What the collection has to say about an attempt."""

    sharing: Sequence[Sharing]
    colleagues: Mapping[int, tuple[Entry, ...]]
    own: bool


def result_with(page: ResultPage, beside: Beside) -> ResultPage:
    """``page`` with share notes below excellent replies, and pinned replies beside models."""
    return replace(page, turns={seq: _tools(tools, beside) for seq, tools in page.turns.items()})


def rewrite_with(page: RewritePage, beside: Beside) -> RewritePage:
    """``page`` with the same for its turn, once it is unlocked."""
    return replace(page, unlocked=_tools(page.unlocked, beside) if page.unlocked else None)


def _tools(tools: TurnTools, beside: Beside) -> TurnTools:
    notes = (one for one in beside.sharing if one.place.seq == tools.seq)
    return replace(
        tools,
        sharing=tuple(_own_note(one) if beside.own else _trainer_note(one) for one in notes),
        colleagues=tuple(colleague_reply(one) for one in beside.colleagues.get(tools.seq, ())),
    )


def _own_note(sharing: Sharing) -> ShareNote:
    url = place_url("show_offer", sharing.place)
    if sharing.shared_with:
        teams = str(gettext(", ")).join(sharing.shared_with)
        words = _of(sharing, gettext("In the collection of %(teams)s.", teams=teams))
        return ShareNote(words, url, gettext("Change or take back"))
    if sharing.waiting:
        names = str(gettext(", ")).join(sharing.waiting)
        words = gettext("%(name)s asks whether you share this reply.", name=names)
        return ShareNote(_of(sharing, words), url, gettext("Read and decide"))
    words = gettext("Excellent. Your team could learn from it.")
    return ShareNote(_of(sharing, words), url, gettext("Share this reply"))


def _trainer_note(sharing: Sharing) -> ShareNote:
    if sharing.answered:
        return ShareNote(_of(sharing, gettext("Asked to share it; answered.")))
    if sharing.asked:
        return ShareNote(_of(sharing, gettext("Asked to share it; no answer yet.")))
    return ShareNote(
        _of(sharing, gettext("An excellent reply.")),
        label=gettext("Ask to share it"),
        ask_url=place_url("ask", sharing.place),
    )


def _of(sharing: Sharing, words: str) -> str:
    """``words``, with the version they are about unless it is the reply itself."""
    if not sharing.place.rewrite:
        return words
    version = gettext("Version %(number)s", number=sharing.place.rewrite + 1)
    return f"{version}{gettext(': ')}{words}"
