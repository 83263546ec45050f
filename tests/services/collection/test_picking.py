"""Pins of trainers and marks of members."""

import pytest

from simulator.services import collection
from simulator.services.collection import Search
from simulator.services.errors import Forbidden, NotFound
from simulator.services.teams import join_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories.collection import Circle
from tests.factories.practice import NOW, later, make_person
from tests.factories.scoring import GOOD_REPLY


@pytest.fixture
def three(circle: Circle) -> Circle:
    """Three shared replies, with codes a, b, c."""
    codes = iter("abc")
    circle.code = lambda: next(codes)
    for number in range(3):
        circle.shared(f"{GOOD_REPLY}（{number}）", GOOD_REPLY)
    return circle


def test_pinned_ones_come_first_then_the_most_helpful(three: Circle) -> None:
    collection.mark_helpful(three.wu, "b", NOW)
    collection.pin(three.trainer, "c", NOW)
    assert three.codes(three.wu) == ["c", "b", "a"]
    collection.pin(three.trainer, "c", NOW, wanted=False)
    assert three.codes(three.wu) == ["b", "a", "c"]


def test_a_mark_counts_once_for_each_person(three: Circle) -> None:
    for _ in range(2):
        marked = collection.mark_helpful(three.wu, "a", NOW)
    assert (marked.helpful, marked.marked) == (1, True)
    second = make_person("赵一")
    join_team(second, three.team, MembershipKind.MEMBER, by=None)
    assert collection.mark_helpful(second, "a", NOW).helpful == 2


def test_a_mark_can_be_taken_off_again(three: Circle) -> None:
    collection.mark_helpful(three.wu, "a", NOW)
    for _ in range(2):
        marked = collection.mark_helpful(three.wu, "a", NOW, wanted=False)
    assert (marked.helpful, marked.marked) == (0, False)


def test_one_does_not_praise_oneself(three: Circle) -> None:
    with pytest.raises(Forbidden):
        collection.mark_helpful(three.lin, "a", NOW)


def test_a_trainer_pins_and_does_not_mark(three: Circle) -> None:
    with pytest.raises(Forbidden):
        collection.mark_helpful(three.trainer, "a", NOW)


def test_members_do_not_pin(three: Circle) -> None:
    with pytest.raises(Forbidden):
        collection.pin(three.wu, "a", NOW)


def test_pinning_again_keeps_the_first_pin(three: Circle) -> None:
    collection.pin(three.trainer, "a", NOW)
    assert collection.pin(three.trainer, "a", later(60)).pinned
    assert three.codes(three.wu)[0] == "a"


@pytest.mark.parametrize("use", [collection.pin, collection.mark_helpful])
def test_for_strangers_there_is_no_such_reply(three: Circle, use) -> None:  # type: ignore[no-untyped-def]
    stranger = make_person("钱二", RoleName.TRAINER)
    for code in ("a", "unknown"):
        with pytest.raises(NotFound):
            use(stranger, code, NOW)


def test_each_sees_what_they_may_do(three: Circle) -> None:
    may = {
        name: collection.browse(viewer, three.team, Search()).entries[0]
        for name, viewer in (("wu", three.wu), ("lin", three.lin), ("trainer", three.trainer))
    }
    assert [name for name, one in may.items() if one.can_mark] == ["wu"]
    assert [name for name, one in may.items() if one.can_pin] == ["trainer"]
