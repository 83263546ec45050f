"""Whose collections somebody sees: of the teams they are a member of, and of those they train."""

from dataclasses import dataclass

from simulator.services.access import active_user, has_role
from simulator.services.errors import NotFound
from simulator.store import collection
from simulator.store.models import MembershipKind, RoleName, SharedReply, User
from simulator.text.bilingual import Text

NO_SUCH_ENTRY = Text(
    zh="没有这条回复，或者作者已经把它收回。",
    en="There is no such reply, or its author has taken it back.",
)


@dataclass(frozen=True, slots=True)
class Circle:
    """A team whose collection somebody sees; ``trains`` and ``is_member`` say as what."""

    team_id: int
    name: str
    is_member: bool
    trains: bool


def circles_of(user_id: int) -> tuple[Circle, ...]:
    """The teams whose collections the user sees, by name.

    :raises NotFound: if there is no such active user.
    """
    user = active_user(user_id)
    member, trained = _teams(user, MembershipKind.MEMBER), _teams(user, MembershipKind.TRAINER)
    if not has_role(user, RoleName.TRAINER):
        trained = {}
    every = sorted((member | trained).items(), key=lambda item: (item[1], item[0]))
    return tuple(
        Circle(team_id, name, is_member=team_id in member, trains=team_id in trained)
        for team_id, name in every
    )


def own_teams(user_id: int) -> dict[int, str]:
    """The names of the teams that the user is a member of, in their order.

    :raises NotFound: if there is no such active user.
    """
    return {circle.team_id: circle.name for circle in circles_of(user_id) if circle.is_member}


def visible_entry(user_id: int, code: str) -> tuple[SharedReply, Circle]:
    """The reply of this code that the user sees, and the team in whose collection it is.

    :raises NotFound: if there is none for this user.
    """
    circles = {circle.team_id: circle for circle in circles_of(user_id)}
    found = collection.entry(code, circles)
    if found is None:
        raise NotFound(NO_SUCH_ENTRY)
    return found, circles[found.team_id]


def _teams(user: User, kind: MembershipKind) -> dict[int, str]:
    return {place.team_id: place.team.name for place in user.memberships if place.kind == kind}
