"""Fixtures of the collection's pages: a team whose members are signed in."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask

from simulator.services import collection, practice
from simulator.services.collection import ReplyPlace
from simulator.services.materials import Materials
from simulator.services.teams import create_team, join_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories import practice as factory
from tests.web.conftest import Person


@pytest.fixture(scope="session")
def case_library(tmp_path_factory: pytest.TempPathFactory) -> Materials:
    return factory.case_materials(tmp_path_factory.mktemp("scenarios"), "other-case")


@pytest.fixture
def web_settings(case_library: Materials) -> dict[str, object]:
    return {"MATERIALS": case_library}


@dataclass
class Team:
    """A team: its trainer, Lin, who shares, and Wu, who reads."""

    id: int
    trainer: Person
    lin: Person
    wu: Person
    app: Flask
    materials: Materials

    def finished(self, *replies: str) -> int:
        """A finished attempt of Lin's."""
        with self.app.app_context():
            return factory.finish(self.materials, self.lin.id, *replies)

    def handed_in(self, *replies: str) -> int:
        """One that is handed in."""
        attempt = self.finished(*replies)
        with self.app.app_context():
            practice.hand_in(self.lin.id, attempt, factory.later(1000))
        return attempt

    def shared(self, *replies: str, named: bool = False) -> tuple[int, str]:
        """One whose first reply is shared, and the code of that."""
        attempt, codes = self.finished(*replies), []
        with self.app.app_context():
            collection.offer(
                self.materials, self.lin.id, ReplyPlace(attempt, 1), [self.id], factory.NOW,
                lambda: codes.append(f"code-of-{attempt}") or codes[-1],  # type: ignore[func-returns-value]
                named=named,
            )  # fmt: skip
        return attempt, codes[0]


@pytest.fixture
def team(web_app: Flask, case_library: Materials, person: Callable[..., Person]) -> Team:
    trainer, lin, wu = person("Zhou", RoleName.TRAINER), person("Lin"), person("Wu Peishan")
    with web_app.app_context():
        made = create_team("Hotline", factory.NOW, by=None)
        join_team(trainer.id, made, MembershipKind.TRAINER, by=None)
        for member in (lin, wu):
            join_team(member.id, made, MembershipKind.MEMBER, by=None)
    return Team(made, trainer, lin, wu, web_app, case_library)
