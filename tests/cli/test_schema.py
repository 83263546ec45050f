"""``simulator schema``."""

import json

import pytest
from click.testing import CliRunner

from simulator.cli.main import main
from simulator.content.schema import MODELS


@pytest.mark.parametrize("kind", MODELS)
def test_it_prints_the_schema_as_json(kind: str) -> None:
    result = CliRunner().invoke(main, ["schema", kind])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["type"] == "object"


def test_another_kind_is_refused() -> None:
    assert CliRunner().invoke(main, ["schema", "poem"]).exit_code == 2
