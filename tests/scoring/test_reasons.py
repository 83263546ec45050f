"""The sentence that gives the reason of a level."""

from dataclasses import replace

import pytest

from simulator.content.rubric_file import read_rubric
from simulator.paths import SCENARIOS
from simulator.scoring.context import Context
from simulator.scoring.finding import Hit
from simulator.scoring.labels import HEAD
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Act, Category, Level, Principle
from simulator.scoring.reading import Reader
from simulator.scoring.reasons import LONGEST_QUOTE, reasons
from simulator.scoring.signals import FAINT, Signal, signals
from simulator.text.span import Span


def reason(text: str, words: str) -> str:
    """Why ``text`` gets the lowest level of restraint if ``words`` of it provoke."""
    start = text.index(words)
    span = Span(start, start + len(words))
    hit = Hit(Category.PROVOKE, span, words, "head.provoke")
    evidence = replace(Reader(PackSet()).read(text, Context()), hits=(hit,))
    levels = {Principle.RESTRAINT: Level.VIOLATED}
    found = reasons(evidence, signals(evidence), levels, read_rubric(SCENARIOS))
    return found[Principle.RESTRAINT].zh


@pytest.mark.parametrize(
    ("text", "words", "quote"),
    [
        ("您好，教孩子保管好自己的东西。", "教孩子保管好自", "教孩子保管好自己的东西"),
        ("您好，你急什么，我在查。", "你急什么，我", "你急什么"),
        (
            "Well, you could ring a different company, love.",
            "a different",
            "Well, you could ring a different company",
        ),
    ],
)
def test_a_quote_goes_out_to_the_ends_of_its_clause(text: str, words: str, quote: str) -> None:
    assert f"“{quote}" in reason(text, words)


def test_a_quote_that_would_be_too_long_stays_as_it_was_heard() -> None:
    text = "你急什么" + "这件事我们已经说过很多遍" * (LONGEST_QUOTE // 10)
    assert reason(text, "你急什么").startswith("“你急什么”")


def test_a_long_quote_begins_with_its_clause_and_ends_with_its_word() -> None:
    text = "To be honest nobody here is going to run off with it so please stop ope" + "ning " * 20
    assert reason(text, text[3:71]).startswith(f"“{text[:75]}”")


def said_of(text: str, principle: Principle, level: Level, **strengths: float) -> str:
    """What ``principle`` gets at ``level`` if so much of these signals is heard in ``text``."""
    evidence = Reader(PackSet()).read(text, Context())
    whole = Span(0, len(text))
    heard = {
        name.replace("__", " "): (Signal(whole, strength, HEAD),)
        for name, strength in strengths.items()
    }
    found = reasons(evidence, heard, {principle: level}, read_rubric(SCENARIOS))
    return found[principle].en or ""


def advice(text: str, act: Act, strength: float) -> str:
    """What sentence speed gets at its second level if ``act`` is heard in all of ``text``."""
    return said_of(text, Principle.SPEED, Level.PARTLY, **{f"act__{act}": strength})


def test_nobody_is_told_to_add_what_is_there() -> None:
    assert "when the customer hears back" in advice("I'm on it.", Act.ACT_NOW, 0.9)
    assert "when the customer hears back" not in advice("By five.", Act.COMMIT_TIME, 0.9)


def test_nobody_is_told_to_add_what_may_be_there() -> None:
    assert "when the customer hears back" not in advice("Around tea.", Act.COMMIT_TIME, FAINT)


def test_nobody_is_told_to_say_when_where_a_time_stands() -> None:
    evidence = Reader(PackSet()).read("The crew is on its way, five o'clock.", Context())
    assert "says when" in signals(evidence)
    some_time = Reader(PackSet()).read("The crew is on its way, shortly.", Context())
    assert "says when" not in signals(some_time)
    given = {"act__act_now": 0.9, "says when": 0.9}
    said = said_of("On its way, five o'clock.", Principle.SPEED, Level.PARTLY, **given)
    assert "when the customer hears back" not in said


def test_advice_takes_nothing_for_granted_that_is_not_there() -> None:
    bare = said_of("It's black.", Principle.NO_BLAME_SHIFTING, Level.PARTLY)
    assert "the help" not in bare
    assert "explain" not in bare
    assert "Some action" not in said_of("I'm that sorry.", Principle.SPEED, Level.PARTLY)


def test_who_told_of_others_is_not_asked_for_more_of_it() -> None:
    told = {"hit__privacy": 0.9, "act__apologise": 0.9}
    said = said_of("He's in hospital.", Principle.SINCERITY, Level.PARTLY, **told)
    assert "other people's affairs" in said
    assert "plain facts" not in said


def test_what_is_there_is_named_before_what_spoils_it_where_the_rubric_says_so() -> None:
    both = {"act__act_now": 0.9, "act__act_vague": 0.9, "hit__deflect": 0.9}
    assert "is a concrete step" in said_of("Done.", Principle.SPEED, Level.PARTLY, **both)
    assert "pushes the matter away" in said_of("Done.", Principle.RESTRAINT, Level.PARTLY, **both)


def test_a_signal_may_be_worth_something_else_to_a_principle() -> None:
    step = {"act__act_now": 0.9}
    assert "is a concrete step" in said_of("Done.", Principle.SPEED, Level.GOOD, **step)
    taken = said_of("Done.", Principle.NO_BLAME_SHIFTING, Level.GOOD, **step)
    assert "takes the matter in hand" in taken


def test_something_is_said_to_grate_only_where_such_words_were_found() -> None:
    none = said_of("Right.", Principle.RESTRAINT, Level.PARTLY)
    assert none.startswith("The tone is even")
    other = said_of("Right.", Principle.RESTRAINT, Level.PARTLY, hit__careless_promise=0.9)
    assert other.startswith("The tone is even")


def test_advice_is_for_the_fault_that_was_named() -> None:
    heard = {"hit__deflect": 0.9, "seems__blame_customer": FAINT}
    said = said_of("Ask the shop.", Principle.NO_BLAME_SHIFTING, Level.VIOLATED, **heard)
    assert "pushes the matter away" in said
    assert "who is at fault" not in said


def test_what_is_promised_against_the_authority_is_praised_nowhere() -> None:
    given = {"act__act_now": 0.9}
    against = {**given, "promise level 0": 0.9}
    praise = "takes the matter in hand"
    principle = Principle.NO_BLAME_SHIFTING
    assert praise in said_of("I'll have him sacked.", principle, Level.GOOD, **given)
    assert praise not in said_of("I'll have him sacked.", principle, Level.GOOD, **against)


def test_a_low_level_of_what_not_to_say_is_not_explained_by_praise() -> None:
    given = {"act__act_now": 0.9}
    said = said_of("Sent.", Principle.NO_BLAME_SHIFTING, Level.MISSING, **given)
    assert "takes the matter in hand" not in said
    assert "undertone" in said


def test_an_allowed_promise_is_not_to_be_swapped_for_one() -> None:
    given = {"promise allowed": 0.9}
    said = said_of("By five.", Principle.NO_CARELESS_PROMISES, Level.PARTLY, **given)
    assert "name a time or step that the case allows" not in said


def test_a_fault_that_may_as_well_be_another_is_not_given_a_name() -> None:
    heard = {"seems__deflect": 0.9, "seems__disparage": 0.85}
    said = said_of("Ask that lot.", Principle.NO_BLAME_SHIFTING, Level.VIOLATED, **heard)
    assert "may not sit well with the customer" in said
    sure = said_of("Ask that lot.", Principle.NO_BLAME_SHIFTING, Level.VIOLATED, seems__deflect=0.9)
    assert "sounds like sending the customer away" in sure


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "It was us who dropped it. I'm sorry. Send the photos.",
            "It was us who dropped it. I'm sorry",
        ),
        ("对不起，我们漏了您的单子。我现在补。", "对不起，我们漏了您的单子"),
        ("Hello. I'm sorry for the broken glass.", "I'm sorry for the broken glass"),
    ],
)
def test_an_apology_is_quoted_with_what_it_is_for(text: str, quote: str) -> None:
    evidence = Reader(PackSet()).read(text, Context())
    clause = next(one for one in evidence.clauses if "sorry" in one.text or "对不起" in one.text)
    heard = {f"act {Act.APOLOGISE_SPECIFIC}": (Signal(clause.span, 0.9, HEAD),)}
    said = reasons(evidence, heard, {Principle.SINCERITY: Level.GOOD}, read_rubric(SCENARIOS))
    assert said[Principle.SINCERITY].zh.startswith(f"“{quote}”")
