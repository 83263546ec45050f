"""What the result and the briefing show of the collection, and when."""

from simulator.services import collection, practice
from simulator.services.collection import ReplyPlace
from simulator.services.practice.result import Result
from simulator.services.teams import create_team, join_team
from simulator.store.models import MembershipKind
from simulator.text.language import Language
from tests.factories.collection import Circle
from tests.factories.practice import NOW, SCENARIO, finish, finish_blaming, later
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY


def pinned(circle: Circle) -> ReplyPlace:
    place = circle.shared()
    collection.pin(circle.trainer, circle.codes(circle.trainer)[0], NOW)
    return place


def result(circle: Circle, user: int, attempt: int) -> Result:
    return practice.result(circle.materials, user, attempt)


def test_a_pinned_reply_stands_beside_its_line_once_the_turn_is_unlocked(circle: Circle) -> None:
    pinned(circle)
    attempt = finish_blaming(circle.materials, circle.wu)
    assert collection.colleagues_beside(circle.wu, result(circle, circle.wu, attempt)) == {}
    practice.give_up_turn(circle.wu, attempt, 1, later(1000))
    beside = collection.colleagues_beside(circle.wu, result(circle, circle.wu, attempt))
    assert {seq: [one.text for one in found] for seq, found in beside.items()} == {1: [GOOD_REPLY]}


def test_a_reply_to_another_line_does_not_stand_there(circle: Circle) -> None:
    pinned(circle)
    attempt = finish_blaming(circle.materials, circle.wu)
    practice.give_up_turn(circle.wu, attempt, 3, later(1000))
    assert collection.colleagues_beside(circle.wu, result(circle, circle.wu, attempt)) == {}


def test_what_is_not_pinned_does_not_stand_there(circle: Circle) -> None:
    circle.shared()
    attempt = finish_blaming(circle.materials, circle.wu)
    practice.give_up_turn(circle.wu, attempt, 1, later(1000))
    assert collection.colleagues_beside(circle.wu, result(circle, circle.wu, attempt)) == {}


def test_who_is_in_two_teams_sees_it_once(circle: Circle) -> None:
    second = create_team("二班", NOW, by=None)
    for user, kind in (
        (circle.lin, MembershipKind.MEMBER),
        (circle.wu, MembershipKind.MEMBER),
        (circle.trainer, MembershipKind.TRAINER),
    ):
        join_team(user, second, kind, by=None)
    place = circle.finished()
    collection.offer(
        circle.materials, circle.lin, place, [circle.team, second], NOW, circle.code, named=False
    )
    for team in (circle.team, second):
        (entry,) = collection.browse(circle.trainer, team, collection.Search()).entries
        collection.pin(circle.trainer, entry.code, NOW)
    finish(circle.materials, circle.wu)
    assert len(collection.said_well(circle.wu, SCENARIO, Language.SIMPLIFIED)) == 1


def test_the_briefing_has_it_only_after_passing(circle: Circle) -> None:
    pinned(circle)
    assert collection.said_well(circle.wu, SCENARIO, Language.SIMPLIFIED) == ()
    finish_blaming(circle.materials, circle.wu)
    assert collection.said_well(circle.wu, SCENARIO, Language.SIMPLIFIED) == ()
    finish(circle.materials, circle.wu)
    (entry,) = collection.said_well(circle.wu, SCENARIO, Language.TRADITIONAL)
    assert entry.text == GOOD_REPLY


def test_ones_own_reply_is_no_colleagues(circle: Circle) -> None:
    place = pinned(circle)
    practice.give_up_turn(circle.lin, place.attempt_id, 1, later(1000))
    own = result(circle, circle.lin, place.attempt_id)
    assert collection.colleagues_beside(circle.lin, own) == {}
    assert collection.said_well(circle.lin, SCENARIO, Language.SIMPLIFIED) == ()


def test_an_english_conversation_gets_no_chinese_example(circle: Circle) -> None:
    pinned(circle)
    finish(circle.materials, circle.wu)
    assert collection.said_well(circle.wu, SCENARIO, Language.ENGLISH) == ()


def test_the_author_sees_where_a_reply_is_shared_and_what_could_be(circle: Circle) -> None:
    place = circle.shared(GOOD_REPLY, GOOD_REPLY)
    first, second = collection.sharing_of(circle.materials, circle.lin, place.attempt_id)
    assert (first.place, first.shared_with) == (place, ("热线一组",))
    assert (second.place.seq, second.shared_with) == (2, ())


def test_what_is_not_excellent_is_not_offered(circle: Circle) -> None:
    place = circle.finished(BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY)
    found = collection.sharing_of(circle.materials, circle.lin, place.attempt_id)
    assert [one.place.seq for one in found] == [2, 3]
