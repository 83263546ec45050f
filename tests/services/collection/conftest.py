"""Fixtures of the collection: a team whose members have practised."""

import pytest
from flask import Flask

from simulator.services.materials import Materials
from tests.factories.collection import Circle, make_circle


@pytest.fixture
def circle(stored: Flask, materials: Materials) -> Circle:
    return make_circle(materials)
