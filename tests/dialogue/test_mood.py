"""The mood ledger: causes, habituation, temper, and its bounds."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from simulator.dialogue.mood import MOST_ANGERED, MOST_CALMED, Change, changes_by, enter
from simulator.dialogue.mood_effects import ACTS, CATEGORIES, MOOD_EFFECTS, VERDICTS
from simulator.dialogue.observation import Noticed, Observation
from simulator.dialogue.script import Customer, Intensity
from simulator.dialogue.state import LedgerEntry
from simulator.scoring.authority import Verdict
from simulator.scoring.principles import Act, Category
from simulator.text.bilingual import Text
from tests.factories.scripts import reply, text


def customer(**more: Any) -> Customer:
    values = {"name": text("Mr Lin"), "persona": text("plain"), "mood": 60, **more}
    return Customer.model_validate(values)


def deltas(observation: Observation, who: Customer, *, repeats: bool = False) -> dict[str, int]:
    return {one.cause: one.delta for one in changes_by(who, observation, (), repeats=repeats)}


def used(cause: str, *turns: int) -> tuple[LedgerEntry, ...]:
    because = Text(zh="因", en="because")
    return tuple(
        LedgerEntry(turn=turn, delta=-1, mood=50, cause=cause, quote=None, because=because)
        for turn in turns
    )


def test_the_words_of_scoring_all_have_an_effect() -> None:
    assert set(ACTS) == {act.value for act in Act}
    assert set(CATEGORIES) == {category.value for category in Category}
    assert set(VERDICTS) == {verdict.value for verdict in Verdict} - {"declined"}


def test_every_effect_is_worded_in_both_languages() -> None:
    assert [name for name, effect in MOOD_EFFECTS.items() if effect.because.missing] == []


def test_an_entry_names_the_words_that_caused_it() -> None:
    found = changes_by(customer(), reply(acts=("own",)), (), repeats=False)
    assert [(one.cause, one.quote) for one in found] == [("own", "words of own")]


def test_temper_makes_hurt_worse() -> None:
    hurt = reply(hits=("provoke",))
    assert deltas(hurt, customer(temper=2))["provoke"] == 2 * deltas(hurt, customer())["provoke"]


def test_forgiving_makes_care_count_more() -> None:
    care = reply(acts=("own",))
    assert deltas(care, customer(forgiving=2))["own"] == 2 * deltas(care, customer())["own"]


def test_what_a_scenario_sets_itself_stands_as_it_is() -> None:
    own = customer(forgiving=2, mood_effects={"own": -9})
    assert deltas(reply(acts=("own",)), own) == {"own": -9}


def test_what_soothed_before_soothes_less() -> None:
    who, care = customer(), reply(acts=("own",))
    strengths = [
        changes_by(who, care, used("own", *range(1, turns)), repeats=False)[0].delta
        for turns in (1, 2, 3)
    ]
    assert strengths == sorted(strengths)
    assert len(set(strengths)) == 3


def test_what_hurts_does_not_wear_off() -> None:
    found = changes_by(customer(), reply(hits=("dismiss",)), used("dismiss", 1, 2), repeats=False)
    assert found[0].delta == CATEGORIES["dismiss"].delta


def test_a_reply_said_before_soothes_nothing_and_annoys() -> None:
    assert deltas(reply(acts=("own",)), customer(), repeats=True) == {"repeats_itself": 8}


def test_a_reply_that_takes_up_nothing_annoys() -> None:
    assert deltas(reply(acts=("explain",)), customer()) == {"nothing_taken_up": 5}


def test_what_has_worn_off_still_takes_something_up() -> None:
    worn = used("own", *range(1, 9))
    own = customer(mood_effects={"own": -1})
    assert changes_by(own, reply(acts=("own",)), worn, repeats=False) == ()


def test_a_silence_annoys_but_not_where_customers_are_gentle() -> None:
    late = replace(reply(acts=("own",)), after_silence=True)
    usual = changes_by(customer(), late, (), repeats=False)
    gentle = changes_by(customer(), late, (), repeats=False, intensity=Intensity.GENTLE)
    assert [one.cause for one in usual] == ["silence", "own"]
    assert [one.cause for one in gentle] == ["own"]


def test_coming_back_to_a_held_line_without_a_word_annoys() -> None:
    abrupt = replace(reply(acts=("own",)), back_without_a_word=True)
    found = changes_by(customer(), abrupt, (), repeats=False)
    assert [one.cause for one in found] == ["back_without_a_word", "own"]


def test_asking_for_a_hidden_fact_takes_something_up() -> None:
    assert deltas(reply(asked={"knee": "your knee?"}), customer()) == {}


def test_words_that_are_a_hit_are_not_held_against_the_trainee_twice() -> None:
    observation = Observation(
        text="x",
        levels={},
        acts=(Noticed("dismiss_feeling", "what is the hurry"),),
        hits=(Noticed("provoke", "what is the hurry"),),
    )
    assert list(deltas(observation, customer())) == ["provoke"]


def test_one_reply_calms_only_so_far() -> None:
    because = Text(zh="因", en="because")
    changes = [Change(f"c{number}", -10, None, because) for number in range(5)]
    ledger, mood = enter((), 90, 1, changes)
    assert (mood, sum(one.delta for one in ledger)) == (90 - MOST_CALMED, -MOST_CALMED)


def test_one_reply_angers_only_so_far() -> None:
    because = Text(zh="因", en="because")
    _, mood = enter((), 10, 1, [Change(f"c{number}", 18, None, because) for number in range(5)])
    assert mood == 10 + MOST_ANGERED


@given(st.integers(0, 100), st.lists(st.integers(-60, 60), max_size=8))
def test_the_ledger_adds_up_within_bounds(start: int, changes: list[int]) -> None:
    because = Text(zh="因", en="because")
    given_changes = [Change("c", delta, None, because) for delta in changes]
    ledger, mood = enter((), start, 1, given_changes)
    assert mood == start + sum(entry.delta for entry in ledger)
    assert 0 <= mood <= 100
    assert all(entry.delta for entry in ledger)
