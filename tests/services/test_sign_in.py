"""How often somebody may try to sign in."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from simulator.services import sign_in
from simulator.store import db
from simulator.store.models import SignInTry

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HERE, THERE = "192.0.2.1", "192.0.2.2"


def try_often(
    times: int, name: str = "kim", address: str = HERE, now: datetime = NOW
) -> list[bool]:
    return [sign_in.may_try(name, address, now) for _ in range(times)]


def test_a_few_tries_are_free(stored: Flask) -> None:
    assert all(try_often(sign_in.TRIES_OF_NAME_FROM_ADDRESS))


def test_one_more_is_refused(stored: Flask) -> None:
    assert try_often(sign_in.TRIES_OF_NAME_FROM_ADDRESS + 1)[-1] is False


def test_after_a_quarter_of_an_hour_it_is_free_again(stored: Flask) -> None:
    try_often(sign_in.TRIES_OF_NAME_FROM_ADDRESS + 1)
    later = NOW + sign_in.WINDOW + timedelta(seconds=1)
    assert sign_in.may_try("kim", HERE, later)


def test_somebody_elses_guessing_does_not_lock_the_person_out(stored: Flask) -> None:
    try_often(sign_in.TRIES_OF_NAME_FROM_ADDRESS + 1, address=THERE)
    assert sign_in.may_try("kim", HERE, NOW)


def test_many_addresses_guessing_one_name_are_stopped(stored: Flask) -> None:
    each = sign_in.TRIES_OF_NAME_FROM_ADDRESS
    addresses = [f"192.0.2.{n}" for n in range(sign_in.TRIES_OF_NAME // each)]
    for address in addresses:
        try_often(each, address=address)
    assert sign_in.may_try("kim", "198.51.100.7", NOW) is False


def test_one_address_guessing_many_names_is_stopped(stored: Flask) -> None:
    for n in range(sign_in.TRIES_FROM_ADDRESS):
        sign_in.may_try(f"person{n}", HERE, NOW)
    assert sign_in.may_try("kim", HERE, NOW) is False


def test_a_name_counts_as_one_however_it_is_written(stored: Flask) -> None:
    try_often(sign_in.TRIES_OF_NAME_FROM_ADDRESS, name="kim")
    assert sign_in.may_try(" ＫＩＭ ", HERE, NOW) is False


def test_success_forgets_the_tries_of_this_name_from_here(stored: Flask) -> None:
    try_often(sign_in.TRIES_OF_NAME_FROM_ADDRESS)
    sign_in.forget_tries("Kim", HERE)
    assert sign_in.may_try("kim", HERE, NOW)


@pytest.mark.parametrize("secret", ["kim", HERE])
def test_neither_names_nor_addresses_are_stored(stored: Flask, secret: str) -> None:
    sign_in.may_try("kim", HERE, NOW)
    keys = db.session.scalars(db.select(SignInTry.key)).all()
    assert keys
    assert not [key for key in keys if secret in key]


def test_old_tries_do_not_pile_up(stored: Flask) -> None:
    try_often(5)
    sign_in.may_try("lou", THERE, NOW + 2 * sign_in.WINDOW)
    assert db.session.scalar(db.select(db.func.count()).select_from(SignInTry)) == 3
