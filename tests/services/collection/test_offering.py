"""Sharing one's own reply, changing that, and taking it back."""

import pytest

from simulator.scoring.principles import Principle
from simulator.services import collection, practice
from simulator.services.collection import ReplyPlace
from simulator.services.errors import Conflict, Invalid, NotFound
from simulator.services.people import change_person
from simulator.services.teams import create_team, delete_team, join_team, leave_team
from simulator.store import db, writing
from simulator.store.models import MembershipKind, RoleName, SharedReply, TagKind, Turn, User
from tests.factories.collection import Circle
from tests.factories.practice import NOW, later, make_attempt, make_person, send
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY, POOR_REPLY

SECRET = GOOD_REPLY + "打我手机13800138000。"
OWN_NAME = GOOD_REPLY + "我叫林小满。"


def rows() -> list[SharedReply]:
    db.session.rollback()
    return list(db.session.scalars(db.select(SharedReply).order_by(SharedReply.id)))


def test_a_shared_reply_is_in_the_collection(circle: Circle) -> None:
    circle.shared()
    assert circle.texts(circle.wu) == [GOOD_REPLY]


def test_it_brings_its_situation_along(circle: Circle) -> None:
    circle.shared()
    (entry,) = collection.browse(circle.wu, None, collection.Search()).entries
    assert (entry.title.zh, entry.lines) == ("催复电", ("我都打了七次了！",))
    assert (entry.sector, entry.channel, entry.language) == ("power", "phone", "zh-Hans")
    assert {one.quote for one in entry.credits} >= {"让您等了这么久", "对不起"}
    assert Principle.UNDERSTANDING in entry.principles


def test_a_rewrite_can_be_shared(circle: Circle) -> None:
    place = circle.finished(BLAMING_REPLY, GOOD_REPLY, GOOD_REPLY)
    practice.rewrite_turn(
        circle.materials, circle.lin, place.attempt_id, 1, "rewrite-01", GOOD_REPLY, later(1000)
    )
    circle.share(ReplyPlace(place.attempt_id, 1, 1))
    assert circle.texts(circle.wu) == [GOOD_REPLY]


@pytest.mark.parametrize("reply", [BLAMING_REPLY, POOR_REPLY])
def test_only_an_excellent_reply_is_taken(circle: Circle, reply: str) -> None:
    place = circle.finished(reply, GOOD_REPLY, GOOD_REPLY)
    with pytest.raises(Conflict):
        circle.share(place)
    with pytest.raises(Conflict):
        collection.offer_of(circle.materials, circle.lin, place)


def test_only_once_there_is_a_result(circle: Circle) -> None:
    attempt = make_attempt(circle.materials, circle.lin)
    send(circle.materials, circle.lin, attempt, GOOD_REPLY, 1)
    with pytest.raises(Conflict):
        circle.share(ReplyPlace(attempt, 1))


@pytest.mark.parametrize("place", [(1, 0), (9, 0), (1, 7)])
def test_nobody_else_shares_it_and_there_must_be_one(
    circle: Circle, place: tuple[int, int]
) -> None:
    attempt = circle.finished().attempt_id
    user = circle.wu if place == (1, 0) else circle.lin
    with pytest.raises(NotFound):
        circle.share(ReplyPlace(attempt, *place), user)


def test_it_goes_to_own_teams_only(circle: Circle) -> None:
    other = create_team("二班", NOW, by=None)
    with pytest.raises(Invalid) as refused:
        circle.share(circle.finished(), team=other)
    assert refused.value.field == "teams"


@pytest.mark.parametrize("named", [True, False])
def test_a_telephone_number_is_refused_with_its_words(circle: Circle, named: bool) -> None:
    with pytest.raises(Invalid, match="13800138000"):
        circle.share(circle.finished(SECRET, GOOD_REPLY), named=named)
    assert circle.texts(circle.lin) == []


def test_ones_own_name_may_stand_in_it_only_with_ones_name(circle: Circle) -> None:
    place = circle.finished(OWN_NAME, GOOD_REPLY)
    with pytest.raises(Invalid, match="林小满"):
        circle.share(place)
    circle.share(place, named=True)
    assert circle.texts(circle.wu) == [OWN_NAME]


def test_a_named_one_with_the_own_name_in_it_cannot_become_nameless(circle: Circle) -> None:
    place = circle.shared(OWN_NAME, GOOD_REPLY, named=True)
    with pytest.raises(Invalid):
        circle.share(place)
    assert collection.offer_of(circle.materials, circle.lin, place).named is True


def test_the_author_is_told_which_words_are_in_the_way(circle: Circle) -> None:
    place = circle.finished(SECRET, GOOD_REPLY)
    told = collection.offer_of(circle.materials, circle.lin, place).in_the_way
    assert told is not None
    assert "13800138000" in (told.zh or "")


def test_with_the_name_everybody_reads_it(circle: Circle) -> None:
    circle.shared(named=True)
    for viewer in (circle.wu, circle.trainer, circle.lin):
        (entry,) = collection.browse(viewer, circle.team, collection.Search()).entries
        assert entry.author == "林小满"


def test_without_it_nobody_learns_who_it_was_but_the_author(circle: Circle) -> None:
    circle.shared()
    seen = {
        viewer: collection.browse(viewer, circle.team, collection.Search()).entries[0]
        for viewer in (circle.wu, circle.trainer, circle.lin)
    }
    assert {one.author for one in seen.values()} == {None}
    assert [viewer for viewer, one in seen.items() if one.origin] == [circle.lin]
    assert "林小满" not in repr(seen[circle.wu]) + repr(seen[circle.trainer])


def test_sharing_twice_shares_once(circle: Circle) -> None:
    place = circle.shared()
    circle.share(place)
    assert len(rows()) == 1


def test_the_name_can_be_put_to_it_and_taken_off(circle: Circle) -> None:
    place = circle.shared()
    for named in (True, False):
        circle.share(place, named=named)
        assert collection.offer_of(circle.materials, circle.lin, place).named is named
    assert len(rows()) == 1


def test_a_team_that_is_no_longer_chosen_loses_it(circle: Circle) -> None:
    second = create_team("二班", NOW, by=None)
    join_team(circle.lin, second, MembershipKind.MEMBER, by=None)
    place = circle.shared()
    circle.share(place, team=second)
    assert circle.texts(circle.wu) == []
    assert collection.offer_of(circle.materials, circle.lin, place).shared_with == {second}


def test_taken_back_it_is_gone_everywhere_with_its_pin_and_its_marks(circle: Circle) -> None:
    place = circle.shared()
    (code,) = circle.codes(circle.wu)
    collection.pin(circle.trainer, code, NOW)
    collection.mark_helpful(circle.wu, code, NOW)
    collection.withdraw(circle.materials, circle.lin, place, later(2000))
    assert circle.texts(circle.wu) == circle.texts(circle.trainer) == circle.texts(circle.lin) == []
    with pytest.raises(NotFound):
        collection.mark_helpful(circle.wu, code, NOW)
    with pytest.raises(NotFound):
        collection.pin(circle.trainer, code, NOW)


def test_of_what_is_taken_back_nothing_is_kept_but_that_it_was_shared(circle: Circle) -> None:
    place = circle.shared()
    collection.withdraw(circle.materials, circle.lin, place, later(2000))
    (row,) = rows()
    assert (row.withdrawn_at, row.pinned_at) == (later(2000), None)
    assert (row.text, row.searchable, row.score, row.tags) == ("", "", {}, [])
    assert db.session.scalar(db.select(Turn.text)) == GOOD_REPLY


def test_shared_anew_it_comes_under_a_new_code_and_unpinned(circle: Circle) -> None:
    place = circle.shared()
    (old,) = circle.codes(circle.wu)
    collection.pin(circle.trainer, old, NOW)
    collection.withdraw(circle.materials, circle.lin, place, later(2000))
    circle.share(place)
    (entry,) = collection.browse(circle.wu, circle.team, collection.Search()).entries
    assert entry.code != old
    assert not entry.pinned


def test_nobody_else_takes_it_back(circle: Circle) -> None:
    place = circle.shared()
    for other in (circle.wu, circle.trainer):
        with pytest.raises(NotFound):
            collection.withdraw(circle.materials, other, place, later(2000))
    assert circle.texts(circle.wu) == [GOOD_REPLY]


def test_who_leaves_the_team_takes_it_along_and_brings_it_back(circle: Circle) -> None:
    circle.shared()
    leave_team(circle.lin, circle.team, MembershipKind.MEMBER, by=None)
    assert circle.texts(circle.wu) == []
    join_team(circle.lin, circle.team, MembershipKind.MEMBER, by=None)
    assert circle.texts(circle.wu) == [GOOD_REPLY]


def test_having_left_the_author_can_still_take_it_back(circle: Circle) -> None:
    place = circle.shared()
    leave_team(circle.lin, circle.team, MembershipKind.MEMBER, by=None)
    collection.withdraw(circle.materials, circle.lin, place, later(2000))
    join_team(circle.lin, circle.team, MembershipKind.MEMBER, by=None)
    assert circle.texts(circle.wu) == []


def test_a_switched_off_account_shows_nothing(circle: Circle) -> None:
    circle.shared(named=True)
    make_person("沈岚", RoleName.ADMIN)
    change_person(
        circle.lin, "林小满", "lin@example.org", [RoleName.TRAINEE], by=None, active=False
    )
    assert circle.texts(circle.wu) == []


def test_with_the_account_what_it_shared_goes(circle: Circle) -> None:
    circle.shared()
    with writing() as session:
        session.delete(session.get_one(User, circle.lin))
    assert rows() == []


def test_with_the_team_its_collection_goes(circle: Circle) -> None:
    circle.shared()
    delete_team(circle.team, by=None)
    assert rows() == []


def test_what_the_author_wrote_elsewhere_does_not_come_along(circle: Circle) -> None:
    circle.shared()
    assert "reused" not in rows()[0].score["score"] or rows()[0].score["score"]["reused"] == []


def test_its_topics_are_kept_as_they_were(circle: Circle) -> None:
    circle.shared()
    kinds = {tag.kind for tag in rows()[0].tags}
    assert kinds == {TagKind.PRINCIPLE}  # the test case names no topic


def test_somebody_in_no_team_has_nobody_to_share_with(circle: Circle) -> None:
    lonely = make_person("赵一")
    place = circle.finished(user=lonely)
    assert collection.offer_of(circle.materials, lonely, place).teams == {}
    assert collection.sharing_of(circle.materials, lonely, place.attempt_id) == ()
