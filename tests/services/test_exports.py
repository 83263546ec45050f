"""The table of handed-in attempts."""

import csv
import io

import pytest

from simulator.services import practice
from simulator.services.errors import Forbidden
from simulator.services.exports import full_export, own_export, trainer_export
from simulator.services.materials import Materials
from simulator.services.people import create_person
from simulator.services.teams import create_team, join_team
from simulator.store.models import MembershipKind, RoleName
from simulator.text.language import Language
from tests.factories.practice import NOW, finish, later, make_person


def lines(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline="")))


def test_only_what_is_handed_in_is_exported(materials: Materials, trainee: int) -> None:
    finish(materials, trainee)
    assert lines(own_export(materials, trainee, Language.ENGLISH)) == []
    assert lines(full_export(materials, Language.ENGLISH)) == []


def test_a_line_has_points_and_the_title_in_the_readers_language(
    materials: Materials, trainee: int
) -> None:
    practice.hand_in(trainee, finish(materials, trainee), later(1000))
    line = lines(own_export(materials, trainee, Language.ENGLISH))[0]
    assert (line["title"], line["total"], line["passed"]) == ("Reconnection", "100", "yes")
    assert (line["speed"], line["restraint"]) == ("100", "")
    assert line["handed_in"] == "2026-03-02T09:16:40+00:00"


def test_an_export_of_ones_own_has_nobody_else(materials: Materials, trainee: int) -> None:
    practice.hand_in(trainee, finish(materials, trainee), later(1000))
    assert lines(own_export(materials, make_person("赵一"), Language.ENGLISH)) == []


def test_a_trainer_exports_what_own_teams_handed_in(materials: Materials, trainee: int) -> None:
    practice.hand_in(trainee, finish(materials, trainee), later(1000))
    trainer, team = make_person("周敏", RoleName.TRAINER), create_team("一班", NOW, by=None)
    join_team(trainer, team, MembershipKind.TRAINER, by=None)
    assert lines(trainer_export(materials, trainer, Language.ENGLISH)) == []
    join_team(trainee, team, MembershipKind.MEMBER, by=None)
    assert len(lines(trainer_export(materials, trainer, Language.ENGLISH))) == 1


def test_a_trainee_has_no_trainers_export(materials: Materials, trainee: int) -> None:
    with pytest.raises(Forbidden):
        trainer_export(materials, trainee, Language.ENGLISH)


def test_a_name_that_is_a_formula_is_defused(materials: Materials, trainee: int) -> None:
    user = create_person("=1+1", "x@example.org", [RoleName.TRAINEE], NOW, by=None)
    practice.hand_in(user, finish(materials, user), later(1000))
    assert lines(full_export(materials, Language.ENGLISH))[0]["trainee"] == "'=1+1"
