"""Fixtures of the drill's pages: a small library, a quick scorer, people, and a drill begun."""

from collections.abc import Callable

import pytest
from flask import Flask

from simulator.services import drill as drills
from simulator.services.materials import Materials
from simulator.store.models import RoleName
from simulator.text.language import Language
from simulator.web.practice.who import now
from tests.factories.practice import case_materials
from tests.web.conftest import Person


@pytest.fixture(scope="session")
def drill_library(tmp_path_factory: pytest.TempPathFactory) -> Materials:
    others = [f"case-{letter}" for letter in "abcde"]
    return case_materials(tmp_path_factory.mktemp("scenarios"), *others)


@pytest.fixture
def web_settings(drill_library: Materials) -> dict[str, object]:
    return {"MATERIALS": drill_library}


@pytest.fixture
def trainee(person: Callable[..., Person]) -> Person:
    return person("Lin", RoleName.TRAINEE)


@pytest.fixture
def begun(web_app: Flask, drill_library: Materials, trainee: Person) -> int:
    """A drill of the trainee's, begun just now."""
    with web_app.app_context():
        return drills.start_drill(drill_library, trainee.id, Language.SIMPLIFIED, 7, now())
