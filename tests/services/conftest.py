"""Fixtures of the services: the test case's materials, and a trainee on a fresh database."""

from pathlib import Path

import pytest
from flask import Flask

from simulator.services.materials import Materials
from tests.factories.practice import case_materials, make_person


@pytest.fixture
def materials(tmp_path: Path) -> Materials:
    return case_materials(tmp_path / "scenarios")


@pytest.fixture
def trainee(stored: Flask) -> int:
    return make_person()
