"""Fixtures of the tests of learning paths: a class with a team, its trainer and a member."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask

from simulator.services.teams import create_team, join_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories.paths import PASSED, Class
from tests.factories.practice import NOW, case_materials, finish, make_person


@pytest.fixture
def school(tmp_path: Path) -> Class:
    return Class(case_materials(tmp_path / "scenarios", "other-case", "third-case"))


@dataclass(frozen=True)
class Group:
    """A team, its trainer, and one member."""

    team: int
    trainer: int
    member: int


@pytest.fixture
def group(stored: Flask) -> Group:
    team = create_team("热线一组", NOW, by=None)
    trainer = make_person("周敏", RoleName.TRAINER)
    member = make_person("陈默")
    join_team(trainer, team, MembershipKind.TRAINER, by=None)
    join_team(member, team, MembershipKind.MEMBER, by=None)
    return Group(team, trainer, member)


def do_everything(school: Class, user_id: int) -> None:
    """Let this user do every required step of the path."""
    school.let(user_id, PASSED)
    finish(school.materials, user_id)
    finish(school.materials, user_id, scenario_id="other-case")
