"""What tests of the collection begin with: a team with a trainer, and replies to share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from simulator.services import collection, practice
from simulator.services.collection import ReplyPlace
from simulator.services.materials import Materials
from simulator.services.teams import create_team, join_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories.practice import NOW, SCENARIO, finish, later, make_person

_numbers = count(1)


def code() -> str:
    """A code of its own for each shared reply."""
    return f"code-{next(_numbers):06}"


@dataclass
class Circle:
    """A team, its trainer, and two members of it."""

    team: int
    trainer: int
    lin: int
    wu: int
    materials: Materials
    code: Callable[[], str] = field(default=code)

    def share(
        self, place: ReplyPlace, user: int | None = None, *, named: bool = False, team: int = 0
    ) -> None:
        """Share a reply with the team; of Lin's unless told."""
        collection.offer(
            self.materials, user or self.lin, place, [team or self.team], NOW, self.code,
            named=named,
        )  # fmt: skip

    def shared(
        self,
        *replies: str,
        user: int | None = None,
        named: bool = False,
        scenario_id: str = SCENARIO,
    ) -> ReplyPlace:
        """The place of the first reply of a finished attempt, shared with the team."""
        place = self.finished(*replies, user=user, scenario_id=scenario_id)
        self.share(place, user, named=named)
        return place

    def finished(
        self, *replies: str, user: int | None = None, scenario_id: str = SCENARIO
    ) -> ReplyPlace:
        """The place of the first reply of a finished attempt."""
        attempt = finish(self.materials, user or self.lin, *replies, scenario_id=scenario_id)
        return ReplyPlace(attempt, 1)

    def hand_in(self, place: ReplyPlace) -> ReplyPlace:
        """The place, whose attempt is handed in now."""
        practice.hand_in(self.lin, place.attempt_id, later(1000))
        return place

    def texts(self, viewer: int) -> list[str]:
        """The replies that somebody sees in the team's collection."""
        return [
            one.text for one in collection.browse(viewer, self.team, collection.Search()).entries
        ]

    def codes(self, viewer: int) -> list[str]:
        """Their codes."""
        return [
            one.code for one in collection.browse(viewer, self.team, collection.Search()).entries
        ]


def make_circle(materials: Materials) -> Circle:
    """A team with people."""
    team = create_team("热线一组", NOW, by=None)
    circle = Circle(
        team, make_person("周敏", RoleName.TRAINER), make_person("林小满"), make_person("吴佩珊"),
        materials,
    )  # fmt: skip
    join_team(circle.trainer, team, MembershipKind.TRAINER, by=None)
    for member in (circle.lin, circle.wu):
        join_team(member, team, MembershipKind.MEMBER, by=None)
    return circle
