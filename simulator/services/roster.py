"""A list of people in a file: what importing it would do, line by line, and doing it at once.

Columns: name, email, role, team, language; Chinese headings are known too. People are told apart
by their address. An empty cell changes nothing; a new person without a role is a trainee. A
person joins the teams named, as trainer if the role says so, and leaves none.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from simulator.services.access import require_role
from simulator.services.errors import Conflict, Invalid
from simulator.services.passwords import Choose, hash_password, new_password
from simulator.services.roster_rows import COLUMNS, RosterRow, columns_of, read_row
from simulator.services.tables import Table, read_table
from simulator.store import db, people, reading, writing
from simulator.store.models import Membership, MembershipKind, RoleName, Team, User
from simulator.store.models.people import new_uniquifier
from simulator.text.bilingual import Text


class Action(StrEnum):
    """What importing does with a line."""

    CREATE = "create"
    UPDATE = "update"
    NOTHING = "nothing"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a person before and after; ``field`` is a column's name."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One line of the file and what it leads to."""

    line: int
    action: Action
    email: str
    name: str
    changes: tuple[Change, ...] = ()
    problems: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """What an import would do; ``digest`` stands for exactly this."""

    encoding: str
    rows: tuple[PlannedRow, ...]
    new_teams: tuple[str, ...]
    digest: str = field(default="")

    def count(self, action: Action) -> int:
        """How many lines lead to ``action``."""
        return sum(row.action is action for row in self.rows)

    @property
    def can_be_applied(self) -> bool:
        """Whether no line has a problem and something would change."""
        actions = {row.action for row in self.rows}
        return Action.PROBLEM not in actions and bool(actions & {Action.CREATE, Action.UPDATE})


@dataclass(frozen=True, slots=True)
class NewLogIn:
    """The first password of somebody new, to be handed over once."""

    name: str
    email: str
    password: str


@dataclass(frozen=True, slots=True)
class RosterOutcome:
    """What an import did."""

    created: tuple[NewLogIn, ...]
    updated: int
    unchanged: int


def plan_roster(data: bytes, *, by: int | None) -> RosterPlan:
    """What importing the file ``data`` would do; changes nothing.

    :raises Forbidden: unless ``by`` is an admin.
    :raises Invalid: if the file as a whole cannot be read.
    """
    with reading():
        require_role(by, RoleName.ADMIN)
        return _plan(*_read(data))


def apply_roster(
    data: bytes, digest: str, now: datetime, choose: Choose, *, by: int | None
) -> RosterOutcome:
    """Do what was planned, all of it or nothing. ``digest`` is that of the plan that was seen.

    :raises Forbidden: unless ``by`` is an admin.
    :raises Invalid: if a line has a problem.
    :raises Conflict: if it would no longer do what was planned.
    """
    plan = plan_roster(data, by=by)
    # Hashing takes long on purpose, so it is done before anything is locked.
    passwords = {
        row.email: new_password(choose) for row in plan.rows if row.action is Action.CREATE
    }
    hashes = {email: hash_password(password) for email, password in passwords.items()}
    with writing():
        table, rows = _read(data)
        plan = _plan(table, rows)
        _refuse_unless_as_seen(plan, digest)
        teams = _teams(rows, now)
        users = people.users_with_emails(row.email for row in rows)
        for row in rows:
            user = users.get(row.email)
            _apply(row, user or _create(row, hashes[row.email], now), teams)
        db.session.flush()
        if not people.active_with_role(RoleName.ADMIN) and users:
            raise Conflict(
                Text(zh="至少要保留一位管理员。", en="At least one active admin must remain.")
            )
    created = [row for row in plan.rows if row.action is Action.CREATE]
    return RosterOutcome(
        created=tuple(NewLogIn(row.name, row.email, passwords[row.email]) for row in created),
        updated=plan.count(Action.UPDATE),
        unchanged=plan.count(Action.NOTHING),
    )


def _read(data: bytes) -> tuple[Table, tuple[RosterRow, ...]]:
    table = read_table(data)
    columns = columns_of(table)
    return table, tuple(read_row(row, columns) for row in table.rows)


def _plan(table: Table, rows: Sequence[RosterRow]) -> RosterPlan:
    users = people.users_with_emails(row.email for row in rows)
    first: dict[str, int] = {}
    planned = []
    for row in rows:
        planned.append(_planned(row, users.get(row.email), first.get(row.email)))
        first.setdefault(row.email, row.line)
    known = {team.name for team in people.teams()}
    named = dict.fromkeys(name for row in rows for name in row.teams)
    new_teams = tuple(name for name in named if name not in known)
    content = repr((table.rows, planned, new_teams))
    digest = hashlib.sha256(content.encode("utf-8", "backslashreplace")).hexdigest()
    return RosterPlan(table.encoding, tuple(planned), new_teams, digest)


def _planned(row: RosterRow, user: User | None, same_as: int | None) -> PlannedRow:
    problems = list(row.problems)
    if row.email and same_as is not None:
        problems.append(
            Text(zh=f"邮箱与第 {same_as} 行相同。", en=f"The same address as in line {same_as}.")
        )
    if user is None and not row.name and not row.problems:
        problems.append(Text(zh="新用户需要姓名。", en="A new person needs a name."))
    if user is not None and not user.active:
        problems.append(Text(zh="这个账号已停用。", en="This account is switched off."))
    name = row.name or (user.name if user else "")
    if problems:
        return PlannedRow(row.line, Action.PROBLEM, row.email, name, problems=tuple(problems))
    changes = tuple(_changes(row, user))
    action = Action.CREATE if user is None else Action.UPDATE if changes else Action.NOTHING
    return PlannedRow(row.line, action, row.email, name, changes)


def _changes(row: RosterRow, user: User | None) -> Iterable[Change]:
    before = _present(user) if user else dict.fromkeys(COLUMNS, "")
    after = {
        "name": row.name,
        "role": ", ".join(role.value for role in _wanted_roles(row, user)),
        "language": row.language.value if row.language else "",
    }
    for column, value in after.items():
        if value and value != before[column]:
            yield Change(column, before[column], value)
    joined = [name for name in row.teams if not _is_in(user, name, _kind(row, user))]
    if joined:
        # A list adds to teams and takes nobody out, so nothing stands before.
        yield Change("team", "", ", ".join(joined))


def _present(user: User) -> Mapping[str, str]:
    return {
        "name": user.name,
        "role": ", ".join(role.name for role in user.roles),
        "language": user.language or "",
    }


def _wanted_roles(row: RosterRow, user: User | None) -> tuple[RoleName, ...]:
    if row.roles:
        return row.roles
    return tuple(RoleName(role.name) for role in user.roles) if user else (RoleName.TRAINEE,)


def _kind(row: RosterRow, user: User | None) -> MembershipKind:
    trainer = RoleName.TRAINER in _wanted_roles(row, user)
    return MembershipKind.TRAINER if trainer else MembershipKind.MEMBER


def _is_in(user: User | None, team: str, kind: MembershipKind) -> bool:
    places = user.memberships if user else []
    return any(place.team.name == team and place.kind == kind for place in places)


def _refuse_unless_as_seen(plan: RosterPlan, digest: str) -> None:
    if plan.count(Action.PROBLEM):
        raise Invalid(
            Text(
                zh="有几行还有问题，改好文件后再导入。",
                en="Some lines have problems; correct the file and import it again.",
            ),
            "file",
        )
    if plan.digest != digest:
        raise Conflict(
            Text(
                zh="名单或人员在预览之后变了，请再预览一次。",
                en="The file or the people changed after the preview; look at it again.",
            )
        )


def _teams(rows: Sequence[RosterRow], now: datetime) -> Mapping[str, Team]:
    teams = {team.name: team for team in people.teams()}
    for name in dict.fromkeys(name for row in rows for name in row.teams):
        if name not in teams:
            teams[name] = Team(name=name, created_at=now)
            db.session.add(teams[name])
    return teams


def _create(row: RosterRow, password: str, now: datetime) -> User:
    user = User(name=row.name, email=row.email, password=password, active=True, created_at=now)
    db.session.add(user)
    return user


def _apply(row: RosterRow, user: User, teams: Mapping[str, Team]) -> None:
    roles = people.roles(_wanted_roles(row, user if user.id else None))
    kind = _kind(row, user if user.id else None)
    if set(user.roles) - set(roles):
        user.fs_uniquifier = new_uniquifier()
    user.name = row.name or user.name
    user.roles = roles
    if row.language:
        user.language = row.language.value
    for name in row.teams:
        if not _is_in(user, name, kind):
            user.memberships.append(Membership(team=teams[name], kind=kind.value))
