"""The checklist of set phrases: said, not said, or not known."""

from dataclasses import replace

from simulator.scoring.finding import ReplyScore
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.services.practice.set_phrases import SituationCheck, phrases_said
from tests.factories.practice import SCENARIO, finish
from tests.factories.rules import situation_packs
from tests.factories.scoring import GOOD_REPLY

EMPTY = ReplyScore(levels={}, confidence={})
SAID = replace(EMPTY, set_phrases=("phone.answers",))
NOTHING = replace(EMPTY, set_phrases=())


def checks(materials: Materials, *scores: ReplyScore) -> tuple[SituationCheck, ...]:
    scenario = materials.library.scenarios[SCENARIO].scenario
    return phrases_said(situation_packs(), scenario, dict(enumerate(scores, start=1)))


def test_the_first_turn_that_said_it_is_named(materials: Materials) -> None:
    (phone,) = checks(materials, NOTHING, SAID, SAID)
    assert phone.title.en == "On the phone"
    assert [(one.label.en, one.seq) for one in phone.phrases] == [
        ("Says which desk", 2),
        ("Asks again", None),
    ]
    assert phone.phrases[1].when is not None


def test_of_an_attempt_from_before_nothing_is_said(materials: Materials) -> None:
    assert checks(materials, EMPTY, SAID) == ()
    assert checks(materials) == ()


def test_a_result_has_the_checklist(materials: Materials, trainee: int) -> None:
    greeting = "您好，这里是服务台。"
    attempt = finish(materials, trainee, greeting + GOOD_REPLY, GOOD_REPLY)
    shown = practice.result(materials, trainee, attempt)
    assert [one.seq for one in shown.set_phrases[0].phrases] == [1, None]
