"""Rules that hold in some situations only, and the set phrases that they hear."""

from pathlib import Path

from simulator.content.pack_file import load_packs
from simulator.content.rubric_file import read_rubric
from simulator.paths import SCENARIOS
from simulator.scoring.context import Context
from simulator.scoring.engine import Scorer
from simulator.scoring.pack import PackSet
from simulator.scoring.situation import Situation, applies
from simulator.text.clauses import clauses
from tests.factories.rules import packs, rule, situation_packs

PHONE, VISIT = frozenset({Situation.PHONE}), frozenset({Situation.VISIT})


def found(given: PackSet, text: str, *situations: Situation) -> list[str]:
    return [one.rule.id for one in given.find(text, clauses(text), frozenset(situations))]


def test_what_is_meant_for_no_situation_holds_everywhere() -> None:
    assert applies((), frozenset())
    assert applies((), PHONE)
    assert applies((Situation.PHONE, Situation.VISIT), VISIT)
    assert not applies((Situation.PHONE,), VISIT)
    assert not applies((Situation.PHONE,), frozenset())


def test_a_rule_for_a_situation_is_silent_elsewhere() -> None:
    given = packs(
        rule("pack.phone", patterns=("大声点",), situations=("phone",)),
        rule("pack.always", patterns=("大声点",)),
    )
    assert found(given, "大声点！") == ["pack.always"]
    assert found(given, "大声点！", Situation.COUNTER) == ["pack.always"]
    assert found(given, "大声点！", Situation.PHONE) == ["pack.phone", "pack.always"]


def test_the_digest_changes_with_the_situations_of_a_rule() -> None:
    everywhere, phone = rule(patterns=("a",)), rule(patterns=("a",), situations=("phone",))
    assert packs(everywhere).digest != packs(phone).digest


def test_a_score_names_the_set_phrases_that_were_said() -> None:
    scorer = Scorer(situation_packs(), read_rubric(SCENARIOS))
    said = "您好，这里是服务台。"
    assert scorer.score(said, Context(situations=PHONE)).set_phrases == ("phone.answers",)
    assert scorer.score(said, Context(situations=VISIT)).set_phrases == ()
    assert scorer.score(said).set_phrases == ()


def test_a_set_phrase_is_credited_as_the_act_that_it_is() -> None:
    scorer = Scorer(situation_packs(), read_rubric(SCENARIOS))
    acts = scorer.score("您好，这里是服务台。", Context(situations=PHONE)).acts
    assert [act.act.value for act in acts] == ["courtesy"]


def test_every_situation_has_a_pack_with_set_phrases_in_both_languages() -> None:
    given: PackSet = load_packs(Path(SCENARIOS / "packs"))[0]
    for situation in Situation:
        expected = [p for one in given.packs for p in one.phrases_in(frozenset({situation}))]
        assert len(expected) >= 3, situation
        assert all(not phrase.label.missing for phrase in expected)
    ids = [phrase.id for one in given.packs for phrase in one.set_phrases]
    assert len(set(ids)) == len(ids)


def test_on_a_call_back_one_asks_whether_now_suits_and_on_the_phone_one_need_not() -> None:
    given = load_packs(Path(SCENARIOS / "packs"))[0]
    phone = next(one for one in given.packs if one.id == "phone")
    expected = {
        situation: {phrase.id for phrase in phone.phrases_in(frozenset({situation}))}
        for situation in (Situation.PHONE, Situation.CALL_BACK)
    }
    assert "phone.suits-now" in expected[Situation.CALL_BACK] - expected[Situation.PHONE]
    assert "phone.answers" in expected[Situation.PHONE] - expected[Situation.CALL_BACK]
