"""The conversation page: transcript, reply box, mood, steps, and how it ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import url_for
from flask_babel import gettext, ngettext

from simulator.content.scenario import HEARD_ONLY
from simulator.dialogue.script import Step
from simulator.services.practice.conversation import Conversation
from simulator.services.practice.places import reply_place
from simulator.services.practice.replies import LONGEST_REPLY
from simulator.text.language import Language
from simulator.web.practice import labels
from simulator.web.practice.contexts.case import CaseFile, case_file
from simulator.web.practice.contexts.transcript import (
    LedgerRow,
    Line,
    LineStyle,
    ledger_rows,
    opening_lines,
    turn_lines,
)


@dataclass(frozen=True, slots=True)
class Mood:
    """The customer's mood now, in a number and a word, and what moved it, newest first."""

    value: int
    word: str
    ledger: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One of the five steps and whether it is done."""

    label: str
    done: bool


@dataclass(frozen=True, slots=True)
class ReplyBox:
    """The form for the reply that is due; ``text`` is the draft or what was refused.

    ``hold_action`` asks the customer to hold; None where that cannot be, or is done already.
    """

    action: str
    draft_action: str
    hint_action: str
    key: str
    turn: int
    text: str
    error: str | None
    max_length: int
    target_seconds: int
    elapsed_seconds: int
    hint_text: str | None
    hint_cost: int | None
    hold_action: str | None
    on_hold: bool


@dataclass(frozen=True, slots=True)
class ChannelStrip:
    """How the two meet: the channel, what is particular about it, the place.

    ``seconds`` is how long a call has lasted; None where nobody counts.
    """

    id: str
    label: str
    habit: str
    setting: str
    seconds: int | None


@dataclass(frozen=True, slots=True)
class EndingCard:
    """How the conversation ended, and where to go on."""

    kind: str
    label: str
    outcome: str
    next_words: str
    next_url: str
    next_label: str


@dataclass(frozen=True, slots=True)
class ConversationPage:
    """``practice/conversation.html`` and its fragment ``practice/_room.html``."""

    attempt_id: int
    title: str
    channel: "ChannelStrip"
    count_words: str
    lang: str
    page_language: str
    case: CaseFile
    lines: tuple[Line, ...]
    mood: Mood
    steps: tuple[StepRow, ...]
    reply: ReplyBox | None
    ending: EndingCard | None
    give_up_url: str | None
    draft_state: str


@dataclass(frozen=True, slots=True)
class DraftState:
    """``practice/_draft_state.html``: what became of the draft."""

    draft_state: str


@dataclass(frozen=True, slots=True)
class Entered:
    """What the request knows beyond the attempt: a fresh key, a refused text and its error."""

    key: str
    now: datetime
    text: str | None = None
    error: str | None = None
    fresh: bool = False


def conversation_page(talk: Conversation, ui: Language, entered: Entered) -> ConversationPage:
    """The page of ``talk`` for a reader of ``ui``."""
    scenario = talk.scenario
    running = talk.end is None
    return ConversationPage(
        attempt_id=talk.attempt_id,
        title=scenario.title.in_language(ui),
        channel=_channel(talk, entered.now),
        count_words=_count_words(talk),
        lang=talk.language,
        page_language=ui,
        case=case_file(scenario, talk.language, talk.notes),
        lines=(
            *opening_lines(talk.opening, scenario, talk.opening_mood, talk.language),
            *_lines(talk, ui, fresh=entered.fresh),
        ),
        mood=_mood(talk, ui),
        steps=step_rows(scenario.steps, talk.steps_done),
        reply=_reply_box(talk, ui, entered) if running else None,
        ending=None if running else _ending(talk, ui),
        give_up_url=_url("ask_give_up", talk) if running else None,
        draft_state=gettext("Draft saved") if running and talk.draft else "",
    )


def step_rows(required: Sequence[Step], done: Sequence[Step]) -> tuple[StepRow, ...]:
    """The five steps in their order; all of them where the scenario names none."""
    return tuple(
        StepRow(str(labels.STEPS[step]), step in done) for step in (required or tuple(Step))
    )


def _lines(talk: Conversation, ui: Language, *, fresh: bool) -> tuple[Line, ...]:
    last = len(talk.turns) - 1
    return tuple(
        line
        for place, turn in enumerate(talk.turns)
        for line in turn_lines(
            turn,
            talk.scenario,
            talk.language,
            LineStyle(ui, fresh=fresh and place == last),
        )
    )


def _channel(talk: Conversation, now: datetime) -> ChannelStrip:
    scenario = talk.scenario
    is_call = talk.end is None and scenario.channel in HEARD_ONLY
    return ChannelStrip(
        id=scenario.channel,
        label=str(labels.CHANNELS[scenario.channel]),
        habit=str(labels.CHANNEL_HABITS[scenario.channel]),
        setting=scenario.setting.in_language(talk.language) if scenario.setting else "",
        seconds=_elapsed(talk.started_at, now) if is_call else None,
    )


def _mood(talk: Conversation, ui: Language) -> Mood:
    newest_first = [entry for turn in reversed(talk.turns) for entry in turn.ledger]
    return Mood(talk.mood, str(labels.mood_word(talk.mood)), ledger_rows(newest_first, ui))


def _count_words(talk: Conversation) -> str:
    if talk.end is None:
        return str(gettext("your reply no. %(number)s", number=talk.next_seq))
    return str(ngettext("%(num)s reply", "%(num)s replies", len(talk.turns)))


def _reply_box(talk: Conversation, ui: Language, entered: Entered) -> ReplyBox:
    hint = talk.hint
    return ReplyBox(
        action=_url("submit_turn", talk),
        draft_action=_draft_url(talk),
        hint_action=_url("take_hint", talk),
        key=entered.key,
        turn=talk.next_seq,
        text=talk.draft if entered.text is None else entered.text,
        error=entered.error,
        max_length=LONGEST_REPLY,
        target_seconds=talk.target_seconds,
        elapsed_seconds=_elapsed(talk.asked_at, entered.now),
        hint_text=hint.text.in_language(ui) if hint and hint.text else None,
        hint_cost=hint.cost if hint else None,
        hold_action=_url("hold_the_line", talk) if talk.can_hold else None,
        on_hold=talk.on_hold,
    )


def _elapsed(since: datetime, now: datetime) -> int:
    # SQLite gives moments back without their zone; all of them are UTC.
    aware = since if since.tzinfo else since.replace(tzinfo=UTC)
    return max(0, int((now - aware).total_seconds()))


def _ending(talk: Conversation, ui: Language) -> EndingCard:
    end = talk.end
    if end is None:
        raise ValueError("the conversation goes on")
    done = talk.work_order_done
    label = gettext("You gave up") if end.given_up else str(labels.ENDINGS[end.kind])
    return EndingCard(
        kind=end.kind,
        label=label,
        outcome=end.outcome.in_language(ui),
        next_words=""
        if done
        else gettext("One thing is left: the work order, so that nobody has to ask again."),
        next_url=_url("show_result" if done else "fill_work_order", talk),
        next_label=gettext("See the result") if done else gettext("Fill in the work order"),
    )


def _draft_url(talk: Conversation) -> str:
    place = reply_place(talk.next_seq)
    return url_for("practice.save_draft_at", attempt_id=talk.attempt_id, place=place)


def _url(view: str, talk: Conversation) -> str:
    return url_for(f"practice.{view}", attempt_id=talk.attempt_id)
