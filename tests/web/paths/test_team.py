"""A team's paths: given by its trainer, the late ones first, and nobody else's business."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from simulator.services import teams
from simulator.services.paths.assigning import enrol_team
from simulator.services.paths.due import Deadline
from simulator.store.models import MembershipKind, RoleName
from tests.factories.paths import PATH, Class
from tests.web.conftest import Person
from tests.web.paths.conftest import Group, graduate

TODAY = datetime.now(UTC).date()


def address(group: Group) -> str:
    return f"/teams/{group.team}/paths"


def give(group: Group, **fields: object) -> object:
    data = {"path": PATH, "whom": "team", **fields}
    return group.trainer.browser.submit(address(group), data)


def page(group: Group) -> str:
    return group.trainer.browser.get(address(group)).text


def test_the_team_page_leads_there(group: Group) -> None:
    team_page = group.trainer.browser.get(f"/teams/{group.team}").text
    assert f'href="{address(group)}"' in team_page


def test_the_whole_team_gets_a_path(group: Group) -> None:
    give(group, due_in_days="14")
    shown = page(group)
    assert "1 person has this path now." in shown
    assert "due in 14 days" in shown
    assert "due 14 days after joining" in shown
    assert "Next: step 1" in group.member.browser.get("/paths").text


def test_single_members_get_a_path(
    web_app: Flask, group: Group, person: Callable[..., Person]
) -> None:
    other = person("Robin")
    with web_app.app_context():
        teams.join_team(other.id, group.team, MembershipKind.MEMBER, by=None)
    give(group, whom="some", members=[str(other.id)])
    shown = page(group)
    assert f'id="row-{other.id}-{PATH}"' in shown
    assert f'id="row-{group.member.id}-{PATH}"' not in shown


@pytest.mark.parametrize(
    "fields",
    [
        {"whom": "some"},
        {"whom": "some", "members": ["987654"]},
        {"due_in_days": "0"},
        {"due_in_days": "ten"},
        {"due_on": "2020-01-01"},
        {"due_on": "soon"},
        {"due_in_days": "3", "due_on": str(TODAY + timedelta(days=5))},
        {"path": "no-such"},
    ],
    ids=str,
)
def test_what_cannot_be_taken_is_told_and_kept(group: Group, fields: dict[str, object]) -> None:
    data = {"path": PATH, "whom": "team", **fields}
    response = group.trainer.browser.submit(address(group), data)
    assert response.status_code == 422
    assert 'class="wrong"' in response.text
    if "due_in_days" in fields:
        assert f'value="{fields["due_in_days"]}"' in response.text
    assert "Nobody has a path yet" in page(group)


def test_a_due_date_is_moved(group: Group) -> None:
    give(group)
    row = f"{address(group)}/{PATH}/people/{group.member.id}/due"
    name = f"row-{group.member.id}-{PATH}-due_on"
    day = TODAY + timedelta(days=5)
    group.trainer.browser.submit(row, {name: day.isoformat()})
    assert f'value="{day.isoformat()}"' in page(group)
    response = group.trainer.browser.submit(row, {name: "2020-01-01"})
    assert response.status_code == 422
    assert 'value="2020-01-01"' in response.text
    group.trainer.browser.submit(row, {name: ""})
    assert "no due date" in page(group)


def test_a_path_is_taken_back(group: Group) -> None:
    give(group)
    group.trainer.browser.submit(f"{address(group)}/{PATH}/people/{group.member.id}/withdraw")
    assert "Nobody has a path yet" in page(group)


def test_new_members_no_longer_get_it_once_it_is_ended(group: Group) -> None:
    give(group)
    assert "For whoever joins the team" in page(group)
    group.trainer.browser.submit(f"{address(group)}/{PATH}/end")
    assert "For whoever joins the team" not in page(group)


def test_late_ones_come_first(
    web_app: Flask, school: Class, group: Group, person: Callable[..., Person]
) -> None:
    give(group, due_in_days="3")
    late = person("Aaron")
    with web_app.app_context():
        teams.join_team(late.id, group.team, MembershipKind.MEMBER, by=None)
        other = teams.create_team("Second", datetime.now(UTC), by=None)
        teams.join_team(late.id, other, MembershipKind.MEMBER, by=None)
        teams.join_team(group.trainer.id, other, MembershipKind.TRAINER, by=None)
        begun = datetime.now(UTC) - timedelta(days=9)
        enrol_team(school.course, other, PATH, Deadline(in_days=2), begun, by=group.trainer.id)
    shown = page(group)
    assert "7 days late" in shown
    rows = [shown.index(f'id="row-{one}-{PATH}"') for one in (late.id, group.member.id)]
    assert rows == sorted(rows)


def test_a_finished_member_shows_the_certificate(
    web_app: Flask, school: Class, group: Group
) -> None:
    give(group)
    graduate(web_app, school, group.member.id)
    assert "finished" in page(group)
    group.member.browser.submit(f"/paths/{PATH}/certificate")
    assert 'href="/certificates/' in page(group)


def test_another_teams_trainer_finds_nothing(group: Group, person: Callable[..., Person]) -> None:
    give(group)
    stranger = person("Stranger", RoleName.TRAINER).browser
    row = f"{address(group)}/{PATH}/people/{group.member.id}"
    assert stranger.get(address(group)).status_code == 404
    for place in (address(group), f"{address(group)}/{PATH}/end", f"{row}/due", f"{row}/withdraw"):
        data = {"path": PATH, "whom": "team"}
        assert stranger.submit(place, data).status_code == 404
    assert f'id="row-{group.member.id}-{PATH}"' in page(group)


def test_an_administrator_may_look_after_every_team(
    group: Group, person: Callable[..., Person]
) -> None:
    admin = person("Admin", RoleName.ADMIN).browser
    admin.submit(address(group), {"path": PATH, "whom": "team"})
    assert "Kim" in admin.get(address(group)).text
