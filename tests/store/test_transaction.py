"""Transactions: what they keep, what they undo, and that no update is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from flask import Flask

from simulator.store import db, reading, writing
from simulator.store.models import Team

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def names() -> list[str]:
    with reading() as session:
        return list(session.scalars(db.select(Team.name).order_by(Team.name)))


def add(name: str) -> Team:
    team = Team(name=name, created_at=NOW)
    db.session.add(team)
    db.session.flush()
    return team


def add_in_own_transaction(name: str) -> None:
    with writing():
        add(name)


def add_and_fail(inside: Callable[[str], object] = add) -> None:
    with writing():
        inside("一班")
        raise ZeroDivisionError


def test_what_is_written_is_there_afterwards(stored: Flask) -> None:
    with writing():
        add("一班")
    assert names() == ["一班"]


def test_an_error_undoes_all_that_was_written(stored: Flask) -> None:
    with pytest.raises(ZeroDivisionError):
        add_and_fail()
    assert names() == []


def test_a_transaction_inside_another_is_a_part_of_it(stored: Flask) -> None:
    with pytest.raises(ZeroDivisionError), writing():
        add_and_fail(inside=add_in_own_transaction)
    assert names() == []


def test_reading_inside_writing_sees_what_was_written(stored: Flask) -> None:
    with writing():
        add("一班")
        assert names() == ["一班"]


def test_nothing_is_written_inside_reading(stored: Flask) -> None:
    with pytest.raises(RuntimeError, match="inside reading"), reading(), writing():
        add("一班")


def test_unsaved_changes_are_not_dropped_silently(stored: Flask) -> None:
    db.session.add(Team(name="一班", created_at=NOW))
    with pytest.raises(RuntimeError, match="would be lost"), writing():
        pass


def test_what_another_thread_wrote_is_read_afresh(app: Flask) -> None:
    def rename(to: str) -> None:
        with app.app_context(), writing() as session:
            session.scalars(db.select(Team)).one().name = to

    with app.app_context():
        with writing():
            add("old")
        team = db.session.scalars(db.select(Team)).one()
        db.session.rollback()
        with ThreadPoolExecutor(1) as pool:
            pool.submit(rename, "new").result()
        with writing():
            assert team.name == "new"


def test_no_update_of_parallel_writers_is_lost(app: Flask) -> None:
    def count(_: int) -> None:
        with app.app_context():
            for _round in range(10):
                with writing() as session:
                    team = session.get(Team, 1, with_for_update=True)
                    assert team is not None
                    team.name = str(int(team.name) + 1)

    with app.app_context(), writing():
        assert add("0").id == 1
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(8)))
    with app.app_context():
        assert names() == ["80"]


def test_a_moment_without_time_zone_is_refused(stored: Flask) -> None:
    with pytest.raises(Exception, match="time zone"), writing():
        db.session.add(Team(name="一班", created_at=NOW.replace(tzinfo=None)))


def test_a_moment_comes_back_in_utc(stored: Flask) -> None:
    with writing():
        add("一班")
    assert db.session.scalars(db.select(Team.created_at)).one() == NOW
