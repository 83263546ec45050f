"""Every route for every role: nothing is open that is not declared open here."""

from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from simulator.store.models import RoleName
from simulator.web.access import EVERYONE, NOBODY, SIGNED_IN, allowed_roles
from tests.web.conftest import SignIn

ADMIN = frozenset({RoleName.ADMIN})
TEAMS = frozenset({RoleName.ADMIN, RoleName.TRAINER})
TRAINER = frozenset({RoleName.TRAINER})

# A new view fails a test until it stands here: whoever adds one says twice who may use it.
EXPECTED: dict[str, frozenset[str]] = {
    "static": EVERYONE,
    "home.start": EVERYONE,
    "quality.show": EVERYONE,
    "security.login": EVERYONE,
    "security.logout": EVERYONE,
    "security.verify": NOBODY,
    "security.static": NOBODY,
    "account.language_set": EVERYONE,
    "account.theme_set": EVERYONE,
    "account.show": SIGNED_IN,
    "account.name_change": SIGNED_IN,
    "account.preferences_change": SIGNED_IN,
    "account.intensity_change": SIGNED_IN,
    "account.password_change": SIGNED_IN,
    "people.list_people": ADMIN,
    "people.person_new": ADMIN,
    "people.person_create": ADMIN,
    "people.person_show": ADMIN,
    "people.person_change": ADMIN,
    "people.password_give": ADMIN,
    "people.roster_new": ADMIN,
    "people.roster_check": ADMIN,
    "people.roster_apply": ADMIN,
    "people.roster_sample": ADMIN,
    "people.list_teams": TEAMS,
    "people.team_show": TEAMS,
    "people.team_create": ADMIN,
    "people.team_rename": ADMIN,
    "people.team_delete": ADMIN,
    "people.place_give": ADMIN,
    "people.place_take": ADMIN,
    "paths.mine": SIGNED_IN,
    "paths.show": SIGNED_IN,
    "paths.take_up": SIGNED_IN,
    "paths.leave": SIGNED_IN,
    "paths.certificate": SIGNED_IN,
    "paths.certificate_issue": SIGNED_IN,
    "paths.verify": EVERYONE,
    "paths.certificate_check": EVERYONE,
    "paths.team": TEAMS,
    "paths.team_enrol": TEAMS,
    "paths.team_end": TEAMS,
    "paths.member_due": TEAMS,
    "paths.member_withdraw": TEAMS,
    "learning.lessons": SIGNED_IN,
    "learning.lesson": SIGNED_IN,
    "learning.mark_read": SIGNED_IN,
    "learning.check": SIGNED_IN,
    "learning.start_check": SIGNED_IN,
    "learning.question": SIGNED_IN,
    "learning.answer": SIGNED_IN,
    "learning.save_draft": SIGNED_IN,
    "learning.result": SIGNED_IN,
    "practice.library": SIGNED_IN,
    "practice.brief": SIGNED_IN,
    "practice.start": SIGNED_IN,
    "practice.converse": SIGNED_IN,
    "practice.submit_turn": SIGNED_IN,
    "practice.save_draft_at": SIGNED_IN,
    "practice.take_hint": SIGNED_IN,
    "practice.hold_the_line": SIGNED_IN,
    "practice.ask_give_up": SIGNED_IN,
    "practice.give_up": SIGNED_IN,
    "practice.fill_work_order": SIGNED_IN,
    "practice.save_work_order": SIGNED_IN,
    "practice.submit_work_order": SIGNED_IN,
    "practice.show_result": SIGNED_IN,
    "practice.pause": SIGNED_IN,
    "practice.rewrite": SIGNED_IN,
    "practice.submit_rewrite": SIGNED_IN,
    "practice.give_up_turn": SIGNED_IN,
    "practice.hand_in": SIGNED_IN,
    "drill.start": SIGNED_IN,
    "drill.begin": SIGNED_IN,
    "drill.show": SIGNED_IN,
    "drill.show_line": SIGNED_IN,
    "drill.answer": SIGNED_IN,
    "drill.done": SIGNED_IN,
    "practice.history": SIGNED_IN,
    "practice.handed_in": TRAINER,
    "practice.read_handed_in": TRAINER,
    "collection.browse": SIGNED_IN,
    "collection.mark": SIGNED_IN,
    "collection.pin": TRAINER,
    "collection.show_offer": SIGNED_IN,
    "collection.submit_offer": SIGNED_IN,
    "collection.withdraw": SIGNED_IN,
    "collection.decline": SIGNED_IN,
    "collection.ask": TRAINER,
}
ROLES = (None, *RoleName)


def test_every_view_declares_who_may_use_it_as_expected(web_app: Flask) -> None:
    declared = {name: allowed_roles(web_app, name) for name in web_app.view_functions}
    assert declared == EXPECTED


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role or "guest")
def test_each_role_is_refused_every_view_that_is_not_for_it(
    web_app: Flask, signed_in: SignIn, role: RoleName | None
) -> None:
    client = signed_in(role) if role else web_app.test_client()
    token = {"csrf_token": client.token()}
    for rule, method in _requests(web_app):
        if _is_for(EXPECTED[rule.endpoint], role):
            continue
        response = client.open(_address(web_app, rule), method=method, data=token)
        assert response.status_code in _refusals(rule, method, role), f"{method} {rule}"


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role or "guest")
def test_each_role_gets_past_the_door_of_every_view_that_is_for_it(
    web_app: Flask, signed_in: SignIn, role: RoleName | None
) -> None:
    client = signed_in(role) if role else web_app.test_client()
    for rule, method in _requests(web_app):
        if method == "GET" and _is_for(EXPECTED[rule.endpoint], role):
            response = client.get(_address(web_app, rule))
            assert response.status_code not in {401, 403, 405, 500}, f"{method} {rule}"
            assert not (response.location or "").startswith("/sign-in"), f"{method} {rule}"


def _requests(app: Flask) -> Iterator[tuple[Rule, str]]:
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) & {"GET", "POST", "PUT", "DELETE"}):
            yield rule, method


def _is_for(allowed: frozenset[str], role: RoleName | None) -> bool:
    return allowed == EVERYONE or (role is not None and role in allowed)


def _refusals(rule: Rule, method: str, role: RoleName | None) -> set[int]:
    if EXPECTED[rule.endpoint] == NOBODY:
        return {404}
    if role is not None:
        return {403}
    return {303} if method == "GET" else {401}


def _address(app: Flask, rule: Rule) -> str:
    """The address of ``rule``, for things that do not exist."""
    values = dict.fromkeys(rule.arguments, "none")
    numbers = (name for name in rule.arguments if f"<int:{name}>" in rule.rule)
    values |= dict.fromkeys(numbers, "987654")
    with app.test_request_context():
        return app.url_for(rule.endpoint, **values)
