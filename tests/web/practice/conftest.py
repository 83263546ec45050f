"""Fixtures of the practice pages: a small case, a quick scorer, people, and attempts."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from simulator.services import practice, teams
from simulator.services.materials import Materials
from simulator.store.models import MembershipKind, RoleName
from simulator.text.language import Language
from tests.factories import practice as factory
from tests.web.conftest import Person


@pytest.fixture(scope="session")
def case_library(tmp_path_factory: pytest.TempPathFactory) -> Materials:
    return factory.case_materials(tmp_path_factory.mktemp("scenarios"), "other-case")


@pytest.fixture
def web_settings(case_library: Materials) -> dict[str, object]:
    return {"MATERIALS": case_library}


@pytest.fixture
def trainee(person: Callable[..., Person]) -> Person:
    return person("Lin", RoleName.TRAINEE)


@pytest.fixture
def trainer(web_app: Flask, person: Callable[..., Person], trainee: Person) -> Person:
    """The trainer of a team that the trainee is a member of."""
    trainer = person("Zhou", RoleName.TRAINER)
    with web_app.app_context():
        team = teams.create_team("Hotline", factory.NOW, by=None)
        teams.join_team(trainee.id, team, MembershipKind.MEMBER, by=None)
        teams.join_team(trainer.id, team, MembershipKind.TRAINER, by=None)
    return trainer


@pytest.fixture
def talking(web_app: Flask, case_library: Materials, trainee: Person) -> int:
    """A fresh attempt of the trainee's."""
    with web_app.app_context():
        return practice.start_attempt(
            case_library, trainee.id, factory.SCENARIO, Language.SIMPLIFIED, factory.NOW
        )


@pytest.fixture
def over(web_app: Flask, case_library: Materials, trainee: Person, talking: int) -> int:
    """An attempt whose conversation is over and whose work order is not filled in."""
    with web_app.app_context():
        for number in (1, 2):
            factory.send(case_library, trainee.id, talking, factory.GOOD_REPLY, number)
    return talking


@pytest.fixture
def finished(web_app: Flask, case_library: Materials, trainee: Person) -> Iterator[int]:
    """A finished attempt whose first turn blames the customer."""
    with web_app.app_context():
        yield factory.finish_blaming(case_library, trainee.id)
