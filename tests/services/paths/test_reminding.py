"""Reminders: who gets a letter, in which language, and never twice a day."""

from datetime import timedelta

import pytest

from simulator.services import people
from simulator.services.mail import Letter, MailError
from simulator.services.paths.assigning import enrol_members, enrol_team
from simulator.services.paths.due import Deadline
from simulator.services.paths.reminding import reminders, send_reminders
from simulator.services.teams import join_team
from simulator.store.models import MembershipKind, RoleName
from simulator.text.language import Language
from tests.factories.paths import OTHER_PATH, PATH, READ, Class
from tests.factories.practice import NOW, make_person
from tests.services.paths.conftest import Group, do_everything

SITE = "https://rehearsal.example"


@pytest.fixture
def enrolled(school: Class, group: Group) -> Group:
    """The member has ten days for the path."""
    enrol_team(school.course, group.team, PATH, Deadline(in_days=10), NOW, by=group.trainer)
    return group


def letters(school: Class, days: int) -> list[Letter]:
    now = NOW + timedelta(days=days)
    return [one.letter for one in reminders(school.course, now, SITE)]


def send(school: Class, days: int, *, hours: int = 0) -> list[Letter]:
    now = NOW + timedelta(days=days, hours=hours)
    box: list[Letter] = []
    send_reminders(school.course, now, SITE, box.append)
    return box


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (7, "还有 3 天到期"),
        (9, "明天到期"),
        (10, "今天到期"),
        (11, "昨天到期"),
        (15, "已经过期 5 天"),
    ],
)
def test_a_letter_says_how_near_the_date_is(
    school: Class, enrolled: Group, days: int, words: str
) -> None:
    (letter,) = letters(school, days)
    assert letter.subject == f"学习提醒：《第一周》{words}"
    assert words in letter.body


def test_nobody_is_written_to_long_before(school: Class, enrolled: Group) -> None:
    assert letters(school, 6) == []


def test_a_letter_says_how_far_one_is_what_comes_next_and_where(
    school: Class, enrolled: Group
) -> None:
    school.let(enrolled.member, READ)
    (letter,) = letters(school, 9)
    assert "陈默，你好：" in letter.body
    assert "完成了 25%。下一步：六项原则，大约 5 分钟。" in letter.body
    assert f"{SITE}/paths" in letter.body


def test_a_letter_is_in_the_readers_language(school: Class, enrolled: Group) -> None:
    for language, words in (
        (Language.ENGLISH, "Your learning path “First week” is due tomorrow"),
        (Language.TRADITIONAL, "學習提醒：《第一週》明天到期"),
    ):
        people.set_preferences(enrolled.member, language, people.Theme.AUTO)
        assert letters(school, 9)[0].subject == words


def test_one_letter_tells_of_all_paths_the_most_urgent_first(
    school: Class, enrolled: Group
) -> None:
    deadline = Deadline(in_days=8)
    enrol_team(school.course, enrolled.team, OTHER_PATH, deadline, NOW, by=enrolled.trainer)
    (letter,) = letters(school, 9)
    assert letter.body.index("昨天到期") < letter.body.index("明天到期")


def test_nobody_is_written_to_twice_a_day(school: Class, enrolled: Group) -> None:
    assert len(send(school, 9)) == 1
    assert send(school, 9, hours=2) == []
    assert len(send(school, 10)) == 1


def test_showing_the_letters_sends_none(school: Class, enrolled: Group) -> None:
    letters(school, 9)
    assert len(send(school, 9)) == 1


def test_what_could_not_be_sent_is_told_and_tried_again(school: Class, enrolled: Group) -> None:
    def refuse(_letter: Letter) -> None:
        raise MailError("550 nobody of that name")

    done = send_reminders(school.course, NOW + timedelta(days=9), SITE, refuse)
    assert [reason for _, reason in done.failed] == ["550 nobody of that name"]
    assert done.sent == ()
    assert len(send(school, 9, hours=1)) == 1


def test_one_letter_that_fails_does_not_keep_the_others(school: Class, group: Group) -> None:
    other = make_person("新人")
    join_team(other, group.team, MembershipKind.MEMBER, by=None)
    enrol_members(
        school.course, group.team, PATH, [group.member, other], Deadline(in_days=2), NOW,
        by=group.trainer,
    )  # fmt: skip

    def refuse_one(letter: Letter) -> None:
        if letter.name == "陈默":
            raise MailError("full")

    done = send_reminders(school.course, NOW, SITE, refuse_one)
    assert [letter.name for letter in done.sent] == ["新人"]


def test_who_has_finished_gets_none(school: Class, enrolled: Group) -> None:
    do_everything(school, enrolled.member)
    assert letters(school, 9) == []


def test_who_is_switched_off_gets_none(school: Class, enrolled: Group) -> None:
    make_person("管理员", RoleName.ADMIN)
    people.change_person(
        enrolled.member, "陈默", "chen@example.org", [RoleName.TRAINEE], by=None, active=False
    )
    assert letters(school, 9) == []


def test_without_an_address_of_the_pages_the_letter_says_where_to_look(
    school: Class, enrolled: Group
) -> None:
    (one,) = reminders(school.course, NOW + timedelta(days=9), None)
    assert "我的路径" in one.letter.body
    assert "http" not in one.letter.body
