"""Every word of scoring, dialogue and content has a name on the page."""

from enum import Enum

import pytest

from simulator.content.library import load_library
from simulator.content.scenario import CallBack, Channel, ComplaintClass, Sector, Urgency, WorkOrder
from simulator.dialogue.script import EndingKind, Step
from simulator.paths import SCENARIOS
from simulator.scoring.authority import Verdict
from simulator.scoring.finding import Effect
from simulator.scoring.labels import HEAD
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.services.practice.overview import Standing
from simulator.services.practice.result import Band
from simulator.services.practice.transcript import Evidence
from simulator.text.language import Language
from simulator.text.span import Span
from simulator.web.practice import labels
from simulator.web.practice.contexts.transcript import marks_of

NAMED = [
    (Principle, labels.PRINCIPLES), (Level, labels.LEVELS), (Effect, labels.EFFECTS),
    (Category, labels.CATEGORIES), (Act, labels.ACTS), (Verdict, labels.PROMISES),
    (Step, labels.STEPS), (EndingKind, labels.ENDINGS), (Sector, labels.SECTORS),
    (Channel, labels.CHANNELS), (ComplaintClass, labels.COMPLAINT_CLASSES),
    (Urgency, labels.URGENCIES), (CallBack, labels.CALL_BACKS), (Standing, labels.STANDINGS),
    (Band, labels.BANDS), (Language, labels.LANGUAGES),
]  # fmt: skip


@pytest.mark.parametrize(("words", "names"), NAMED, ids=[words.__name__ for words, _ in NAMED])
def test_every_word_has_a_name(words: type[Enum], names: dict[object, object]) -> None:
    assert set(words) == set(names)


def test_every_question_of_a_work_order_has_a_name() -> None:
    assert set(WorkOrder.model_fields) - {"received"} == set(labels.QUESTIONS)


def test_every_topic_of_the_scenarios_has_a_name() -> None:
    used = {
        topic
        for loaded in load_library(SCENARIOS).scenarios.values()
        for topic in loaded.scenario.topics
    }
    assert used - set(labels.TOPICS) == set()


def test_a_topic_that_authors_make_up_is_shown_as_words() -> None:
    assert labels.topic("two-customers") == "two customers"


@pytest.mark.parametrize(
    ("mood", "word"), [(0, "calm"), (20, "calm"), (21, "uneasy"), (80, "angry"), (100, "furious")]
)
def test_a_mood_has_its_word(web_app: object, mood: int, word: str) -> None:
    with web_app.test_request_context(headers={"Accept-Language": "en"}):  # type: ignore[attr-defined]
        assert str(labels.mood_word(mood)) == word


def test_what_is_heard_faintly_is_called_by_what_it_may_be() -> None:
    heard = Evidence(
        1,
        Span(0, 3),
        "大概吧",
        Effect.DEDUCTION,
        Principle.SPEED,
        rule=f"{HEAD}.{Category.UNCERTAIN}",
    )
    (mark,) = marks_of([heard], ())
    assert mark.label == str(labels.CATEGORIES[Category.UNCERTAIN])
