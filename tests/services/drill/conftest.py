"""Fixtures of the drill: a library of seven cases."""

from pathlib import Path

import pytest
from flask import Flask

from simulator.services.materials import Materials
from tests.factories.practice import case_materials

OTHERS = tuple(f"case-{letter}" for letter in "abcdef")


@pytest.fixture
def seven(stored: Flask, tmp_path: Path) -> Materials:
    return case_materials(tmp_path / "seven", *OTHERS)
