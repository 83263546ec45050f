"""Somebody else's attempt is as good as none, at every address and for every role."""

from collections.abc import Callable

import pytest
from flask import Flask

from simulator.services import practice
from simulator.store.models import RoleName
from tests.factories import practice as factory
from tests.web.conftest import Person

READ = [
    "/practice/{id}", "/practice/{id}/give-up", "/practice/{id}/work-order",
    "/practice/{id}/result", "/practice/{id}/turns/1/rewrite",
]  # fmt: skip
WRITE = [
    "/practice/{id}/turns", "/practice/{id}/drafts/turn-1", "/practice/{id}/hint",
    "/practice/{id}/give-up", "/practice/{id}/work-order", "/practice/{id}/work-order/draft",
    "/practice/{id}/turns/1/rewrite", "/practice/{id}/turns/1/give-up", "/practice/{id}/hand-in",
]  # fmt: skip
FORM = {"key": "0123456789abcdef", "text": "您好", "wanted": "yes", **factory.ANSWERS}


@pytest.fixture(params=[RoleName.TRAINEE, RoleName.TRAINER, RoleName.AUTHOR, RoleName.ADMIN])
def stranger(request: pytest.FixtureRequest, person: Callable[..., Person]) -> Person:
    return person("Stranger", request.param)


@pytest.mark.parametrize("address", READ)
def test_it_cannot_be_read(stranger: Person, finished: int, address: str) -> None:
    assert stranger.browser.get(address.format(id=finished)).status_code == 404


@pytest.mark.parametrize("address", WRITE)
def test_it_cannot_be_changed(stranger: Person, finished: int, address: str) -> None:
    assert stranger.browser.submit(address.format(id=finished), FORM).status_code == 404


@pytest.mark.parametrize("address", [*READ, *WRITE[1:3]])
def test_the_trainer_of_the_team_uses_their_own_address(
    web_app: Flask, trainer: Person, trainee: Person, finished: int, address: str
) -> None:
    with web_app.app_context():
        practice.hand_in(trainee.id, finished, factory.NOW)
    assert trainer.browser.get(address.format(id=finished)).status_code in {404, 405}


@pytest.mark.parametrize("address", [*READ, *WRITE])
def test_an_attempt_that_does_not_exist_looks_the_same(trainee: Person, address: str) -> None:
    place = address.format(id=999999)
    answer = trainee.browser.submit(place, FORM) if address in WRITE else trainee.browser.get(place)
    assert answer.status_code == 404


def test_a_form_without_a_token_is_refused(trainee: Person, talking: int) -> None:
    answer = trainee.browser.post(f"/practice/{talking}/turns", data=FORM)
    assert answer.status_code == 400
