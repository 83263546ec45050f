"""The people and the finished attempts of the demonstration."""

import secrets
from datetime import UTC, datetime

import pytest
from flask import Flask

from simulator.paths import SCENARIOS
from simulator.services import people
from simulator.services.collection import Search, browse
from simulator.services.demonstration import CAST, create_demonstration, renew_passwords
from simulator.services.demonstration_collection import share_rehearsals
from simulator.services.demonstration_records import REHEARSALS, record_rehearsals
from simulator.services.loading import load_materials
from simulator.services.materials import Materials
from simulator.services.practice import handed_in, history
from simulator.services.teams import all_teams
from simulator.store import people as stored_people
from simulator.store.models import RoleName

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def materials() -> Materials:
    """The scenarios of the product, scored by rules."""
    return load_materials(SCENARIOS, "rules")


def id_of(username: str) -> int:
    user = stored_people.user_with_username(username)
    assert user is not None
    return user.id


def test_there_is_somebody_for_each_role(stored: Flask) -> None:
    log_ins = create_demonstration(NOW, secrets.choice)
    assert {role for log_in in log_ins for role in log_in.roles} == set(RoleName)


def test_it_is_made_once(stored: Flask) -> None:
    create_demonstration(NOW, secrets.choice)
    assert create_demonstration(NOW, secrets.choice) == ()


def test_it_leaves_a_database_with_people_alone(stored: Flask) -> None:
    people.create_person("Kim", "kim@example.test", (RoleName.ADMIN,), NOW, by=None)
    assert create_demonstration(NOW, secrets.choice) == ()
    assert len(people.all_people(by=None)) == 1


def test_the_trainer_trains_the_team_of_the_trainee(stored: Flask) -> None:
    create_demonstration(NOW, secrets.choice)
    (team,) = all_teams(by=None)
    assert id_of("trainer") in dict(team.trainers)
    assert id_of("trainee") in dict(team.members)


def test_new_passwords_are_for_the_same_people(stored: Flask) -> None:
    create_demonstration(NOW, secrets.choice)
    assert [log_in.username for log_in in renew_passwords(secrets.choice)] == [
        username for username, *_ in CAST
    ]


def test_the_trainee_has_finished_attempts_to_look_at(stored: Flask, materials: Materials) -> None:
    create_demonstration(NOW, secrets.choice)
    record_rehearsals(materials, NOW)
    assert len(history(materials, id_of("trainee"))) >= 2


def test_the_trainer_sees_what_was_handed_in(stored: Flask, materials: Materials) -> None:
    create_demonstration(NOW, secrets.choice)
    record_rehearsals(materials, NOW)
    assert len(handed_in(materials, id_of("trainer"))) >= 2


def test_every_rehearsal_finds_its_case_and_its_play(stored: Flask, materials: Materials) -> None:
    create_demonstration(NOW, secrets.choice)
    assert record_rehearsals(materials, NOW) == len(REHEARSALS)


def test_colleagues_share_what_they_did_well(stored: Flask, materials: Materials) -> None:
    create_demonstration(NOW, secrets.choice)
    record_rehearsals(materials, NOW)
    shared = share_rehearsals(materials, NOW, lambda: secrets.token_urlsafe(16))
    seen = browse(id_of("trainee"), None, Search())
    assert shared == seen.found >= 2
    assert [one.pinned for one in seen.entries[:2]] == [True, False]
    assert {one.author is None for one in seen.entries} == {True, False}
