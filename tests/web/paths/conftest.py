"""Fixtures of the pages of learning paths: a class, a team, and people in their browsers."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask

from simulator.services import teams
from simulator.store import people as stored_people
from simulator.store.models import MembershipKind, RoleName
from tests.factories.paths import PASSED, Class
from tests.factories.practice import case_materials, finish
from tests.helpers.web_client import WebClient
from tests.web.conftest import NOW, Person


@pytest.fixture(scope="session")
def case_class(tmp_path_factory: pytest.TempPathFactory) -> Class:
    folder = tmp_path_factory.mktemp("scenarios")
    return Class(case_materials(folder, "other-case", "third-case"))


@pytest.fixture
def school(case_class: Class) -> Class:
    case_class.standings.clear()
    return case_class


@pytest.fixture
def web_settings(school: Class) -> dict[str, object]:
    return {"MATERIALS": school.materials, "COURSE": school.course}


@pytest.fixture
def person(web_app: Flask, add_person: Callable[..., int]) -> Callable[..., Person]:
    """A function that gives somebody with these roles, who reads English."""

    def create(name: str, *roles: RoleName) -> Person:
        person_id = add_person(name, *roles)
        client = web_app.test_client()
        assert isinstance(client, WebClient)
        client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
        with web_app.app_context():
            user = stored_people.user(person_id)
            assert user is not None
            client.sign_in_as(user.fs_uniquifier)
        return Person(person_id, client)

    return create


@dataclass
class Group:
    """A team with its trainer and one member."""

    team: int
    trainer: Person
    member: Person


@pytest.fixture
def group(web_app: Flask, person: Callable[..., Person]) -> Group:
    trainer, member = person("Toni", RoleName.TRAINER), person("Kim")
    with web_app.app_context():
        team = teams.create_team("Hotline 1", NOW, by=None)
        teams.join_team(trainer.id, team, MembershipKind.TRAINER, by=None)
        teams.join_team(member.id, team, MembershipKind.MEMBER, by=None)
    return Group(team, trainer, member)


def graduate(web_app: Flask, school: Class, user_id: int) -> None:
    """Let somebody do every required step of the path."""
    school.let(user_id, PASSED)
    with web_app.app_context():
        finish(school.materials, user_id)
        finish(school.materials, user_id, scenario_id="other-case")
