"""Mistakes in form: where they stand, and what the author should do."""

import pytest

from simulator.content.diagnostics import Diagnostic
from simulator.content.scenario import Scenario
from simulator.content.validation import keys_at, validate
from tests.factories.documents import good_document


def findings(*changes: tuple[str, str]) -> tuple[Diagnostic, ...]:
    scenario, found = validate(Scenario, good_document(*changes))
    assert (scenario is None) == bool(found)
    return found


def test_a_good_document_gives_the_scenario() -> None:
    scenario, found = validate(Scenario, good_document())
    assert scenario is not None
    assert (scenario.id, found) == ("good-case", ())


def test_every_mistake_is_reported_at_once() -> None:
    found = findings(("difficulty: 1", "difficulty: 9"), ("channel: counter", "channel: desk"))
    assert [one.name for one in found] == ["unknown-value", "out-of-range"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("mood: 60", 'mood: "60"', "text where a whole number was expected"),
        ("mood: 60", "mood: 60.5", "a number where a whole number was expected"),
        ("mood: 60", "mood: true", "true or false where a whole number was expected"),
        ("  mood: 60", "  mood: [1]", "a list where a whole number was expected"),
        ("principles: { understanding: 3, speed: 2 }", "principles: [speed]", "a list where keys"),
        ("exercises: [speed]", "exercises: speed", "text where a list was expected"),
        ("zh: 你在前台。", "zh: 3", "a number where text was expected"),
        ('answer: "yes"', "answer: true", "“True” is not known here"),
    ],
)
def test_a_wrong_type_is_named_in_plain_words(old: str, new: str, message: str) -> None:
    found = findings((old, new))
    assert [one.message for one in found if message in one.message], [str(one) for one in found]


def test_a_principle_that_does_not_exist_is_marked_at_its_key() -> None:
    change = ("speed: 2 }", "sped: 2 }")
    (found,) = findings(change)
    line, column = good_document(change).key_at("principles", "sped")
    assert (found.line, found.column, found.remedy) == (line, column, "did you mean “speed”?")


def test_a_number_that_should_be_text_is_to_be_quoted() -> None:
    (found,) = findings(
        ("urgency: {", 'complaint_class: { answer: 2, because: { zh: "", en: x } }\n  urgency: {')
    )[:1]
    assert found.remedy == 'write it in quotes: "2"'


def test_a_comma_in_a_text_without_quotes_is_explained() -> None:
    found = findings(("en: Enough!", "en: Enough, of this"))
    assert [one.remedy for one in found] == [
        "the text before it has a comma: put that text in quotes"
    ]


def test_a_key_without_a_value_is_missing() -> None:
    found = findings(("opening: lift", "opening:"))
    assert [(one.name, one.message) for one in found] == [
        ("missing-key", "the key “opening” is missing")
    ]


@pytest.mark.parametrize(
    ("where", "keys"),
    [
        (("title",), ["zh", "en", "zh_hant"]),
        (("nodes", 0, "hint"), ["text", "cost"]),
        (("authority", "may", 0), ["kind", "within_minutes", "text"]),
        (
            ("work_order", "record", "must_mention", 0),
            ["id", "label", "covers", "zh", "en"],
        ),
    ],
)
def test_the_keys_allowed_are_known_at_every_place(
    where: tuple[str | int, ...], keys: list[str]
) -> None:
    assert keys_at(Scenario, where) == keys


def test_conditions_know_their_keys_at_any_depth() -> None:
    where = ("nodes", 0, "routes", 0, "when", "any_of", 0, "none_of", 1)
    assert "visits_at_least" in keys_at(Scenario, where)
