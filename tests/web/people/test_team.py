"""Teams: administrators manage them, trainers read their own."""

from collections.abc import Callable

import pytest
from flask import Flask

from simulator.services import people, teams
from simulator.store.models import MembershipKind, RoleName
from tests.helpers.web_client import WebClient
from tests.web.conftest import NOW, SignIn


@pytest.fixture
def admin(signed_in: SignIn) -> WebClient:
    """A browser in which an administrator has signed in."""
    client = signed_in(RoleName.ADMIN, name="Admin")
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def add_team(web_app: Flask) -> Callable[[str], int]:
    """A function that creates a team."""

    def add(name: str) -> int:
        with web_app.app_context():
            return teams.create_team(name, NOW, by=None)

    return add


def test_a_new_team_is_opened_at_once(admin: WebClient) -> None:
    response = admin.submit("/teams", {"name": "Counter 3"})
    assert "Counter 3" in admin.get(response.location).text


def test_a_taken_name_is_refused(admin: WebClient, add_team: Callable[[str], int]) -> None:
    add_team("Counter 3")
    response = admin.submit("/teams", {"name": "Counter 3"})
    assert (response.status_code, "already a team" in response.text) == (422, True)


def test_somebody_is_added_and_taken_out(
    admin: WebClient, add_team: Callable[[str], int], add_person: Callable[..., int]
) -> None:
    team_id, person_id = add_team("Counter 3"), add_person("Kim")
    data = {"person": str(person_id), "kind": "member"}
    admin.submit(f"/teams/{team_id}/people", data)
    assert f"/teams/{team_id}/people/{person_id}/leave" in admin.get(f"/teams/{team_id}").text
    admin.submit(f"/teams/{team_id}/people/{person_id}/leave", {"kind": "member"})
    assert f"/people/{person_id}/leave" not in admin.get(f"/teams/{team_id}").text


def test_only_trainers_train(
    admin: WebClient, add_team: Callable[[str], int], add_person: Callable[..., int]
) -> None:
    team_id, person_id = add_team("Counter 3"), add_person("Kim")
    data = {"person": str(person_id), "kind": "trainer"}
    response = admin.submit(f"/teams/{team_id}/people", data)
    assert (response.status_code, "role of trainer" in response.text) == (422, True)


def test_a_team_is_renamed(admin: WebClient, add_team: Callable[[str], int]) -> None:
    team_id = add_team("Counter 3")
    admin.submit(f"/teams/{team_id}", {"name": "Counter 4"})
    assert "Counter 4" in admin.get("/teams").text


def test_a_team_is_dissolved_and_its_people_stay(
    web_app: Flask,
    admin: WebClient,
    add_team: Callable[[str], int],
    add_person: Callable[..., int],
) -> None:
    team_id, person_id = add_team("Counter 3"), add_person("Kim")
    admin.submit(f"/teams/{team_id}/people", {"person": str(person_id), "kind": "member"})
    admin.submit(f"/teams/{team_id}/delete")
    assert admin.get(f"/teams/{team_id}").status_code == 404
    with web_app.app_context():
        assert people.person(person_id, by=None).teams == ()


def test_a_trainer_reads_own_teams_only(
    web_app: Flask, signed_in: SignIn, add_team: Callable[[str], int]
) -> None:
    own, foreign = add_team("Own"), add_team("Foreign")
    trainer = signed_in(RoleName.TRAINER, name="Toni")
    with web_app.app_context():
        (toni,) = [one for one in people.all_people(by=None) if one.name == "Toni"]
        teams.join_team(toni.id, own, MembershipKind.TRAINER, by=None)
    page = trainer.get("/teams").text
    assert "Own" in page
    assert "Foreign" not in page
    assert trainer.get(f"/teams/{own}").status_code == 200
    assert trainer.get(f"/teams/{foreign}").status_code == 404


def test_a_trainer_sees_nothing_to_manage(
    web_app: Flask, signed_in: SignIn, add_team: Callable[[str], int]
) -> None:
    own = add_team("Own")
    trainer = signed_in(RoleName.TRAINER, name="Toni")
    with web_app.app_context():
        (toni,) = people.all_people(by=None)
        teams.join_team(toni.id, own, MembershipKind.TRAINER, by=None)
    page = trainer.get(f"/teams/{own}").text
    assert "Toni" in page
    assert f'action="/teams/{own}' not in page
