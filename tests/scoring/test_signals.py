"""What is heard in a reply, and what of it may be said back to who wrote it."""

from dataclasses import replace

import numpy as np
import pytest

from simulator.scoring.context import Context
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import Hit
from simulator.scoring.impression import Impression
from simulator.scoring.labels import LABEL_INDEX, LABELS
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Act, Category, Principle
from simulator.scoring.reading import Reader
from simulator.scoring.signals import Signal, signals
from simulator.text.span import Span


def heard(text: str, act: Act, chance: float) -> Evidence:
    """``text``, in each clause of which the ear hears ``act``."""
    evidence = Reader(PackSet()).read(text, Context())
    acts = np.zeros((len(evidence.clauses), len(LABELS)))
    acts[:, LABEL_INDEX[act]] = chance
    marks = np.zeros((len(evidence.folded.folded), len(Category)))
    return replace(evidence, impression=Impression(acts, marks, np.zeros((len(Principle), 3))))


def signal(text: str, act: Act, chance: float = 0.9) -> Signal:
    (found,) = signals(heard(text, act, chance))[f"act {act}"]
    return found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("这件事我来跟到底", Act.OWN),
        ("That one is on us", Act.OWN),
        ("五点前给您回电", Act.COMMIT_TIME),
        ("You hear from the desk by five", Act.COMMIT_TIME),
        ("给您登记好了", Act.ACT_NOW),
        ("麻烦您先坐", Act.COURTESY),
        ("Good evening, Mrs Shaw", Act.COURTESY),
        ("您好王先生", Act.COURTESY),
        ("您先坐", Act.COURTESY),
        ("让您久等了", Act.COURTESY),
        ("哪天拍的照片", Act.ASK),
        ("Which door did you use", Act.ASK),
        ("如果今天不方便我明天来", Act.OFFER_CHOICE),
    ],
)
def test_what_the_words_bear_out_is_clear(text: str, act: Act) -> None:
    assert signal(text, act).is_clear


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("系统里查得到记录", Act.OWN),
        ("The list is on the wall", Act.OWN),
        ("会给您回电", Act.COMMIT_TIME),
        ("老妹儿", Act.COURTESY),
        ("秦女士", Act.COURTESY),
        ("Mrs Fang", Act.COURTESY),
        ("Dear Mr and Mrs Fang", Act.COURTESY),
        ("您消消气", Act.COURTESY),
        ("Listen, darling", Act.COURTESY),
        ("They will be there by six please God", Act.COURTESY),
        ("But a scooter in the hallway", Act.ASK),
        ("如果追得到", Act.OFFER_CHOICE),
        ("If the parcel turns up", Act.ACT_NOW),
        ("You will hear from the desk", Act.COMMIT_TIME),
    ],
)
def test_what_the_words_do_not_show_is_heard_but_not_said_back(text: str, act: Act) -> None:
    found = signal(text, act)
    assert not found.is_clear
    assert not found.is_faint


def test_doubt_makes_nothing_louder() -> None:
    assert signal("系统里查得到记录", Act.OWN, 0.3).strength == pytest.approx(0.3)


def test_words_that_offend_are_not_praised() -> None:
    text = "我帮您叫，您不嫌丢人就行"
    evidence = heard(text, Act.OFFER_CHOICE, 0.9)
    start = text.index("您不")
    words = text[start:]
    hit = Hit(Category.PROVOKE, Span(start, len(text)), words, "head.provoke")
    found = signals(replace(evidence, hits=(hit,)))[f"act {Act.OFFER_CHOICE}"]
    assert [one.is_clear for one in sorted(found, key=lambda one: one.span)] == [True, False]
