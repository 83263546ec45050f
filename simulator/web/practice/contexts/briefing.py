"""The briefing: the trainee's part, the case, the authority, what counts, and the start."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext, ngettext

from simulator.content.scenario import Scenario
from simulator.dialogue.state import Manner
from simulator.scoring.principles import Principle
from simulator.services.practice.conversation import Conversation
from simulator.services.practice.overview import Progress
from simulator.text.language import Language
from simulator.web.collection.contexts.pieces import ColleagueReply
from simulator.web.practice import labels
from simulator.web.practice.contexts.case import CaseFile, case_file


@dataclass(frozen=True, slots=True)
class Weighted:
    """A principle and how much it counts here, 1 to 5."""

    label: str
    weight: int


@dataclass(frozen=True, slots=True)
class LanguageOption:
    """A language in which the conversation can be held."""

    value: str
    label: str
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class RunningAttempt:
    """An attempt that can be taken up again."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class BriefingPage:
    """``practice/briefing.html``."""

    title: str
    sector: str
    channel: str
    difficulty: int
    difficulty_label: str
    minutes: int
    pass_mark: int
    page_language: str
    case: CaseFile
    principles: tuple[Weighted, ...]
    languages: tuple[LanguageOption, ...]
    running: RunningAttempt | None
    start_url: str
    start_words: str
    manner_words: str
    colleagues: tuple[ColleagueReply, ...]


def briefing_page(
    scenario: Scenario,
    progress: Progress | None,
    running: Conversation | None,
    manner: Manner,
    language: Language,
    ui: Language,
    colleagues: tuple[ColleagueReply, ...] = (),
) -> BriefingPage:
    """The briefing of ``scenario`` in ``language``, for a reader of ``ui``."""
    return BriefingPage(
        title=scenario.title.in_language(language),
        sector=str(labels.SECTORS[scenario.sector]),
        channel=str(labels.CHANNELS[scenario.channel]),
        difficulty=scenario.difficulty,
        difficulty_label=str(labels.DIFFICULTIES[scenario.difficulty]),
        minutes=scenario.minutes,
        pass_mark=scenario.pass_mark,
        page_language=ui,
        case=case_file(scenario, language),
        principles=_weighted(scenario),
        languages=tuple(_option(scenario, one, language) for one in Language),
        running=_running(running) if running else None,
        start_url=url_for("practice.start", scenario_id=scenario.id),
        start_words=_start_words(progress),
        manner_words=str(labels.manner_words(manner)),
        colleagues=colleagues,
    )


def _weighted(scenario: Scenario) -> tuple[Weighted, ...]:
    order = list(Principle)
    ranked = sorted(scenario.principles.items(), key=lambda item: (-item[1], order.index(item[0])))
    return tuple(Weighted(str(labels.PRINCIPLES[name]), weight) for name, weight in ranked)


def _option(scenario: Scenario, one: Language, chosen: Language) -> LanguageOption:
    return LanguageOption(
        value=one,
        label=labels.LANGUAGES[one],
        url=url_for("practice.brief", scenario_id=scenario.id, language=one.value),
        chosen=one == chosen,
    )


def _running(talk: Conversation) -> RunningAttempt:
    url = url_for("practice.converse", attempt_id=talk.attempt_id)
    if talk.end is not None:
        words = gettext("The conversation is over; the work order is still open.")
    else:
        words = ngettext(
            "You have sent %(num)s reply in %(language)s.",
            "You have sent %(num)s replies in %(language)s.",
            len(talk.turns),
            language=labels.LANGUAGES[talk.language],
        )
    return RunningAttempt(words, url)


def _start_words(progress: Progress | None) -> str:
    if progress is None or not progress.attempts:
        return str(gettext("Nobody sees this attempt unless you hand it in."))
    words: str = ngettext(
        "You have tried this case once. Nobody sees an attempt unless you hand it in.",
        "You have tried this case %(num)s times. Nobody sees an attempt unless you hand it in.",
        progress.attempts,
    )
    return words
