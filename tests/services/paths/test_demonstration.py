"""The path of the demonstration's team."""

import secrets

from flask import Flask

from simulator.services.demonstration import create_demonstration
from simulator.services.demonstration_paths import PATH, give_path
from simulator.services.paths.due import Urgency
from simulator.services.paths.following import due_paths
from simulator.store.people import user_with_username
from tests.factories.paths import Class, path
from tests.factories.practice import NOW


def test_the_demonstrations_trainee_has_a_path_that_is_due_soon(
    stored: Flask, school: Class
) -> None:
    create_demonstration(NOW, secrets.choice)
    course = Class(school.materials, path(PATH)).course
    assert give_path(course, NOW)
    user = user_with_username("trainee")
    assert user is not None
    assert [one.due.urgency for one in due_paths(course, user.id, NOW)] == [Urgency.SOON]


def test_without_the_people_or_the_path_nothing_is_given(stored: Flask, school: Class) -> None:
    assert not give_path(Class(school.materials, path(PATH)).course, NOW)
    create_demonstration(NOW, secrets.choice)
    assert not give_path(school.course, NOW)
