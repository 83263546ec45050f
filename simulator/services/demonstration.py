"""The people of the demonstration: one for each role, and a team with a few trainees."""

from dataclasses import dataclass
from datetime import datetime

from simulator.services.passwords import Choose, new_password
from simulator.services.people import create_person, set_password
from simulator.services.teams import create_team, join_team
from simulator.store import people, reading, writing
from simulator.store.models import MembershipKind, RoleName

TEAM = "热线一组 Hotline 1"
DOMAIN = "demo.example"
# User name, shown name, roles: whoever teaches or writes may also practise.
CAST = (
    ("trainee", "林小满", (RoleName.TRAINEE,)),
    ("trainer", "周敏", (RoleName.TRAINEE, RoleName.TRAINER)),
    ("author", "何文远", (RoleName.TRAINEE, RoleName.AUTHOR)),
    ("admin", "沈岚", (RoleName.ADMIN,)),
)
# More members of the team, so that lists are not empty; they cannot sign in.
COLLEAGUES = (("chen", "陈默"), ("alex", "Alex Morgan"), ("wu", "吳佩珊"))


@dataclass(frozen=True, slots=True)
class LogIn:
    """How somebody of the demonstration signs in."""

    username: str
    password: str
    name: str
    roles: tuple[RoleName, ...]


def create_demonstration(now: datetime, choose: Choose) -> tuple[LogIn, ...]:
    """Create the people of the demonstration; their log-ins can be told this once.

    Gives nothing, and changes nothing, if the database has people already.
    """
    log_ins = tuple(
        LogIn(username, new_password(choose), name, roles) for username, name, roles in CAST
    )
    with writing():  # all of it or nothing: the passwords are told only once
        if people.user_count():
            return ()
        team_id = create_team(TEAM, now, by=None)
        for log_in in log_ins:
            person_id = _create(log_in.username, log_in.name, log_in.roles, now, log_in.password)
            if RoleName.TRAINER in log_in.roles:
                join_team(person_id, team_id, MembershipKind.TRAINER, by=None)
            elif log_in.roles == (RoleName.TRAINEE,):
                join_team(person_id, team_id, MembershipKind.MEMBER, by=None)
        for username, name in COLLEAGUES:
            person_id = _create(username, name, (RoleName.TRAINEE,), now, None)
            join_team(person_id, team_id, MembershipKind.MEMBER, by=None)
    return log_ins


def renew_passwords(choose: Choose) -> tuple[LogIn, ...]:
    """New passwords for the people of the demonstration that are still there."""
    renewed = []
    for username, name, roles in CAST:
        with reading():
            user = people.user_with_username(username)
            user_id = user.id if user and user.email == _email(username) else None
        if user_id is not None:
            password = new_password(choose)
            set_password(user_id, password, by=None)
            renewed.append(LogIn(username, password, name, roles))
    return tuple(renewed)


def _create(
    username: str, name: str, roles: tuple[RoleName, ...], now: datetime, password: str | None
) -> int:
    return create_person(
        name, _email(username), roles, now, by=None, username=username, password=password
    )


def _email(username: str) -> str:
    return f"{username}@{DOMAIN}"
