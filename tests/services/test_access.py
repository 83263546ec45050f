"""Who may see an attempt: every kind of viewer, before and after it is handed in."""

from collections.abc import Callable, Mapping

import pytest

from simulator.services import practice
from simulator.services.errors import Conflict, Forbidden, NotFound
from simulator.services.materials import Materials
from simulator.services.people import change_person
from simulator.services.teams import create_team, join_team, leave_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories.practice import NOW, finish, later, make_attempt, make_person

VIEWERS = ("owner", "colleague", "trainer", "other_trainer", "author", "admin")


@pytest.fixture
def people(trainee: int) -> Mapping[str, int]:
    """The owner with a team, a colleague, the team's trainer, another one, an author, an admin."""
    team, other = (create_team(name, NOW, by=None) for name in ("一班", "二班"))
    found = {
        "owner": trainee,
        "colleague": make_person("赵一"),
        "trainer": make_person("周敏", RoleName.TRAINER),
        "other_trainer": make_person("钱二", RoleName.TRAINER),
        "author": make_person("何文", RoleName.AUTHOR),
        "admin": make_person("沈岚", RoleName.ADMIN),
        "team": team,
    }
    for member in ("owner", "colleague"):
        join_team(found[member], team, MembershipKind.MEMBER, by=None)
    join_team(found["trainer"], team, MembershipKind.TRAINER, by=None)
    join_team(found["other_trainer"], other, MembershipKind.TRAINER, by=None)
    return found


def sees(materials: Materials, viewer: int, attempt: int) -> bool:
    try:
        return practice.result(materials, viewer, attempt).attempt_id == attempt
    except NotFound:
        return False


@pytest.mark.parametrize("viewer", VIEWERS)
def test_an_attempt_is_private(
    materials: Materials, people: Mapping[str, int], viewer: str
) -> None:
    attempt = finish(materials, people["owner"])
    assert sees(materials, people[viewer], attempt) is (viewer == "owner")


@pytest.mark.parametrize("viewer", VIEWERS)
def test_handed_in_it_is_open_to_the_trainers_of_the_team(
    materials: Materials, people: Mapping[str, int], viewer: str
) -> None:
    attempt = finish(materials, people["owner"])
    practice.hand_in(people["owner"], attempt, later(1000))
    assert sees(materials, people[viewer], attempt) is (viewer in {"owner", "trainer"})


def test_withdrawn_it_is_private_again(materials: Materials, people: Mapping[str, int]) -> None:
    attempt = finish(materials, people["owner"])
    practice.hand_in(people["owner"], attempt, later(1000))
    practice.withdraw(people["owner"], attempt)
    assert not sees(materials, people["trainer"], attempt)


def test_a_trainer_no_longer_sees_who_left_the_team(
    materials: Materials, people: Mapping[str, int]
) -> None:
    attempt = finish(materials, people["owner"])
    practice.hand_in(people["owner"], attempt, later(1000))
    leave_team(people["owner"], people["team"], MembershipKind.MEMBER, by=None)
    assert not sees(materials, people["trainer"], attempt)


def test_somebody_who_is_trainer_no_more_sees_nothing(
    materials: Materials, people: Mapping[str, int]
) -> None:
    attempt = finish(materials, people["owner"])
    practice.hand_in(people["owner"], attempt, later(1000))
    change_person(people["trainer"], "周敏", "zhou@example.org", [RoleName.TRAINEE], by=None)
    assert not sees(materials, people["trainer"], attempt)
    with pytest.raises(Forbidden):
        practice.handed_in(materials, people["trainer"])


def test_a_switched_off_trainer_sees_nothing(
    materials: Materials, people: Mapping[str, int]
) -> None:
    attempt = finish(materials, people["owner"])
    practice.hand_in(people["owner"], attempt, later(1000))
    change_person(
        people["trainer"], "周敏", "zhou@example.org", [RoleName.TRAINER], by=None, active=False
    )
    assert not sees(materials, people["trainer"], attempt)


@pytest.mark.parametrize(("viewer", "count"), [("trainer", 1), ("other_trainer", 0)])
def test_a_trainers_list_has_what_own_teams_handed_in(
    materials: Materials, people: Mapping[str, int], viewer: str, count: int
) -> None:
    finish(materials, people["colleague"])
    practice.hand_in(people["owner"], finish(materials, people["owner"]), later(1000))
    assert len(practice.handed_in(materials, people[viewer])) == count


@pytest.mark.parametrize("viewer", ["owner", "author", "admin"])
def test_only_trainers_have_such_a_list(
    materials: Materials, people: Mapping[str, int], viewer: str
) -> None:
    with pytest.raises(Forbidden):
        practice.handed_in(materials, people[viewer])


def test_only_a_finished_attempt_can_be_handed_in(
    materials: Materials, people: Mapping[str, int]
) -> None:
    with pytest.raises(Conflict):
        practice.hand_in(people["owner"], make_attempt(materials, people["owner"]), later(9))


Use = Callable[[Materials, int, int], object]
USES: Mapping[str, Use] = {
    "conversation": practice.conversation,
    "break_off": lambda m, user, attempt: practice.break_off(m, user, attempt, NOW),
    "ask_hint": practice.ask_hint,
    "draft_at": lambda _, user, attempt: practice.draft_at(user, attempt, "turn-1"),
    "save_draft": lambda _, user, attempt: practice.save_draft(user, attempt, "turn-1", "x", NOW),
    "submit_turn": lambda m, user, attempt: practice.submit_turn(
        m, user, attempt, "key-00001", "好的", 1, NOW
    ),
    "work_order_form": practice.work_order_form,
    "submit_work_order": lambda m, user, attempt: practice.submit_work_order(
        m, user, attempt, {}, NOW
    ),
    "rewrite_turn": lambda m, user, attempt: practice.rewrite_turn(
        m, user, attempt, 1, "key-00001", "好的", NOW
    ),
    "give_up_turn": lambda _, user, attempt: practice.give_up_turn(user, attempt, 1, NOW),
    "hand_in": lambda _, user, attempt: practice.hand_in(user, attempt, NOW),
    "withdraw": lambda _, user, attempt: practice.withdraw(user, attempt),
}


def refuses(use: Use, materials: Materials, viewer: int, attempt: int) -> bool:
    try:
        use(materials, viewer, attempt)
    except NotFound:
        return True
    return False


@pytest.mark.parametrize("use", USES)
def test_nobody_else_acts_on_an_attempt(
    materials: Materials, people: Mapping[str, int], use: str
) -> None:
    attempt = finish(materials, people["owner"])
    practice.hand_in(people["owner"], attempt, later(1000))
    others = [viewer for viewer in VIEWERS if viewer != "owner"]
    assert all(refuses(USES[use], materials, people[viewer], attempt) for viewer in others)


@pytest.mark.parametrize("use", USES)
def test_there_is_nothing_behind_an_unknown_number(
    materials: Materials, trainee: int, use: str
) -> None:
    assert refuses(USES[use], materials, trainee, 999_999)
