"""Importing a list of people: preview, problems by line, all or nothing."""

import secrets

import pytest
from flask import Flask

from simulator.services.errors import Conflict, Forbidden, Invalid
from simulator.services.people import Person, all_people, change_person
from simulator.services.roster import (
    Action,
    PlannedRow,
    RosterOutcome,
    apply_roster,
    plan_roster,
)
from simulator.services.teams import all_teams
from simulator.store.models import MembershipKind, RoleName
from simulator.text.language import Language
from tests.factories.practice import NOW, make_person

HEADER = "name,email,role,team,language\n"


def planned(*lines: str) -> tuple[PlannedRow, ...]:
    return plan_roster((HEADER + "\n".join(lines)).encode(), by=None).rows


def imported(*lines: str) -> RosterOutcome:
    data = (HEADER + "\n".join(lines)).encode()
    return apply_roster(data, plan_roster(data, by=None).digest, NOW, secrets.choice, by=None)


def person(email: str) -> Person:
    return next(one for one in all_people(by=None) if one.email == email)


def problem(*lines: str) -> str:
    found = [text.en or "" for row in planned(*lines) for text in row.problems]
    assert len(found) == 1
    return found[0]


def test_a_plan_changes_nothing(stored: Flask) -> None:
    assert planned("林小满,lin@example.org,trainee,一班,zh-Hans")[0].action is Action.CREATE
    assert all_people(by=None) == ()


def test_a_new_person_gets_everything_that_the_line_says(stored: Flask) -> None:
    imported("林小满,LIN@example.org,trainee,一班,zh-Hans")
    lin = person("lin@example.org")
    assert (lin.name, lin.roles, lin.language) == (
        "林小满",
        (RoleName.TRAINEE,),
        Language.SIMPLIFIED,
    )
    assert [place.team for place in lin.teams] == ["一班"]


def test_a_new_person_gets_a_password_once(stored: Flask) -> None:
    created = imported("林小满,lin@example.org,,,").created
    assert [one.email for one in created] == ["lin@example.org"]
    assert len(created[0].password) >= 16
    assert person("lin@example.org").has_password


def test_a_person_without_a_role_is_a_trainee(stored: Flask) -> None:
    imported("林小满,lin@example.org,,,")
    assert person("lin@example.org").roles == (RoleName.TRAINEE,)


def test_a_trainer_joins_the_team_as_trainer(stored: Flask) -> None:
    imported("周敏,zhou@example.org,培训师,一班;二班,")
    assert {place.kind for place in person("zhou@example.org").teams} == {MembershipKind.TRAINER}
    assert [team.name for team in all_teams(by=None)] == ["一班", "二班"]


def test_the_same_file_again_changes_nothing(stored: Flask) -> None:
    lines = ("林小满,lin@example.org,trainee,一班,zh-Hans", "周敏,zhou@example.org,trainer,一班,en")
    imported(*lines)
    assert [row.action for row in planned(*lines)] == [Action.NOTHING, Action.NOTHING]


def test_a_changed_line_shows_before_and_after(stored: Flask) -> None:
    imported("林小满,lin@example.org,trainee,一班,")
    row = planned('林晓满,lin@example.org,"trainee;author",二班,en')[0]
    assert row.action is Action.UPDATE
    assert [(one.field, one.before, one.after) for one in row.changes] == [
        ("name", "林小满", "林晓满"),
        ("role", "trainee", "trainee, author"),
        ("language", "", "en"),
        ("team", "", "二班"),
    ]


def test_a_list_adds_teams_and_takes_nobody_out(stored: Flask) -> None:
    imported("沈岚,shen@example.org,admin,,", "林小满,lin@example.org,trainee,一班,")
    imported("林小满,lin@example.org,trainee,二班,")
    assert [place.team for place in person("lin@example.org").teams] == ["一班", "二班"]


def test_an_empty_cell_changes_nothing(stored: Flask) -> None:
    imported("林小满,lin@example.org,author,一班,en")
    assert planned(",lin@example.org,,,")[0].action is Action.NOTHING


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("林小满,,trainee,,", "no e-mail address"),
        ("林小满,nobody,trainee,,", "not an e-mail address"),
        (",lin@example.org,,,", "needs a name"),
        ("林小满,lin@example.org,boss,,", "no role “boss”"),
        ("林小满,lin@example.org,,,Klingon", "no language “Klingon”"),
        (f"{'长' * 101},lin@example.org,,,", "1 to 100 characters"),
    ],
)
def test_a_mistake_is_told_for_its_line(stored: Flask, line: str, said: str) -> None:
    assert said in problem(line)


def test_the_same_address_twice_is_a_mistake(stored: Flask) -> None:
    assert "line 2" in problem("林,lin@example.org,,,", "林二,ＬＩＮ@example.org,,,")


def test_a_switched_off_account_is_not_touched(stored: Flask) -> None:
    imported("林小满,lin@example.org,,,")
    lin = person("lin@example.org")
    make_person("沈岚", RoleName.ADMIN)
    change_person(lin.id, lin.name, lin.email, lin.roles, by=None, active=False)
    assert "switched off" in problem("林小满,lin@example.org,,,")


def test_nothing_is_imported_while_one_line_is_wrong(stored: Flask) -> None:
    with pytest.raises(Invalid):
        imported("林小满,lin@example.org,,,", "某某,nobody,,,")
    assert all_people(by=None) == ()


def test_what_changed_after_the_preview_is_not_applied(stored: Flask) -> None:
    data = (HEADER + "林小满,lin@example.org,,,").encode()
    digest = plan_roster(data, by=None).digest
    imported("别人,lin@example.org,,,")
    with pytest.raises(Conflict):
        apply_roster(data, digest, NOW, secrets.choice, by=None)


def test_the_last_admin_cannot_be_taken_away(stored: Flask) -> None:
    imported("沈岚,shen@example.org,admin,,")
    with pytest.raises(Conflict):
        imported("沈岚,shen@example.org,trainee,,")


@pytest.mark.parametrize("header", ["name,email,shoe size", "name,email,姓名", "name,role"])
def test_a_file_with_other_columns_is_refused(stored: Flask, header: str) -> None:
    with pytest.raises(Invalid):
        plan_roster(f"{header}\na,b,c\n".encode(), by=None)


def test_only_an_admin_imports(stored: Flask) -> None:
    with pytest.raises(Forbidden):
        plan_roster(HEADER.encode(), by=make_person("周敏", RoleName.TRAINER))
