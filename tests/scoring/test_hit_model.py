"""What rules find and heads hear, weighed before it is reported."""

from dataclasses import replace

import numpy as np
import pytest

from simulator.scoring.context import Context
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import Hit, Severity
from simulator.scoring.hit_model import FEATURES, HitModel, candidates, overlapping
from simulator.scoring.impression import Impression
from simulator.scoring.labels import CATEGORY_INDEX, LABELS
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Category, Principle
from simulator.scoring.reading import Reader
from simulator.text.span import Span

TEXT = "您好。你急什么，等着吧。"
RUDE = Span(3, 7)
PROVOKE = CATEGORY_INDEX[Category.PROVOKE]


def heard(marks: dict[Category, Span], hits: tuple[Hit, ...] = ()) -> Evidence:
    evidence = replace(Reader(PackSet()).read(TEXT, Context()), hits=hits)
    table = np.zeros((len(TEXT), len(Category)))
    for category, span in marks.items():
        table[span.start : span.end, CATEGORY_INDEX[category]] = 0.9
    acts = np.zeros((len(evidence.clauses), len(LABELS)))
    return replace(evidence, impression=Impression(acts, table, np.full((len(Principle), 3), 0.5)))


def by_rule(severity: Severity = Severity.SERIOUS, span: Span = RUDE) -> Hit:
    return Hit(Category.PROVOKE, span, span.of(TEXT), "manner.test", severity)


def model(cut: float, **weights: float) -> HitModel:
    table = np.zeros((len(Category), len(FEATURES)))
    for name, weight in weights.items():
        table[:, FEATURES.index(name)] = weight
    return HitModel(table, np.full(len(Category), -1.0), np.full(len(Category), cut))


def test_a_stretch_that_a_head_marks_is_a_candidate() -> None:
    (one,) = candidates(heard({Category.PROVOKE: RUDE}))
    assert (one.hit.quote, one.hit.rule) == ("你急什么", "head.provoke")


def test_a_comma_does_not_part_a_stretch_and_does_not_end_it() -> None:
    (one,) = candidates(heard({Category.PROVOKE: Span(3, 12)}))
    assert one.hit.quote == "你急什么，等着吧"


def test_a_head_on_a_rules_words_makes_no_second_candidate() -> None:
    (one,) = candidates(heard({Category.PROVOKE: RUDE}, (by_rule(),)))
    assert one.hit.rule == "manner.test"


def test_heads_of_clauses_lend_their_chance_to_every_character() -> None:
    evidence = heard({})
    acts = evidence.impression.acts.copy()
    acts[1, list(LABELS).index("provoke")] = 0.9
    silent = Impression(acts, np.zeros((len(TEXT), 0)), np.zeros((0, 0)))
    (one,) = candidates(replace(evidence, impression=silent))
    assert one.hit.quote.startswith("你急什么")


def test_what_is_likely_enough_is_reported() -> None:
    evidence = heard({Category.PROVOKE: RUDE})
    assert len(model(0.5, loudest=2).reported(evidence)) == 1
    assert model(0.99, loudest=2).reported(evidence) == ()


def test_a_rule_that_no_head_hears_can_be_overruled() -> None:
    evidence = heard({}, (by_rule(),))
    assert model(0.5, rule=0.5).reported(evidence) == ()
    assert len(model(0.5, rule=3).reported(evidence)) == 1


def test_the_gravest_rules_need_no_second_opinion() -> None:
    evidence = heard({}, (by_rule(Severity.BLOCKING),))
    assert len(model(0.99).reported(evidence)) == 1


def heard_as(*chances: tuple[Category, Span, float]) -> Evidence:
    evidence = heard({})
    for category, span, chance in chances:
        evidence.impression.marks[span.start : span.end, CATEGORY_INDEX[category]] = chance
    return evidence


def test_one_stretch_is_reported_under_the_likelier_of_two_categories() -> None:
    evidence = heard_as((Category.PROVOKE, RUDE, 0.9), (Category.DISMISS, RUDE, 0.8))
    (one,) = model(0.5, loudest=2).reported(evidence)
    assert one.category is Category.PROVOKE


def test_a_short_stretch_within_a_long_one_is_reported_beside_it() -> None:
    evidence = heard_as((Category.PROVOKE, Span(0, 12), 0.9), (Category.DISMISS, RUDE, 0.8))
    assert len(model(0.5, loudest=2).reported(evidence)) == 2


def test_the_gravest_are_reported_even_where_another_category_is_likelier() -> None:
    evidence = heard_as((Category.DISMISS, RUDE, 0.9))
    evidence = replace(evidence, hits=(by_rule(Severity.BLOCKING),))
    assert {one.category for one in model(0.5, loudest=2).reported(evidence)} >= {Category.PROVOKE}


@pytest.mark.parametrize(
    ("category", "span", "same"),
    [
        (Category.PROVOKE, Span(0, 4), True),
        (Category.PROVOKE, Span(0, 3), False),
        (Category.DISMISS, RUDE, False),
    ],
)
def test_only_the_same_category_at_the_same_place_overlaps(
    category: Category, span: Span, *, same: bool
) -> None:
    assert overlapping(by_rule(), [(category, span)]) is same


def listening(text: str, words: dict[str, Category], hits: tuple[Hit, ...] = ()) -> Evidence:
    """``text`` in which a head hears each of ``words``."""
    evidence = replace(Reader(PackSet()).read(text, Context()), hits=hits)
    table = np.zeros((len(text), len(Category)))
    for word, category in words.items():
        start = text.index(word)
        table[start : start + len(word), CATEGORY_INDEX[category]] = 0.9
    acts = np.zeros((len(evidence.clauses), len(LABELS)))
    return replace(evidence, impression=Impression(acts, table, np.full((len(Principle), 3), 0.5)))


def quotes(evidence: Evidence) -> list[str]:
    return [candidate.hit.quote for candidate in candidates(evidence)]


def test_words_heard_one_by_one_are_one_stretch() -> None:
    text = "It is not up to us that everybody has the same problem."
    deflect = Category.DEFLECT
    evidence = listening(text, {"has": deflect, "problem": deflect})
    assert quotes(evidence) == ["has the same problem"]


def test_a_stray_word_of_a_rules_clause_makes_no_second_candidate() -> None:
    text = "I am sure it will be all right, Teng."
    span = Span(10, 31)
    promise = Category.CARELESS_PROMISE
    hit = Hit(promise, span, span.of(text), "honesty.test", Severity.SERIOUS)
    assert quotes(listening(text, {"Teng": promise}, (hit,))) == [span.of(text)]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("我是柳浪苑物业上门的，姓乔，工号 0938", Category.PRIVACY),
        ("My name's Qiao, from Liulang Court property services", Category.PRIVACY),
        ("This is Lin from the front desk", Category.PRIVACY),
        ("城管会怎么处理我这边没法说", Category.DEFLECT),
        ("I can't say what the council will decide", Category.DEFLECT),
        ("工錢和全勤都讓您賠進去", Category.CARELESS_PROMISE),
        ("No wonder shouting doesn't work", Category.PROVOKE),
    ],
)
def test_what_is_harmless_by_its_build_is_not_heard(text: str, category: Category) -> None:
    assert not quotes(listening(text, {text: category}))


@pytest.mark.parametrize(
    "text",
    ["我是说她的工号 0938", "王师傅，手机 13800001111", "I'm giving you his number"],
)
def test_what_is_somebody_else_s_is_heard(text: str) -> None:
    assert quotes(listening(text, {text[-4:]: Category.PRIVACY}))


def test_a_character_out_of_a_clause_is_no_stretch() -> None:
    text = "东西存柜子里又不拿走。喂，你听着。"
    heard_words = {"存": Category.BLAME_CUSTOMER, "喂": Category.DISRESPECT}
    assert quotes(listening(text, heard_words)) == ["喂"]
