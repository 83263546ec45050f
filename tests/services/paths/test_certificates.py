"""Certificates: issued once for a finished path, verified by code, and lasting."""

import secrets

import pytest

from simulator.services.errors import Conflict, NotFound
from simulator.services.own_account import change_own_name
from simulator.services.paths.assigning import enrol_team, withdraw
from simulator.services.paths.certificates import (
    CertificateView,
    issue_certificate,
    own_certificate,
    verified_certificate,
)
from simulator.services.paths.codes import new_code, shown_code
from simulator.services.paths.due import Deadline
from simulator.services.paths.enrolling import take_up
from simulator.services.paths.team_progress import team_progress
from tests.factories.paths import PATH, Class
from tests.factories.practice import NOW, later
from tests.services.paths.conftest import Group, do_everything


def issue(school: Class, user_id: int) -> CertificateView:
    return issue_certificate(school.course, user_id, PATH, later(2000), secrets.choice)


@pytest.fixture
def graduate(school: Class, trainee: int) -> int:
    """Somebody who has finished the path."""
    take_up(school.course, trainee, PATH, NOW)
    do_everything(school, trainee)
    return trainee


def test_a_finished_path_gives_a_certificate(school: Class, graduate: int) -> None:
    certificate = issue(school, graduate)
    assert (certificate.name, certificate.title.zh) == ("林小满", "第一周")
    assert (certificate.finished_at, certificate.issued_at) == (later(900), later(2000))


def test_it_lists_what_was_done(school: Class, graduate: int) -> None:
    kinds = [step.kind.value for step in issue(school, graduate).steps]
    assert kinds == ["lesson", "check", "scenario", "scenario"]


def test_it_is_issued_once(school: Class, graduate: int) -> None:
    assert issue(school, graduate) == issue(school, graduate) == own_certificate(graduate, PATH)


def test_an_unfinished_path_gives_none(school: Class, trainee: int) -> None:
    take_up(school.course, trainee, PATH, NOW)
    with pytest.raises(Conflict):
        issue(school, trainee)
    assert own_certificate(trainee, PATH) is None


def test_a_path_that_was_not_taken_up_gives_none(school: Class, trainee: int) -> None:
    do_everything(school, trainee)
    with pytest.raises(NotFound):
        issue(school, trainee)


def test_whoever_has_the_code_can_verify_it(school: Class, graduate: int) -> None:
    certificate = issue(school, graduate)
    typed = shown_code(certificate.code).lower().replace("-", " ")
    assert verified_certificate(typed) == certificate


def test_a_code_that_nobody_was_given_is_not_valid(school: Class, graduate: int) -> None:
    issue(school, graduate)
    assert verified_certificate(new_code(secrets.choice)) is None
    assert verified_certificate("no code") is None


def test_it_keeps_the_name_of_its_day(school: Class, graduate: int) -> None:
    code = issue(school, graduate).code
    change_own_name(graduate, "林大满")
    certificate = verified_certificate(code)
    assert certificate is not None
    assert certificate.name == "林小满"


def test_it_outlasts_the_enrolment(school: Class, group: Group) -> None:
    enrol_team(school.course, group.team, PATH, Deadline(), NOW, by=group.trainer)
    do_everything(school, group.member)
    code = issue(school, group.member).code
    assert team_progress(school.course, group.team, NOW, by=group.trainer).rows[0].code == code
    withdraw(group.team, group.member, PATH, NOW, by=group.trainer)
    assert verified_certificate(code) is not None
