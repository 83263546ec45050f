"""Findings: their templates, and their order."""

import string

import pytest

from simulator.content.diagnostics import CODES, Severity, diagnostic, in_order


def test_the_place_comes_first() -> None:
    found = diagnostic("dangling-route", "a/b.yaml", (3, 7), id="x")
    assert str(found).startswith("a/b.yaml:3:7 SC042 there is no node or ending “x” — ")


def test_better_advice_replaces_the_usual() -> None:
    found = diagnostic("dangling-route", "a.yaml", remedy="did you mean “y”?", id="x")
    assert found.remedy == "did you mean “y”?"


def test_an_unknown_name_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        diagnostic("no-such-thing", "a.yaml")


def test_findings_stand_by_place_and_only_once() -> None:
    one = diagnostic("aliased", "b.yaml", (9, 1))
    two = diagnostic("aliased", "b.yaml", (10, 1))
    three = diagnostic("aliased", "a.yaml", (11, 1))
    assert in_order([two, one, three, one]) == (three, one, two)


def test_warnings_are_no_errors() -> None:
    assert not diagnostic("ending-without-play", "a.yaml", id="x").is_error


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)
def test_every_code_has_a_message_and_a_remedy_that_can_be_filled_in(code: object) -> None:
    template = CODES[code.code]  # type: ignore[attr-defined]
    names = {
        name
        for text in (template.message, template.remedy)
        for _, name, _, _ in string.Formatter().parse(text)
        if name
    }
    found = diagnostic(template.name, "a.yaml", **dict.fromkeys(names, "x"))
    assert found.message
    assert found.remedy
    assert found.severity in Severity
