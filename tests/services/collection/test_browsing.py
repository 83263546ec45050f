"""Searching a team's collection, and who sees it."""

from pathlib import Path

import pytest
from flask import Flask

from simulator.services import collection
from simulator.services.collection import PAGE_LENGTH, Search
from simulator.services.errors import NotFound
from simulator.services.people import change_person
from simulator.services.teams import create_team, join_team
from simulator.store.models import MembershipKind, RoleName
from tests.factories.collection import Circle, make_circle
from tests.factories.practice import NOW, case_materials, make_person
from tests.factories.scoring import GOOD_REPLY

PLEASE = GOOD_REPLY + "请您先坐。"
WATER = GOOD_REPLY + "水电费我核对。"


@pytest.fixture
def two(stored: Flask, tmp_path: Path) -> Circle:
    """Two cases, a reply to each."""
    changed = ("channel: phone", "topics: [bill-dispute, safety]\nchannel: phone")
    circle = make_circle(case_materials(tmp_path / "two", "other-case", change=changed))
    circle.shared(PLEASE, GOOD_REPLY)
    circle.shared(WATER, GOOD_REPLY, scenario_id="other-case")
    return circle


def found(circle: Circle, **wanted: str) -> set[str]:
    return {one.text for one in collection.browse(circle.wu, circle.team, Search(**wanted)).entries}


@pytest.mark.parametrize("words", ["水电费", "水電費", " 水電費　核對 ", "３０分钟内 水电费"])
def test_words_are_found_in_either_script_and_width(two: Circle, words: str) -> None:
    assert found(two, words=words) == {WATER}


def test_the_customers_line_is_searched_as_well(two: Circle) -> None:
    assert found(two, words="七次") == {PLEASE, WATER}


@pytest.mark.parametrize("words", ["没有这个词", "水电费 请您先坐", "%", "_", "\\"])
def test_every_word_must_stand_there_and_signs_are_no_wildcards(two: Circle, words: str) -> None:
    assert found(two, words=words) == set()


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({"scenario": "other-case"}, {WATER}),
        ({"sector": "power"}, {PLEASE, WATER}),
        ({"sector": "property"}, set()),
        ({"channel": "phone"}, {PLEASE, WATER}),
        ({"topic": "safety"}, {PLEASE, WATER}),
        ({"topic": "media"}, set()),
        ({"principle": "speed", "scenario": "test-case"}, {PLEASE}),
        ({"principle": "restraint"}, set()),
        ({"language": "zh-Hans"}, {PLEASE, WATER}),
        ({"language": "en"}, set()),
    ],
)
def test_it_is_narrowed_by_situation(two: Circle, wanted: dict[str, str], texts: set[str]) -> None:
    assert found(two, **wanted) == texts


def test_filters_offer_what_is_there(two: Circle) -> None:
    values = collection.browse(two.wu, None, Search(words="nothing")).values
    assert values is not None
    assert values["topic"] == ["bill-dispute", "safety"]
    assert values["scenario"] == ["other-case", "test-case"]
    assert values["language"] == ["zh-Hans"]


def test_pages_have_twenty_and_hold_everything_once(circle: Circle) -> None:
    for number in range(PAGE_LENGTH + 3):
        circle.shared(f"{GOOD_REPLY}（{number}）", GOOD_REPLY)
    first, second = (collection.browse(circle.wu, None, Search(), page) for page in (1, 2))
    assert (first.found, first.pages) == (PAGE_LENGTH + 3, 2)
    assert (len(first.entries), len(second.entries)) == (PAGE_LENGTH, 3)
    assert len({one.text for one in (*first.entries, *second.entries)}) == PAGE_LENGTH + 3


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-5, 1), (99, 1)])
def test_a_page_that_does_not_exist_is_the_nearest_one(
    circle: Circle, asked: int, given: int
) -> None:
    circle.shared()
    view = collection.browse(circle.wu, None, Search(), asked)
    assert (view.page, len(view.entries)) == (given, 1)


def test_the_order_is_the_same_for_everybody_and_tells_no_time(circle: Circle) -> None:
    codes = iter(["m", "a", "z"])
    circle.code = lambda: next(codes)
    for number in range(3):
        circle.shared(f"{GOOD_REPLY}（{number}）", GOOD_REPLY)
    assert circle.codes(circle.wu) == circle.codes(circle.trainer) == ["a", "m", "z"]


@pytest.mark.parametrize("who", ["stranger", "other_trainer", "author", "admin"])
def test_nobody_else_sees_it(circle: Circle, who: str) -> None:
    circle.shared()
    roles = {"other_trainer": RoleName.TRAINER, "author": RoleName.AUTHOR, "admin": RoleName.ADMIN}
    stranger = make_person("钱二", roles.get(who, RoleName.TRAINEE))
    with pytest.raises(NotFound):
        collection.browse(stranger, circle.team, Search())
    view = collection.browse(stranger, None, Search())
    assert (view.circle, view.entries) == (None, ())


def test_a_trainer_who_is_one_no_more_does_not_see_it(circle: Circle) -> None:
    make_person("沈岚", RoleName.ADMIN)
    change_person(circle.trainer, "周敏", "zhou@example.org", [RoleName.TRAINEE], by=None)
    with pytest.raises(NotFound):
        collection.browse(circle.trainer, circle.team, Search())


def test_each_team_has_a_collection_of_its_own(circle: Circle) -> None:
    second = create_team("二班", NOW, by=None)
    for user in (circle.lin, circle.wu):
        join_team(user, second, MembershipKind.MEMBER, by=None)
    circle.shared()
    view = collection.browse(circle.wu, second, Search())
    assert view.entries == ()
    assert [one.name for one in view.circles] == ["二班", "热线一组"]
