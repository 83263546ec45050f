"""Single lines of a scenario that make sense without the conversation around them."""

import re

from simulator.content.scenario import Scenario
from simulator.dialogue.placeholders import names_in
from simulator.dialogue.script import Condition, Node, Route
from simulator.text.language import Language

_MARKS = re.compile(r"[*_`#>]+")
_BLOCKS = re.compile(r"\n\s*\n")
_BLANKS = re.compile(r"\s+")
_PARTLY = 2
SHORTEST = {Language.ENGLISH: 40}
SHORTEST_CHINESE = 15


def standalone_nodes(scenario: Scenario, language: Language) -> tuple[Node, ...]:
    """The nodes whose usual line can be answered by itself, with a model reply, in ``language``.

    The opening can, and so can what the customer brings up after a good answer. What comes back at
    a poor one (“and you call that an answer?”) cannot: nobody has said anything yet.
    """
    return tuple(
        node
        for node in scenario.nodes
        if node.id in _after_good_answers(scenario) and _is_complete(node, scenario, language)
    )


def line_of(node: Node, language: Language) -> str:
    """What the customer says at ``node`` when nothing special went before; without abuse."""
    line = node.say[-1]
    words = line.mild if line.abusive and line.mild else line.text
    return words.in_language(language)


def situation(scenario: Scenario, language: Language) -> str:
    """The first block of the briefing in plain text: where this is and who comes."""
    return _block(scenario, language, 0)


def story(scenario: Scenario, language: Language) -> str:
    """The second block of the briefing in plain text: what has happened; empty if there is none."""
    return _block(scenario, language, 1)


def _block(scenario: Scenario, language: Language, number: int) -> str:
    blocks = _BLOCKS.split(scenario.brief.in_language(language).strip())
    text = blocks[number] if number < len(blocks) else ""
    return _BLANKS.sub(" ", _MARKS.sub("", text)).strip()


def _after_good_answers(scenario: Scenario) -> frozenset[str]:
    """The opening, and the nodes that good answers lead to from there."""
    found, new = {scenario.opening}, [scenario.opening]
    while new:
        node = scenario.node_at(new.pop())
        for route in node.routes:
            if scenario.node(route.to) and route.to not in found and _wants_good_answer(route):
                found.add(route.to)
                new.append(route.to)
    return frozenset(found)


def _wants_good_answer(route: Route) -> bool:
    when = route.when
    if when is None or _blames(when) or any(_blames(one) for one in when.any_of):
        return False
    return any(level >= _PARTLY for level in when.at_least.values())


def _blames(when: Condition) -> bool:
    """Whether the condition waits for something bad."""
    bad = when.at_most or when.hits or when.hits_so_far
    return bool(bad or when.overpromises or when.overpromised or when.repeats_itself)


def _is_complete(node: Node, scenario: Scenario, language: Language) -> bool:
    key = "zh" if language.is_chinese else "en"
    text = getattr(node.say[-1].text, key)
    if text is None or names_in(text) or not getattr(scenario.role, key):
        return False
    if node.scene or node.chime_in or node.say[-1].by:
        return False
    shortest = SHORTEST.get(language, SHORTEST_CHINESE)
    long_enough = len(text) >= shortest or node.id == scenario.opening
    return long_enough and any(getattr(model.reply, key) for model in node.models)
