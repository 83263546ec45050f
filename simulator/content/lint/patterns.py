"""Whether the author's patterns compile, can match, and do what their examples say."""

import re
from collections.abc import Iterator

from simulator.content.details import details_in
from simulator.content.diagnostics import Diagnostic
from simulator.content.lint.walk import conditions
from simulator.content.patterns import BadPatternError, compiled
from simulator.content.questions import facts_asked
from simulator.content.record import points_mentioned
from simulator.content.scenario import Scenario
from simulator.content.scenario_file import ScenarioFile
from simulator.content.yaml_source import KeyPath
from simulator.text.bilingual import Text
from simulator.text.folded import fold
from simulator.text.language import Language

# What a backslash makes special, and what stands after a question mark in a group.
_NOT_LITERAL = re.compile(r"\\[pP]\{\^?\w+\}|\\[A-Za-z]|\(\?P?<\w+>|\(\?[A-Za-z]*:?")


def check_patterns(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Patterns that re2 does not take."""
    for where, pattern in _patterns(file):
        try:
            compiled(pattern)
        except BadPatternError as error:
            place = f"at character {error.place + 1} of {pattern!r}"
            yield file.document.finding("bad-pattern", *where, reason=f"{error.reason}, {place}")


def check_pattern_forms(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Patterns that cannot match folded text, or match whatever is written."""
    for where, pattern in _sound_patterns(file):
        literal = _NOT_LITERAL.sub("", pattern)
        folded = fold(literal).folded
        if literal != folded:
            yield file.document.finding("unfolded-pattern", *where, folded=folded, literal=literal)
        if compiled(pattern).search(""):
            yield file.document.finding("matches-nothing", *where)


def check_hidden_facts(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Hidden facts that their own example question does not reveal."""
    if list(check_patterns(file)):
        return
    for index, fact in enumerate(file.scenario.hidden_facts):
        for key, words in _given(fact.example):
            if fact.id not in facts_asked(file.scenario, words):
                where = ("hidden_facts", index, "example", key)
                yield file.document.finding("dead-fact", *where, id=fact.id)


def check_details(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Details that no condition asks about, or that their own example does not speak of."""
    if list(check_patterns(file)):
        return
    asked = {one for _, condition in conditions(file.scenario) for one in condition.mentions}
    for index, detail in enumerate(file.scenario.details):
        if detail.id not in asked:
            yield file.document.finding("unused-detail", "details", index, "id", id=detail.id)
        for key, words in _given(detail.example):
            if detail.id not in details_in(file.scenario, words):
                where = ("details", index, "example", key)
                yield file.document.finding("dead-detail", *where, id=detail.id)


def check_record(file: ScenarioFile) -> Iterator[Diagnostic]:
    """A record example that misses one of the points it should show."""
    if list(check_patterns(file)):
        return
    question = file.scenario.work_order.record
    for key, words in _given(question.example):
        found = points_mentioned(question, words)
        for point in question.must_mention:
            if point.id not in found:
                where = ("work_order", "record", "example", key)
                yield file.document.finding("record-misses", *where, id=point.id)


def _given(text: Text) -> Iterator[tuple[str, str]]:
    if text.zh:
        yield "zh", text.zh
        yield "zh", text.in_language(Language.TRADITIONAL)
    if text.en:
        yield "en", text.en


def _patterns(file: ScenarioFile) -> Iterator[tuple[KeyPath, str]]:
    for where, owner, keys in _owners(file.scenario):
        for key in keys:
            for number, pattern in enumerate(getattr(owner, key)):
                yield (*where, key, number), pattern


def _owners(scenario: Scenario) -> Iterator[tuple[KeyPath, object, tuple[str, str]]]:
    """Everything that has patterns: where it stands, and the keys of its patterns."""
    languages, address = ("zh", "en"), ("address_zh", "address_en")
    for index, fact in enumerate(scenario.hidden_facts):
        yield ("hidden_facts", index), fact, ("ask_zh", "ask_en")
    for index, detail in enumerate(scenario.details):
        yield ("details", index), detail, languages
    yield ("customer",), scenario.customer, address
    for index, other in enumerate(scenario.others):
        yield ("others", index), other, address
    for index, point in enumerate(scenario.work_order.record.must_mention):
        yield ("work_order", "record", "must_mention", index), point, languages


def _sound_patterns(file: ScenarioFile) -> Iterator[tuple[KeyPath, str]]:
    for where, pattern in _patterns(file):
        try:
            compiled(pattern)
        except BadPatternError:
            continue
        yield where, pattern
