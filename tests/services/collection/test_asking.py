"""A trainer asks for a reply; the author says yes, no, or nothing."""

import pytest

from simulator.services import collection, practice
from simulator.services.collection import ReplyPlace
from simulator.services.errors import Conflict, Forbidden, NotFound
from simulator.services.teams import leave_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories.collection import Circle
from tests.factories.practice import later, make_person
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY


def asked(circle: Circle) -> ReplyPlace:
    place = circle.hand_in(circle.finished())
    collection.ask(circle.materials, circle.trainer, place, later(1100))
    return place


def seen_by_trainer(circle: Circle, place: ReplyPlace) -> tuple[bool, bool]:
    found = collection.sharing_of(circle.materials, circle.trainer, place.attempt_id)
    one = next(sharing for sharing in found if sharing.place == place)
    assert (one.shared_with, one.waiting) == ((), ())
    return one.asked, one.answered


def test_the_author_sees_who_asks_for_what(circle: Circle) -> None:
    place = asked(circle)
    (request,) = collection.open_requests(circle.materials, circle.lin)
    assert (request.place, request.trainer, request.text) == (place, "周敏", GOOD_REPLY)
    assert collection.offer_of(circle.materials, circle.lin, place).asked_by == ("周敏",)
    assert collection.open_requests(circle.materials, circle.wu) == ()


def test_asking_alone_shares_nothing(circle: Circle) -> None:
    asked(circle)
    assert circle.texts(circle.trainer) == circle.texts(circle.wu) == []


def test_asking_twice_asks_once(circle: Circle) -> None:
    place = asked(circle)
    collection.ask(circle.materials, circle.trainer, place, later(1200))
    assert len(collection.open_requests(circle.materials, circle.lin)) == 1


def test_sharing_answers_the_request(circle: Circle) -> None:
    place = asked(circle)
    circle.share(place)
    assert collection.open_requests(circle.materials, circle.lin) == ()
    assert circle.texts(circle.trainer) == [GOOD_REPLY]


def test_a_no_is_kept_and_nobody_asks_again(circle: Circle) -> None:
    place = asked(circle)
    collection.decline(circle.materials, circle.lin, place, later(1200))
    collection.ask(circle.materials, circle.trainer, place, later(1300))
    assert collection.open_requests(circle.materials, circle.lin) == ()
    assert circle.texts(circle.trainer) == []


@pytest.mark.parametrize("yes", [True, False])
def test_the_trainer_learns_that_it_was_answered_and_not_how(circle: Circle, yes: bool) -> None:
    place = asked(circle)
    assert seen_by_trainer(circle, place) == (True, False)
    if yes:
        circle.share(place)
    else:
        collection.decline(circle.materials, circle.lin, place, later(1200))
    assert seen_by_trainer(circle, place) == (True, True)


def test_a_reply_shared_without_name_looks_to_the_trainer_as_if_it_were_not(
    circle: Circle,
) -> None:
    place = circle.hand_in(circle.shared())
    assert seen_by_trainer(circle, place) == (False, False)


def test_a_no_leaves_alone_what_was_shared_before(circle: Circle) -> None:
    place = circle.hand_in(circle.shared())
    collection.ask(circle.materials, circle.trainer, place, later(1100))
    collection.decline(circle.materials, circle.lin, place, later(1200))
    assert circle.texts(circle.wu) == [GOOD_REPLY]


def test_only_what_is_handed_in_can_be_asked_for(circle: Circle) -> None:
    with pytest.raises(NotFound):
        collection.ask(circle.materials, circle.trainer, circle.finished(), later(1100))


def test_only_by_a_trainer_of_the_team(circle: Circle) -> None:
    place = circle.hand_in(circle.finished())
    stranger = make_person("钱二", RoleName.TRAINER)
    with pytest.raises(NotFound):
        collection.ask(circle.materials, stranger, place, later(1100))
    with pytest.raises(Forbidden):
        collection.ask(circle.materials, circle.wu, place, later(1100))


def test_a_trainer_does_not_ask_themselves(circle: Circle) -> None:
    place = circle.finished(user=circle.trainer)
    with pytest.raises(NotFound):
        collection.ask(circle.materials, circle.trainer, place, later(1100))


def test_only_for_an_excellent_reply(circle: Circle) -> None:
    place = circle.hand_in(circle.finished(BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY))
    with pytest.raises(Conflict):
        collection.ask(circle.materials, circle.trainer, place, later(1100))


def test_a_rewrite_can_be_asked_for_on_its_own(circle: Circle) -> None:
    place = circle.hand_in(circle.finished(BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY))
    practice.rewrite_turn(
        circle.materials, circle.lin, place.attempt_id, 1, "rewrite-01", GOOD_REPLY, later(1000)
    )
    rewritten = ReplyPlace(place.attempt_id, 1, 1)
    collection.ask(circle.materials, circle.trainer, rewritten, later(1100))
    (request,) = collection.open_requests(circle.materials, circle.lin)
    assert request.place == rewritten


def test_a_request_of_somebody_who_trains_one_no_more_is_gone(circle: Circle) -> None:
    asked(circle)
    leave_team(circle.trainer, circle.team, MembershipKind.TRAINER, by=None)
    assert collection.open_requests(circle.materials, circle.lin) == ()


def test_nobody_else_answers(circle: Circle) -> None:
    place = asked(circle)
    with pytest.raises(NotFound):
        collection.decline(circle.materials, circle.wu, place, later(1200))
