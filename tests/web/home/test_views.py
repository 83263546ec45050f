"""The start page of each role."""

import pytest

from simulator.store.models import RoleName
from tests.helpers.web_client import WebClient
from tests.web.conftest import SignIn


def test_guests_are_told_what_this_is(client: WebClient) -> None:
    assert "specimen" in client.get("/").text


@pytest.mark.parametrize(
    ("roles", "start"),
    [
        ((RoleName.TRAINEE,), "/scenarios"),
        ((RoleName.TRAINEE, RoleName.TRAINER), "/scenarios"),
        ((RoleName.TRAINER,), "/teams"),
        ((RoleName.AUTHOR,), "/scenarios"),
        ((RoleName.ADMIN,), "/people"),
    ],
)
def test_each_role_starts_where_its_work_is(
    signed_in: SignIn, roles: tuple[RoleName, ...], start: str
) -> None:
    assert signed_in(*roles).get("/").location == start
