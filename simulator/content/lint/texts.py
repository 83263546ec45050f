"""Whether texts stand in both languages, are set as each language is, and fill in what exists."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from simulator.content.diagnostics import Diagnostic
from simulator.content.lint.walk import further_lines, line_groups, places, texts
from simulator.content.scenario_file import ScenarioFile
from simulator.content.yaml_source import Document, KeyPath
from simulator.dialogue.placeholders import NAMES, names_in
from simulator.dialogue.script import Condition, Line, Route, Script
from simulator.text.bilingual import Text

LONGEST_LINE = {"zh": 160, "en": 420}

_HAN = r"[\u3400-\u9fff]"
_HALF_WIDTH = re.compile(rf"{_HAN}\s?[,.?!:;()\"]|[,?!:;()\"]{_HAN}")
_FULL_WIDTH = re.compile(r"[，。？！：；（）、「」]")
_CODE = re.compile(r"`[^`]*`|\]\([^)]*\)|\*\*|\{\{[^}]*\}\}")


def check_translations(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Texts that stand in one language only."""
    yield from missing_translations(file.document, file.scenario)


def missing_translations(document: Document, within: BaseModel) -> Iterator[Diagnostic]:
    """The texts ``within`` a file's model that stand in one language only."""
    for where, text in texts(within):
        for language in text.missing:
            yield document.finding(
                "missing-translation", *where, on_key=True, language=language, key=where[-1]
            )


def check_punctuation(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Chinese with half-width marks, English with full-width ones."""
    yield from wrong_punctuation(file.document, file.scenario)


def wrong_punctuation(document: Document, within: BaseModel) -> Iterator[Diagnostic]:
    """The texts ``within`` a file's model that have the marks of the other language."""
    for where, text in texts(within):
        for key, pattern, name in (
            ("zh", _HALF_WIDTH, "half-width"),
            ("zh_hant", _HALF_WIDTH, "half-width"),
            ("en", _FULL_WIDTH, "full-width"),
        ):
            found = pattern.search(_CODE.sub("", getattr(text, key) or ""))
            if found:
                yield document.finding(f"{name}-mark", *where, key, mark=found.group())


def check_length(file: ScenarioFile) -> Iterator[Diagnostic]:
    """What the customer says at once, against what fits a bubble on a phone."""
    for where, text in _spoken(file.scenario):
        for key, limit in LONGEST_LINE.items():
            length = len(getattr(text, key) or "")
            if length > limit:
                yield file.document.finding("long-line", *where, key, length=length, limit=limit)


def check_placeholders(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Placeholders that do not exist, stand where nothing fills them, or may be empty."""
    spoken = {where for where, _ in _lines(file.scenario)}
    for where, text in texts(file.scenario):
        for key in ("zh", "en", "zh_hant"):
            for name in names_in(getattr(text, key) or ""):
                if name not in NAMES:
                    allowed = ", ".join(f"{{{{{one}}}}}" for one in NAMES)
                    yield file.document.finding(
                        "unknown-placeholder", *where, key, name=name, allowed=allowed
                    )
                elif where not in spoken:
                    yield file.document.finding("placeholder-out-of-place", *where, key, name=name)
        if text.zh and text.en and set(names_in(text.zh)) != set(names_in(text.en)):
            yield file.document.finding("placeholder-in-one-language", *where)


def check_placeholders_are_filled(file: ScenarioFile) -> Iterator[Diagnostic]:
    """Lines that would take up a promise, a quote or a question that there may not be."""
    script = file.scenario
    for (where, lines), identifier in zip(line_groups(script), places(script), strict=True):
        known = _filled_on_arrival(script, identifier)
        for number, line in enumerate(lines):
            for name in sorted(_used(line) - known - _filled_by(line.when)):
                yield file.document.finding("empty-placeholder", *where, number, "text", name=name)
    for where, line in further_lines(script):
        known = _filled_on_arrival(script, _place_at(script, where))
        for name in sorted(_used(line) - known - _filled_by(line.when)):
            yield file.document.finding("empty-placeholder", *where, "text", name=name)
    for index, node in enumerate(script.nodes):
        told = _names(node.scene.text) if node.scene else frozenset()
        for name in sorted(told - _filled_on_arrival(script, node.id)):
            place = ("nodes", index, "scene", "text")
            yield file.document.finding("empty-placeholder", *place, name=name)


def _filled_on_arrival(script: Script, identifier: str) -> frozenset[str]:
    """What every route to this node or ending has made sure of."""
    leading = [route for node in script.nodes for route in node.routes if route.to == identifier]
    if identifier == script.opening or not leading:
        return frozenset()
    return frozenset.intersection(*map(_filled_by_route, leading)) | {"turns"}


def _filled_by_route(route: Route) -> frozenset[str]:
    return _filled_by(route.when)


def _filled_by(when: Condition | None) -> frozenset[str]:
    """The placeholders that have a value wherever ``when`` holds."""
    if when is None:
        return frozenset()
    found = {
        "promise": bool(when.promises or when.promised or when.overpromises or when.overpromised),
        "quote": bool(when.hits or when.no_hits is False or when.hits_so_far),
        "asked": bool(when.asked),
        "turns": bool(when.turns_at_least or when.visits_at_least or when.visited),
    }
    sure = frozenset(name for name, filled in found.items() if filled)
    if when.any_of:
        sure |= frozenset.intersection(*(_filled_by(one) for one in when.any_of))
    return sure


def _used(line: Line) -> frozenset[str]:
    return frozenset[str]().union(*map(_names, (line.text, line.mild, line.fierce)))


def _names(text: Text | None) -> frozenset[str]:
    return frozenset(names_in(f"{text.zh} {text.en}")) & set(NAMES) if text else frozenset()


def _place_at(script: Script, where: KeyPath) -> str:
    """The id of the node or ending that a key path leads into."""
    among = script.nodes if where[0] == "nodes" else script.endings
    return among[int(where[1])].id


def _lines(script: Script) -> Iterator[tuple[KeyPath, Text]]:
    """What is spoken, in every wording, and the scenes."""
    groups = (((*w, n), line) for w, lines in line_groups(script) for n, line in enumerate(lines))
    for where, line in (*groups, *further_lines(script)):
        for key in ("text", "mild", "fierce"):
            wording = getattr(line, key)
            if wording is not None:
                yield (*where, key), wording
    for index, node in enumerate(script.nodes):
        if node.scene is not None:
            yield ("nodes", index, "scene", "text"), node.scene.text


def _spoken(script: Script) -> Iterator[tuple[KeyPath, Text]]:
    yield from _lines(script)
    for index, fact in enumerate(script.hidden_facts):
        yield ("hidden_facts", index, "answer"), fact.answer
