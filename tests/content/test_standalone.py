"""Lines that make sense alone."""

from pathlib import Path

import pytest

from simulator.content.library import load_library
from simulator.content.scenario import Scenario
from simulator.content.standalone import line_of, situation, standalone_nodes, story
from simulator.dialogue.placeholders import names_in
from simulator.paths import SCENARIOS
from simulator.text.language import Language

CASE = (Path(__file__).parents[1] / "factories" / "scenario.yaml").read_text("utf-8")
LONG = "行，那你说几点回我？说清楚一点，我好安排。"


def scenario(folder: Path, *changes: tuple[str, str]) -> Scenario:
    """The test case, whose second node is reached by a good answer, with some words changed."""
    text = CASE.replace("行，那你说几点回我？", LONG).replace(
        "All right, when do you ring me?", "All right, and when exactly do you ring me back?"
    )
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / "test-case").mkdir()
    (folder / "test-case" / "scenario.yaml").write_text(text, "utf-8")
    return load_library(folder).scenarios["test-case"].scenario


def ids(found: Scenario, language: Language = Language.SIMPLIFIED) -> list[str]:
    return [node.id for node in standalone_nodes(found, language)]


def test_the_opening_and_what_follows_good_answers_stand_alone(tmp_path: Path) -> None:
    assert ids(scenario(tmp_path)) == ["first", "second"]


def test_a_short_line_does_not_stand_alone(tmp_path: Path) -> None:
    assert ids(scenario(tmp_path, (LONG, "几点？"))) == ["first"]


def test_a_line_that_takes_up_earlier_words_does_not_stand_alone(tmp_path: Path) -> None:
    taken_up = f'"{LONG}你说过“{{{{promise}}}}”。"'
    found = scenario(
        tmp_path, (LONG, taken_up), ("ring me back?", "ring me back? “{{promise}}”, you said.")
    )
    assert ids(found) == ["first"]


def test_what_comes_back_at_a_hit_does_not_stand_alone(tmp_path: Path) -> None:
    found = scenario(
        tmp_path,
        ("- when: { at_least: { speed: 3 } }", "- when: { at_least: { speed: 3 }, hits: [any] }"),
    )
    assert ids(found) == ["first"]


def test_a_line_without_translation_is_not_asked_in_that_language(tmp_path: Path) -> None:
    found = scenario(tmp_path, (', en: "All right, and when exactly do you ring me back?"', ""))
    assert ids(found, Language.ENGLISH) == ["first"]
    assert ids(found, Language.TRADITIONAL) == ["first", "second"]


def test_situation_and_story_are_the_first_blocks_of_the_briefing_in_plain_text(
    tmp_path: Path,
) -> None:
    brief = "brief:\n  zh: |\n    **下午**三点，\n    电话响了。\n\n    **经过。** 停了电。\n\n    这一次你要做到：稳住。\n  en: The phone rings."
    found = scenario(tmp_path, ("brief: { zh: 许先生又打来了。, en: Mr Xu rings again. }", brief))
    assert situation(found, Language.SIMPLIFIED) == "下午三点， 电话响了。"
    assert story(found, Language.SIMPLIFIED) == "经过。 停了电。"
    assert situation(found, Language.ENGLISH) == "The phone rings."
    assert story(found, Language.ENGLISH) == ""


@pytest.mark.parametrize("language", list(Language))
def test_every_scenario_of_the_product_gives_lines(language: Language) -> None:
    alone = [one for one in load_library(SCENARIOS).scenarios.values() if not one.scenario.others]
    for loaded in alone:
        nodes = standalone_nodes(loaded.scenario, language)
        assert len(nodes) >= 3, loaded.scenario.id
        assert nodes[0].id == loaded.scenario.opening
        assert all(not names_in(line_of(node, language)) for node in nodes)
