"""Whether the words of scoring that a scenario uses exist: principles, acts, categories, kinds."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from simulator.content.diagnostics import Diagnostic
from simulator.content.lint.walk import conditions
from simulator.content.scenario_file import ScenarioFile
from simulator.content.yaml_source import KeyPath
from simulator.dialogue.mood import MOOD_EFFECTS
from simulator.dialogue.script import Condition
from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.principles import Act, Category, Principle

_ANY = "any"


def check_condition_words(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Unknown words, facts and nodes in conditions."""
    facts = {fact.id for fact in file.scenario.hidden_facts}
    nodes = {node.id for node in file.scenario.nodes}
    details = {detail.id for detail in file.scenario.details}
    for where, condition in conditions(file.scenario):
        for key in ("at_least", "at_most"):
            for word in getattr(condition, key):
                yield from known_word(file, "principle", word, set(Principle), (*where, key, word))
        for key, kind, known in (
            ("acts", "act", set(Act)),
            ("all_acts", "act", set(Act)),
            ("without_acts", "act", set(Act)),
            ("hits", "category", {*Category, _ANY}),
            ("asked", "hidden fact", facts),
            ("not_asked", "hidden fact", facts),
            ("visited", "node", nodes),
            ("mentions", "detail", details),
            ("promises", "kind of commitment", {*COMMITMENT_KINDS, _ANY}),
            ("promised", "kind of commitment", {*COMMITMENT_KINDS, _ANY}),
        ):
            for index, word in enumerate(getattr(condition, key)):
                yield from known_word(file, kind, word, known, (*where, key, index))


def check_commitments(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Kinds of commitment in the authority that nothing recognises."""
    authority = file.scenario.authority
    kinds = {
        "may": [permission.kind for permission in authority.may],
        "may_not": [prohibition.kind for prohibition in authority.may_not],
    }
    for key, given in kinds.items():
        for index, kind in enumerate(given):
            where = ("authority", key, index, "kind")
            yield from known_word(file, "kind of commitment", kind, COMMITMENT_KINDS, where)


def check_principles(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Principles judged at a node without a weight, and weights that no node ever uses."""
    weighted = set(file.scenario.principles)
    used: set[str] = set()
    for index, node in enumerate(file.scenario.nodes):
        used |= set(node.exercises) or weighted
        for number, word in enumerate(node.exercises):
            where = ("nodes", index, "exercises", number)
            if word in set(Principle) and word not in weighted:
                yield file.document.finding("no-weight", *where, principle=word)
            yield from known_word(file, "principle", word, set(Principle), where)
    for word in file.scenario.principles:
        if word not in used:
            place = ("principles", word.value)
            yield file.document.finding("unused-weight", *place, on_key=True, principle=word.value)


def check_mood_effects(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Changes of mood for something that never happens."""
    for word in file.scenario.customer.mood_effects:
        where = ("customer", "mood_effects", word)
        yield from known_word(file, "cause of a mood", word, set(MOOD_EFFECTS), where)


def check_conditions_can_hold(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Conditions that contradict themselves."""
    for where, condition in conditions(file.scenario):
        reason = _contradiction(condition)
        if reason:
            yield file.document.finding("never-true", *where, on_key=True, reason=reason)


def _contradiction(condition: Condition) -> str:
    for word, low in condition.at_least.items():
        if low > condition.at_most.get(word, 3):
            return f"{word} at least {low} and at most {condition.at_most[word]}"
    low_mood, high_mood = condition.mood_at_least, condition.mood_at_most
    if low_mood is not None and high_mood is not None and low_mood > high_mood:
        return f"mood at least {low_mood} and at most {high_mood}"
    if condition.no_hits and condition.hits:
        return "no hits and a hit"
    both = {*condition.acts, *condition.all_acts} & set(condition.without_acts)
    if both:
        return f"with and without {min(both)}"
    both = set(condition.asked) & set(condition.not_asked)
    if both:
        return f"{min(both)} asked and not asked"
    steps = set(condition.steps_done) & set(condition.steps_missing)
    return f"step {min(steps)} done and missing" if steps else ""


def known_word(
    file: ScenarioFile, kind: str, word: str, known: Collection[str], where: KeyPath
) -> Iterator[Diagnostic]:
    """A finding unless ``word``, a ``kind`` of thing, is among those ``known``."""
    if word in known:
        return
    words = sorted(str(one) for one in known)
    near = get_close_matches(word, words, n=1)
    remedy = f"did you mean “{near[0]}”?" if near else ""
    yield file.document.finding(
        "unknown-word",
        *where,
        on_key=where[-1] == word,
        remedy=remedy,
        kind=kind,
        word=word,
        allowed=", ".join(words) or "none",
    )
