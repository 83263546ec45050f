"""Teams, and who is a member or a trainer of which. ``by`` is as in :mod:`.people`."""

from dataclasses import dataclass
from datetime import datetime

from simulator.services.access import require_role
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.folding import tidy_name
from simulator.services.people import roles_of, user_with_id
from simulator.store import db, people, reading, writing
from simulator.store.models import Membership, MembershipKind, RoleName, Team
from simulator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class TeamOverview:
    """A team with its people."""

    id: int
    name: str
    members: tuple[tuple[int, str], ...]
    trainers: tuple[tuple[int, str], ...]


def create_team(name: str, now: datetime, *, by: int | None) -> int:
    """A new team's id.

    :raises Forbidden: unless ``by`` is an admin.
    :raises Conflict: if there is a team of this name.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        team = Team(name=_free_team_name(name), created_at=now)
        db.session.add(team)
        db.session.flush()
        return team.id


def rename_team(team_id: int, name: str, *, by: int | None) -> None:
    """Give a team another name.

    :raises Forbidden: unless ``by`` is an admin.
    :raises NotFound: if there is no such team.
    :raises Conflict: if there is another team of this name.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        team = _team(team_id)
        team.name = _free_team_name(name, team)


def delete_team(team_id: int, *, by: int | None) -> None:
    """Dissolve a team; its people stay, its trainers no longer see their attempts.

    :raises Forbidden: unless ``by`` is an admin.
    :raises NotFound: if there is no such team.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        db.session.delete(_team(team_id))


def all_teams(*, by: int | None) -> tuple[TeamOverview, ...]:
    """All teams by name, with their people.

    :raises Forbidden: unless ``by`` is an admin.
    """
    with reading():
        require_role(by, RoleName.ADMIN)
        return tuple(_team_overview(team) for team in people.teams())


def trained_teams(user_id: int) -> tuple[TeamOverview, ...]:
    """The teams that the user trains, by name."""
    with reading():
        every = [_team_overview(team) for team in people.teams()]
    return tuple(team for team in every if user_id in dict(team.trainers))


def join_team(user_id: int, team_id: int, kind: MembershipKind, *, by: int | None) -> None:
    """Make a user a member or a trainer of a team; being it already is well.

    :raises Forbidden: unless ``by`` is an admin.
    :raises NotFound: if there is no such user or team.
    :raises Invalid: if a trainer lacks the role.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        user, team = user_with_id(user_id), _team(team_id)
        if kind is MembershipKind.TRAINER and RoleName.TRAINER not in roles_of(user):
            raise Invalid(
                Text(
                    zh=f"{user.name}还没有培训师角色，请先给出这个角色。",
                    en=f"{user.name} does not have the role of trainer; give it first.",
                ),
                "kind",
            )
        if people.membership(user.id, team.id, kind) is None:
            db.session.add(Membership(user_id=user.id, team_id=team.id, kind=kind.value))


def leave_team(user_id: int, team_id: int, kind: MembershipKind, *, by: int | None) -> None:
    """Take a user out of a team; not being in it is well.

    :raises Forbidden: unless ``by`` is an admin.
    """
    with writing():
        require_role(by, RoleName.ADMIN)
        found = people.membership(user_id, team_id, kind)
        if found is not None:
            db.session.delete(found)


def _team(team_id: int) -> Team:
    team = people.team(team_id)
    if team is None:
        raise NotFound(Text(zh="没有这个团队。", en="There is no such team."))
    return team


def _free_team_name(text: str, own: Team | None = None) -> str:
    name = tidy_name(text)
    holder = people.team_with_name(name)
    if holder is not None and holder is not own:
        raise Conflict(
            Text(zh=f"已经有名为“{name}”的团队。", en=f"There is already a team “{name}”.")
        )
    return name


def _team_overview(team: Team) -> TeamOverview:
    def of_kind(kind: MembershipKind) -> tuple[tuple[int, str], ...]:
        held = [place.user for place in team.memberships if place.kind == kind]
        return tuple((user.id, user.name) for user in sorted(held, key=lambda user: user.name))

    return TeamOverview(
        id=team.id,
        name=team.name,
        members=of_kind(MembershipKind.MEMBER),
        trainers=of_kind(MembershipKind.TRAINER),
    )
