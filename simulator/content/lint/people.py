"""Whether everybody who speaks is known, can be turned to, and spares those who asked for it."""

from collections.abc import Iterator

from simulator.content.diagnostics import Diagnostic
from simulator.content.lint.walk import conditions, each
from simulator.content.lint.words import known_word
from simulator.content.scenario_file import ScenarioFile
from simulator.content.yaml_source import KeyPath
from simulator.dialogue.script import CUSTOMER, HiddenFact, Line


def check_speakers(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Lines and conditions about somebody who is not in the case, and others who never speak."""
    others = {one.id for one in file.scenario.others}
    speaking = set()
    spoken: list[tuple[KeyPath, Line | HiddenFact]] = [
        *each(Line, file.scenario),
        *each(HiddenFact, file.scenario),
    ]
    for where, line in spoken:
        if line.by is not None:
            speaking.add(line.by)
            yield from known_word(file, "person", line.by, others, (*where, "by"))
    for where, condition in conditions(file.scenario):
        for key in ("addressed", "not_addressed"):
            for index, person in enumerate(getattr(condition, key)):
                place = (*where, key, index)
                yield from known_word(file, "person", person, {CUSTOMER, *others}, place)
        first = condition.addressed_first
        if first is not None:
            place = (*where, "addressed_first")
            yield from known_word(file, "person", first, {CUSTOMER, *others}, place)
    for index, other in enumerate(file.scenario.others):
        if other.id not in speaking:
            yield file.document.finding("silent-person", "others", index, "id", id=other.id)


def check_address(file: ScenarioFile) -> Iterator[Diagnostic]:
    """A customer among others whom no reply can turn to."""
    customer = file.scenario.customer
    if file.scenario.others and not (customer.address_zh and customer.address_en):
        yield file.document.finding("no-address", "customer", on_key=True)


def check_abuse(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Abuse that nobody can be spared."""
    for where, line in each(Line, file.scenario):
        if line.abusive and line.mild is None:
            yield file.document.finding("abuse-for-all", *where, "abusive", on_key=True)
