"""What people change about themselves."""

from datetime import UTC, datetime

import pytest
from flask import Flask

from simulator.services import own_account, people
from simulator.services.errors import Invalid, NotFound
from simulator.store import people as stored_people
from simulator.store.models import RoleName

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "a sentence of my own"


@pytest.fixture
def kim(stored: Flask) -> int:
    """Somebody with a password."""
    return people.create_person(
        "Kim", "kim@example.test", (RoleName.TRAINEE,), NOW, by=None, password=PASSWORD
    )


def session_of(user_id: int) -> str:
    user = stored_people.user(user_id)
    assert user is not None
    return user.fs_uniquifier


def test_a_name_is_tidied_and_kept(kim: int) -> None:
    own_account.change_own_name(kim, "  Kim   Lee ")
    assert people.person(kim, by=kim).name == "Kim Lee"


def test_a_new_password_ends_all_sessions(kim: int) -> None:
    before = session_of(kim)
    own_account.change_own_password(kim, PASSWORD, "another sentence")
    assert session_of(kim) != before


def test_the_new_password_is_the_present_one_from_then_on(kim: int) -> None:
    own_account.change_own_password(kim, PASSWORD, "another sentence")
    own_account.change_own_password(kim, "another sentence", PASSWORD)


@pytest.mark.parametrize(
    ("present", "wanted", "field"),
    [
        ("not it", "another sentence", "present"),
        (PASSWORD, PASSWORD, "password"),
        (PASSWORD, "short", "password"),
    ],
)
def test_a_refusal_names_the_field_and_changes_nothing(
    kim: int, present: str, wanted: str, field: str
) -> None:
    before = session_of(kim)
    with pytest.raises(Invalid) as refused:
        own_account.change_own_password(kim, present, wanted)
    assert (refused.value.field, session_of(kim)) == (field, before)


def test_without_a_password_none_fits(stored: Flask) -> None:
    lou = people.create_person("Lou", "lou@example.test", (RoleName.TRAINEE,), NOW, by=None)
    with pytest.raises(Invalid):
        own_account.change_own_password(lou, "", "another sentence")


def test_a_switched_off_person_changes_nothing(kim: int) -> None:
    people.change_person(
        people.create_person("Adi", "adi@example.test", (RoleName.ADMIN,), NOW, by=None),
        "Adi", "adi@example.test", (RoleName.ADMIN,), by=None,
    )  # fmt: skip
    people.change_person(kim, "Kim", "kim@example.test", (RoleName.TRAINEE,), by=None, active=False)
    with pytest.raises(NotFound):
        own_account.change_own_name(kim, "Kim Lee")
