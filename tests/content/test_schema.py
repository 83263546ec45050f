"""The JSON Schemas: valid in themselves, and agreeing with the loader."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from simulator.content.library import load_library
from simulator.content.schema import MODELS, schema_of
from simulator.paths import SCENARIOS
from tests.factories.documents import good_document


@pytest.mark.parametrize("kind", MODELS)
def test_a_schema_is_valid_in_itself(kind: str) -> None:
    Draft202012Validator.check_schema(schema_of(kind))


def test_the_good_case_is_valid_by_the_schema() -> None:
    Draft202012Validator(schema_of("scenario")).validate(good_document().data)


def test_the_scenarios_of_the_product_are_valid_by_the_schema() -> None:
    validator = Draft202012Validator(schema_of("scenario"))
    for loaded in load_library(SCENARIOS).scenarios.values():
        validator.validate(loaded.document.data)


def test_an_unknown_key_is_invalid_by_the_schema() -> None:
    data: dict[str, Any] = {**good_document().data, "colour": "red"}
    assert not Draft202012Validator(schema_of("scenario")).is_valid(data)


def test_there_is_no_schema_of_anything_else() -> None:
    with pytest.raises(KeyError):
        schema_of("poem")
