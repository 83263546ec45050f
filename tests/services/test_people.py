"""Users and teams: who may make them, what is refused, what ends a session."""

import pytest
from flask import Flask

from simulator.services.errors import Conflict, Forbidden, Invalid, NotFound
from simulator.services.people import (
    all_people,
    change_person,
    create_person,
    person,
    set_password,
    set_preferences,
)
from simulator.services.teams import (
    all_teams,
    create_team,
    delete_team,
    join_team,
    leave_team,
    rename_team,
)
from simulator.store import db
from simulator.store.models import MembershipKind, RoleName, Theme, User
from simulator.text.language import Language
from tests.factories.practice import NOW, make_person

TRAINEE = [RoleName.TRAINEE]


def uniquifier(user_id: int) -> str:
    db.session.rollback()
    return db.session.get_one(User, user_id).fs_uniquifier


def test_an_address_is_stored_folded(stored: Flask) -> None:
    made = create_person("林小满", " ＬＩＮ@Example.ORG ", TRAINEE, NOW, by=None)
    assert person(made, by=None).email == "lin@example.org"


def test_a_username_is_stored_folded(stored: Flask) -> None:
    made = create_person("林", "lin@example.org", TRAINEE, NOW, by=None, username="Ｌin.小满")
    assert person(made, by=None).username == "lin.小满"


@pytest.mark.parametrize("email", ["lin@example.org", "LIN@EXAMPLE.ORG", "ｌｉｎ@example.org"])
def test_an_address_belongs_to_one_person(stored: Flask, email: str) -> None:
    create_person("林小满", "lin@example.org", TRAINEE, NOW, by=None)
    with pytest.raises(Conflict):
        create_person("林二", email, TRAINEE, NOW, by=None)


def test_a_username_belongs_to_one_person(stored: Flask) -> None:
    create_person("林", "a@example.org", TRAINEE, NOW, by=None, username="lin")
    with pytest.raises(Conflict):
        create_person("林", "b@example.org", TRAINEE, NOW, by=None, username="LIN")


@pytest.mark.parametrize(
    ("name", "email", "username", "password"),
    [
        ("", "a@example.org", None, None),
        ("x" * 101, "a@example.org", None, None),
        ("\u200b", "a@example.org", None, None),
        ("林", "nobody", None, None),
        ("林", "a@example.org", "x", None),
        ("林", "a@example.org", "a b", None),
        ("林", "a@example.org", None, "short"),
        ("林", "a@example.org", None, "x" * 129),
    ],
)
def test_what_cannot_be_taken_is_refused(
    stored: Flask, name: str, email: str, username: str | None, password: str | None
) -> None:
    with pytest.raises(Invalid):
        create_person(name, email, TRAINEE, NOW, by=None, username=username, password=password)
    assert all_people(by=None) == ()


def test_a_new_password_ends_all_sessions(stored: Flask) -> None:
    made = make_person()
    before = uniquifier(made)
    set_password(made, "ein-langes-wort", by=None)
    assert uniquifier(made) != before


def test_losing_a_role_ends_all_sessions(stored: Flask) -> None:
    made, _ = make_person("周敏", RoleName.TRAINER), make_person("沈岚", RoleName.ADMIN)
    before = uniquifier(made)
    change_person(made, "周敏", "zhou@example.org", TRAINEE, by=None)
    assert uniquifier(made) != before


def test_gaining_a_role_ends_no_session(stored: Flask) -> None:
    made, _ = make_person(), make_person("沈岚", RoleName.ADMIN)
    before = uniquifier(made)
    change_person(made, "林", "lin@example.org", [*TRAINEE, RoleName.AUTHOR], by=None)
    assert uniquifier(made) == before


def test_the_last_admin_stays(stored: Flask) -> None:
    made = make_person("沈岚", RoleName.ADMIN)
    with pytest.raises(Conflict):
        change_person(made, "沈岚", "s@example.org", [RoleName.ADMIN], by=None, active=False)
    assert person(made, by=None).active


def test_people_keep_their_language_and_theme(stored: Flask) -> None:
    made = make_person()
    set_preferences(made, Language.TRADITIONAL, Theme.DARK)
    kept = person(made, by=made)
    assert (kept.language, kept.theme) == (Language.TRADITIONAL, Theme.DARK)


@pytest.mark.parametrize("role", [RoleName.TRAINEE, RoleName.TRAINER, RoleName.AUTHOR])
def test_only_an_admin_manages_people(stored: Flask, role: RoleName) -> None:
    made, other = make_person("周敏", role), make_person("赵一")
    team = create_team("一班", NOW, by=None)
    refused = 0
    for use in (
        lambda: create_person("x", "x@example.org", TRAINEE, NOW, by=made),
        lambda: change_person(made, "x", "x@example.org", [RoleName.ADMIN], by=made),
        lambda: set_password(other, "long-enough", by=made),
        lambda: all_people(by=made),
        lambda: person(other, by=made),
        lambda: create_team("x", NOW, by=made),
        lambda: rename_team(team, "x", by=made),
        lambda: delete_team(team, by=made),
        lambda: all_teams(by=made),
        lambda: join_team(made, team, MembershipKind.MEMBER, by=made),
        lambda: leave_team(made, team, MembershipKind.MEMBER, by=made),
    ):
        with pytest.raises(Forbidden):
            use()
        refused += 1
    assert refused == 11


def test_a_switched_off_admin_manages_nobody(stored: Flask) -> None:
    made, _ = make_person("沈岚", RoleName.ADMIN), make_person("另一位", RoleName.ADMIN)
    change_person(made, "沈岚", "s@example.org", [RoleName.ADMIN], by=None, active=False)
    with pytest.raises(NotFound):
        all_people(by=made)


def test_a_team_lists_members_and_trainers(stored: Flask) -> None:
    team = create_team(" 一 班 ", NOW, by=None)
    lin, zhou = make_person(), make_person("周敏", RoleName.TRAINER)
    join_team(lin, team, MembershipKind.MEMBER, by=None)
    join_team(lin, team, MembershipKind.MEMBER, by=None)
    join_team(zhou, team, MembershipKind.TRAINER, by=None)
    shown = all_teams(by=None)[0]
    assert (shown.name, shown.members, shown.trainers) == (
        "一 班",
        ((lin, "林小满"),),
        ((zhou, "周敏"),),
    )


def test_only_a_trainer_trains_a_team(stored: Flask) -> None:
    with pytest.raises(Invalid):
        join_team(make_person(), create_team("一班", NOW, by=None), MembershipKind.TRAINER, by=None)


def test_two_teams_have_two_names(stored: Flask) -> None:
    create_team("一班", NOW, by=None)
    second = create_team("二班", NOW, by=None)
    with pytest.raises(Conflict):
        rename_team(second, "一班", by=None)


def test_a_dissolved_team_leaves_its_people(stored: Flask) -> None:
    team, lin = create_team("一班", NOW, by=None), make_person()
    join_team(lin, team, MembershipKind.MEMBER, by=None)
    delete_team(team, by=None)
    assert person(lin, by=None).teams == ()
